package org.liaison.batch.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaison.policy.DeliveryAttempt;
import org.liaison.policy.DeliveryDecision;
import org.liaison.policy.DeliveryDecision.HeldForModeration;
import org.liaison.policy.DeliveryReport;
import org.liaison.policy.GroupDelivery;
import org.liaison.policy.Remedy;
import org.liaison.recipient.Recipient;

/**
 * What becomes of a message, as JSON has it. The names are a contract for scripts.
 *
 * @param verdict ACCEPTED, HELD, REJECTED, or PARTLY where a nested group refuses or holds what the group accepts
 * @param code the enhanced status code of the non-delivery report; null where there is none
 * @param rule what decided, in the group or in the nested group that stops the message
 * @param remedy what to do for the message to pass; null where it passes
 * @param remedies the same one by one, each with Exchange's name of the setting
 * @param approvers the addresses of those who can approve a message that is held
 * @param groups the groups that were asked, the one addressed first
 */
record CheckReport(
        String verdict,
        @Nullable String code,
        String rule,
        String explanation,
        @Nullable String remedy,
        List<RemedyLine> remedies,
        List<String> approvers,
        SenderLine sender,
        List<GroupLine> groups) {

    /** One step of the remedy; the setting is null where the sender has to act. */
    record RemedyLine(
            String kind,
            @Nullable String setting,
            @Nullable String group,
            @Nullable String sender,
            String text) {}

    /** Who sends: INTERNAL, EXTERNAL, or UNPROVEN where an address of ours is claimed without having signed in. */
    record SenderLine(
            String address, @Nullable String name, @Nullable String kind, String standing) {}

    /** What one group does with the message. */
    record GroupLine(
            String group,
            String name,
            String verdict,
            @Nullable String code,
            String rule,
            String explanation,
            @Nullable String remedy,
            List<String> approvers) {}

    static CheckReport of(DeliveryAttempt attempt, DeliveryReport report) {
        var words = new DeliveryWords(attempt, report.sender());
        var deciding = report.deciding();
        var recipient = report.sender().recipient();
        return new CheckReport(
                report.verdict().name(),
                deciding.rule().ndrCode(),
                deciding.rule().name(),
                report.groups().stream()
                        .filter(delivery -> delivery.decision().equals(deciding))
                        .findFirst()
                        .map(words::explain)
                        .orElseGet(() -> words.explain(attempt.to().toString(), deciding)),
                remedy(deciding),
                deciding.remedies().stream().map(CheckReport::line).toList(),
                approvers(deciding),
                new SenderLine(
                        attempt.from().toString(),
                        recipient == null ? null : recipient.displayName(),
                        recipient == null ? null : recipient.kind().name(),
                        report.sender().standing().name()),
                report.groups().stream().map(delivery -> line(delivery, words)).toList());
    }

    /** For a person at a terminal. */
    void print(PrintWriter out) {
        out.println(
                code == null
                        ? "%s: %s".formatted(verdict, explanation)
                        : "%s (%s): %s".formatted(verdict, code, explanation));
        remedies.forEach(line ->
                out.printf("  Remedy: %s%s%n", line.text(), line.setting() == null ? "" : " [" + line.setting() + "]"));
        if (groups.size() > 1) {
            out.println("  Groups:");
            groups.forEach(line -> out.printf(
                    "    %s: %s%s, %s%n",
                    line.group(), line.verdict(), line.code() == null ? "" : " " + line.code(), line.explanation()));
        }
    }

    private static GroupLine line(GroupDelivery delivery, DeliveryWords words) {
        var decision = delivery.decision();
        return new GroupLine(
                delivery.group().address(),
                delivery.group().displayName(),
                verdict(decision),
                decision.rule().ndrCode(),
                decision.rule().name(),
                words.explain(delivery),
                remedy(decision),
                approvers(decision));
    }

    private static RemedyLine line(Remedy remedy) {
        var group = remedy.group();
        var sender = remedy.sender();
        return new RemedyLine(
                remedy.kind().name(),
                remedy.kind().setting(),
                group == null ? null : group.address(),
                sender == null ? null : sender.text(),
                DeliveryWords.tell(remedy));
    }

    private static @Nullable String remedy(DeliveryDecision decision) {
        return decision.remedies().isEmpty()
                ? null
                : decision.remedies().stream().map(DeliveryWords::tell).collect(Collectors.joining("; "));
    }

    private static List<String> approvers(DeliveryDecision decision) {
        return decision instanceof HeldForModeration held
                ? held.approvers().stream().map(Recipient::address).toList()
                : List.of();
    }

    private static String verdict(DeliveryDecision decision) {
        return switch (decision) {
            case DeliveryDecision.Accepted _ -> "ACCEPTED";
            case HeldForModeration _ -> "HELD";
            case DeliveryDecision.Rejected _ -> "REJECTED";
        };
    }
}
