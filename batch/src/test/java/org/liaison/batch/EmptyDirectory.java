package org.liaison.batch;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Clears what earlier tests left in the directory. */
public final class EmptyDirectory implements TestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext test) {
        empty(test.getApplicationContext().getBean(JdbcClient.class));
    }

    /** Clears what the test itself has left, so that it can begin anew. */
    public static void empty(JdbcClient jdbc) {
        jdbc.sql(
                        "truncate recipient, recipient_address, membership, group_owner, listed_sender, moderation, moderator, group_setting, group_delegate, suppression, audit_entry, import_row, import_problem, import_change, import_failure, import_run, accepted_domain cascade")
                .update();
        jdbc.sql("delete from source where id >= 100").update();
    }
}
