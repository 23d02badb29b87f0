package org.liaison.bench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.liaison.address.MailDomain;
import org.liaison.contact.ContactField;
import org.liaison.contact.MailContactFilter;
import org.liaison.contact.MailContactSearch;
import org.liaison.contact.MailContactSort;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.group.GroupFilter;
import org.liaison.group.GroupSort;
import org.liaison.membership.EffectiveMemberSearch;
import org.liaison.membership.MemberSearch;
import org.liaison.recipient.RecipientFilter;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;
import org.liaison.recipient.RecipientSearch;
import org.springframework.stereotype.Component;

/** What the lists of contacts, groups and members ask when somebody opens them, scrolls, sorts and types. */
@Component
class ListOperations {

    private static final int PAGE = 50;

    private static final String NOBODY = "xqzvwk";

    private final MailContactSearch contacts;
    private final DistributionGroupSearch groups;
    private final MemberSearch members;
    private final EffectiveMemberSearch effectiveMembers;
    private final RecipientSearch recipients;

    ListOperations(
            MailContactSearch contacts,
            DistributionGroupSearch groups,
            MemberSearch members,
            EffectiveMemberSearch effectiveMembers,
            RecipientSearch recipients) {
        this.contacts = contacts;
        this.groups = groups;
        this.members = members;
        this.effectiveMembers = effectiveMembers;
        this.recipients = recipients;
    }

    /**
     * All of them.
     *
     * @param size how many contacts there are
     */
    List<ListOperation> of(int size) {
        var operations = new ArrayList<ListOperation>();
        ofContacts(size, operations::add);
        ofGroups(size / 100, operations::add);
        ofMembers("largest", GeneratedDirectory.LARGEST_GROUP, size / 10, operations::add);
        ofMembers("usual", GeneratedDirectory.USUAL_GROUP, 490, operations::add);
        ofEffectiveMembers("the largest group", GeneratedDirectory.LARGEST_GROUP, size / 10, operations::add);
        ofEffectiveMembers("a group of groups", GeneratedDirectory.GROUP_OF_GROUPS, size / 10, operations::add);
        operations.add(typing("Pick a recipient, each keystroke", GeneratedDirectory.HALF_OF_ALL, text -> {
            var filter = new RecipientFilter(text, EnumSet.allOf(RecipientKind.class));
            recipients.page(filter, 0, PAGE);
            recipients.count(filter);
        }));
        return operations;
    }

    private void ofContacts(int size, Consumer<ListOperation> add) {
        var all = MailContactFilter.NONE;
        add.accept(operation("Contacts: count", _ -> contacts.count(all)));
        for (var sort : MailContactSort.values()) {
            var by = "Contacts by " + sort.name().toLowerCase(Locale.ROOT);
            add.accept(operation(by + ", first page", i -> contacts.page(all, sort, false, near(0, i), PAGE)));
            add.accept(operation(by + ", middle", i -> contacts.page(all, sort, false, near(size / 2, i), PAGE)));
            add.accept(operation(
                    by + ", end", i -> contacts.page(all, sort, false, near(size / 200 * 198 - 500, i), PAGE)));
        }
        for (var text : List.of(NOBODY, GeneratedDirectory.TEN, GeneratedDirectory.HALF_OF_ALL)) {
            add.accept(typing("Contacts, typing “%s”, each keystroke".formatted(text), text, typed -> {
                contacts.count(all.withText(typed));
                contacts.page(all.withText(typed), MailContactSort.NAME, false, 0, PAGE);
            }));
        }
        add.accept(operation(
                "Contacts “partner”, page 100",
                i -> contacts.page(
                        all.withText(GeneratedDirectory.HALF_OF_ALL),
                        MailContactSort.NAME,
                        false,
                        near(5_000, i),
                        PAGE)));
        for (var entry : filters(all).entrySet()) {
            var filter = entry.getValue();
            add.accept(operation("Contacts of %s, count and first page".formatted(entry.getKey()), _ -> {
                contacts.count(filter);
                contacts.page(filter, MailContactSort.NAME, false, 0, PAGE);
            }));
        }
        add.accept(typing(
                "Companies suggested for “partner”, each keystroke",
                GeneratedDirectory.HALF_OF_ALL,
                typed -> contacts.suggestions(ContactField.COMPANY, typed)));
        add.accept(operation("Deleted contacts, count and first page", _ -> {
            contacts.count(all.withDeleted(true));
            contacts.page(all.withDeleted(true), MailContactSort.NAME, false, 0, PAGE);
        }));
    }

    /** Filters that let through few of the contacts, some, and nearly all. */
    private Map<String, MailContactFilter> filters(MailContactFilter all) {
        var filters = new LinkedHashMap<String, MailContactFilter>();
        filters.put("one company", all.withCompany("Zehnder Werke"));
        filters.put("one domain", all.withDomain(MailDomain.of("zehnder.example")));
        filters.put("a country", all.withCountry("DE"));
        filters.put("a country without any", all.withCountry("Nowhere"));
        filters.put("the usual group", all.withGroup(group(GeneratedDirectory.USUAL_GROUP)));
        filters.put("the largest group", all.withGroup(group(GeneratedDirectory.LARGEST_GROUP)));
        filters.put("source “By hand”", all.withSource("By hand"));
        filters.put("a source without any", all.withSource("Single imports"));
        filters.put("type guest", all.withKind(RecipientKind.GUEST));
        filters.put("type mail contact", all.withKind(RecipientKind.MAIL_CONTACT));
        filters.put("address lists: hidden", all.withHidden(true));
        filters.put(
                "the largest group and a country",
                all.withGroup(group(GeneratedDirectory.LARGEST_GROUP)).withCountry("DE"));
        return filters;
    }

    private void ofGroups(int size, Consumer<ListOperation> add) {
        var all = GroupFilter.NONE;
        add.accept(operation("Groups: count", _ -> groups.count(all)));
        add.accept(operation("Groups by name, first page", _ -> groups.page(all, GroupSort.NAME, false, 0, PAGE)));
        add.accept(operation(
                "Groups by name, middle", i -> groups.page(all, GroupSort.NAME, false, near(size / 2, i), PAGE)));
        add.accept(operation(
                "Groups by address, middle", i -> groups.page(all, GroupSort.ADDRESS, false, near(size / 2, i), PAGE)));
        add.accept(operation("Groups that refuse their own members, count and first page", _ -> {
            groups.count(all.withRefusing(true));
            groups.page(all.withRefusing(true), GroupSort.NAME, false, 0, PAGE);
        }));
        add.accept(typing("Groups, typing “group 77”, each keystroke", "group 77", typed -> {
            groups.count(all.withText(typed));
            groups.page(all.withText(typed), GroupSort.NAME, false, 0, PAGE);
        }));
    }

    private void ofMembers(String which, String address, int size, Consumer<ListOperation> add) {
        var of = "Members of the %s group".formatted(which);
        add.accept(operation(of + ", opened", _ -> {
            var group = group(address);
            members.countExternal(group);
            members.count(group, "");
            members.page(group, "", 0, PAGE);
        }));
        add.accept(operation(of + ", middle", i -> members.page(group(address), "", size / 2 + i % 10, PAGE)));
        for (var text : List.of(NOBODY, GeneratedDirectory.HALF_OF_ALL)) {
            add.accept(typing("%s, typing “%s”, each keystroke".formatted(of, text), text, typed -> {
                members.count(group(address), typed);
                members.page(group(address), typed, 0, PAGE);
            }));
        }
    }

    private void ofEffectiveMembers(String group, String address, int size, Consumer<ListOperation> add) {
        var of = "Effective members of " + group;
        add.accept(operation(of + ", opened", _ -> {
            effectiveMembers.count(group(address), "");
            effectiveMembers.page(group(address), "", 0, PAGE);
        }));
        add.accept(operation(of + ", middle", i -> effectiveMembers.page(group(address), "", near(size / 2, i), PAGE)));
        for (var text : List.of(NOBODY, GeneratedDirectory.HALF_OF_ALL)) {
            add.accept(typing("%s, typing “%s”, each keystroke".formatted(of, text), text, typed -> {
                effectiveMembers.count(group(address), typed);
                effectiveMembers.page(group(address), typed, 0, PAGE);
            }));
        }
    }

    /** Another page each time, as nobody sees the same one twice. */
    private static int near(int offset, int i) {
        return offset + i % 10 * PAGE;
    }

    private RecipientId group(String address) {
        return recipients.byAddress(address).orElseThrow().id();
    }

    private static ListOperation operation(String name, IntConsumer ask) {
        return new ListOperation(name, ask);
    }

    private static ListOperation typing(String name, String text, Consumer<String> ask) {
        return new ListOperation(name, i -> ask.accept(text.substring(0, 1 + i % text.length())));
    }
}
