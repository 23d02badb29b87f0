package org.liaison.operation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * For how many days what is kept only for later questions is kept; 0 for ever.
 *
 * @param fileDays the files that were taken in, since they came last
 * @param rowDays the rows of those files, and plans that nobody has applied. As long as its rows are kept, a run can be taken
 *     back
 * @param deletedDays deleted contacts, mailboxes and groups, which can be restored meanwhile
 * @param auditDays the audit log; no shorter than rows, because plans are held against it
 */
@ConfigurationProperties("liaison.retention")
public record RetentionSettings(
        @DefaultValue("90") int fileDays,
        @DefaultValue("90") int rowDays,
        @DefaultValue("30") int deletedDays,
        @DefaultValue("0") int auditDays) {

    public RetentionSettings {
        if (Math.min(Math.min(fileDays, rowDays), Math.min(deletedDays, auditDays)) < 0) {
            throw new IllegalArgumentException("Each of liaison.retention.…-days is 0, for ever, or more");
        }
        if (auditDays > 0 && (rowDays == 0 || auditDays < rowDays)) {
            throw new IllegalArgumentException(
                    "liaison.retention.audit-days is 0, for ever, or no less than liaison.retention.row-days");
        }
    }
}
