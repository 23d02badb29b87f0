package org.liaison.contact;

import java.net.IDN;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaison.address.MailDomain;
import org.liaison.sql.Criteria;
import org.liaison.sql.SearchWords;

/** What a filter of contacts means as a condition on the table {@code recipient}. */
final class MailContactCriteria {

    private static final String BY_HAND = "By hand";

    /** A named source's memberships are in the groups that its imports have changed. */
    private static final String OF_SOURCE = """
            recipient.id in (
                select membership.member_id
                  from source
                  join import_run on import_run.source_id = source.id
                  join import_group_change on import_group_change.run_id = import_run.id
                  join membership on membership.group_id = import_group_change.group_id
                                 and membership.source_id = source.id
                 where lower(source.name) = lower(:source))
            """;

    private MailContactCriteria() {}

    /** Contacts and guests, living and deleted. */
    static Criteria any() {
        return new Criteria().and("recipient.kind in ('MAIL_CONTACT', 'GUEST')");
    }

    /** For finding the hits first: memberships lead to their members. */
    static Criteria of(MailContactFilter filter) {
        var criteria = ofFields(filter);
        if (filter.group() != null) {
            criteria.and(
                    "recipient.id in (select member_id from membership where group_id = :group)",
                    "group",
                    filter.group().value());
        }
        if (filter.warned()) {
            criteria.and("recipient.id in (select recipient_id from contact_warning)");
        }
        if (filter.source().equals(BY_HAND)) {
            criteria.and("recipient.id in (select member_id from membership where source_id = 0)");
        } else if (!filter.source().isBlank()) {
            criteria.and(OF_SOURCE, "source", filter.source());
        }
        return criteria;
    }

    /** For walking an order in which many are hits: each contact is asked for its memberships. */
    static Criteria alongAnOrder(MailContactFilter filter) {
        var criteria = ofFields(filter);
        if (filter.group() != null) {
            criteria.and(
                    "(select true from membership where group_id = :group and member_id = recipient.id limit 1)",
                    "group",
                    filter.group().value());
        }
        if (filter.warned()) {
            criteria.and("(select true from contact_warning where recipient_id = recipient.id limit 1)");
        }
        if (!filter.source().isBlank()) {
            criteria.and("""
                    (select true
                       from membership
                       join source on source.id = membership.source_id
                      where membership.member_id = recipient.id and lower(source.name) = lower(:source)
                      limit 1)
                    """, "source", filter.source());
        }
        return criteria;
    }

    private static Criteria ofFields(MailContactFilter filter) {
        var criteria =
                any().and(filter.deleted() ? "recipient.deleted_at is not null" : "recipient.deleted_at is null");
        var words = SearchWords.of(filter.text());
        if (!words.isEmpty()) {
            criteria.and("recipient.words @@ :words::tsquery", "words", words.tsquery());
        }
        if (!filter.company().isBlank()) {
            criteria.and("recipient.company = :company", "company", filter.company());
        }
        if (!filter.country().isBlank()) {
            criteria.and("recipient.country_or_region = :country", "country", filter.country());
        }
        if (filter.kind() != null) {
            criteria.and("recipient.kind = :kind", "kind", filter.kind().name());
        }
        if (filter.hidden() != null) {
            criteria.and(filter.hidden() ? "recipient.hidden" : "not recipient.hidden");
        }
        if (filter.domain() != null) {
            domain(criteria, filter.domain());
        }
        return criteria;
    }

    /** A domain's words lead to those that may lie in it; addresses are kept as written, so in either form of the domain. */
    private static void domain(Criteria criteria, MailDomain domain) {
        var written = Stream.of(domain.ascii(), IDN.toUnicode(domain.ascii()))
                .distinct()
                .toList();
        criteria.and(
                        "recipient.words @@ :domain_words::tsquery",
                        "domain_words",
                        written.stream()
                                .map(each ->
                                        "(%s)".formatted(SearchWords.of(each).tsquery()))
                                .collect(Collectors.joining(" | ")))
                .and("lower(substring(recipient.primary_address from '[^@]*$')) in (:domains)", "domains", written);
    }
}
