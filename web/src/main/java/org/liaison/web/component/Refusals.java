package org.liaison.web.component;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.server.Command;
import java.util.Optional;
import org.liaison.accepteddomain.DomainInUseException;
import org.liaison.accepteddomain.ExternalAddressException;
import org.liaison.accepteddomain.InternalAddressException;
import org.liaison.address.InvalidMailAliasException;
import org.liaison.address.InvalidMailDomainException;
import org.liaison.address.InvalidSmtpAddressException;
import org.liaison.contact.ContactField;
import org.liaison.contact.InvalidContactFieldException;
import org.liaison.group.DelegateNotAllowedException;
import org.liaison.group.GroupLimitException;
import org.liaison.group.OwnerNotAllowedException;
import org.liaison.imports.InvalidDecisionException;
import org.liaison.imports.RunBusyException;
import org.liaison.imports.SecondPersonNeededException;
import org.liaison.imports.WrongStateException;
import org.liaison.membership.MemberNotAllowedException;
import org.liaison.policy.SenderPolicyNotAllowedException;
import org.liaison.recipient.AddressTakenException;
import org.springframework.dao.OptimisticLockingFailureException;

/** Puts what the domain refuses into words for the person who asked for it. */
public final class Refusals {

    private Refusals() {}

    /** Why it was refused; empty for a failure that nobody foresaw. */
    public static Optional<String> explain(RuntimeException refusal) {
        return Optional.ofNullable(
                switch (refusal) {
                    case AddressTakenException taken ->
                        translate(
                                "refusal.address-taken",
                                taken.address().toString(),
                                taken.holder().displayName(),
                                KindLabel.text(taken.holder().kind()));
                    case InternalAddressException internal ->
                        translate(
                                "refusal.internal-address",
                                internal.address().domain().toString());
                    case ExternalAddressException external ->
                        translate(
                                "refusal.external-address",
                                external.address().domain().toString());
                    case InvalidSmtpAddressException invalid ->
                        translate("refusal.address." + invalid.problem().name());
                    case InvalidMailAliasException _ -> translate("refusal.alias");
                    case InvalidMailDomainException _ -> translate("refusal.domain");
                    case InvalidContactFieldException invalid ->
                        invalid.field() == ContactField.ALIAS
                                ? translate("refusal.alias")
                                : translate("refusal.too-long", invalid.field().maxLength());
                    case DomainInUseException inUse ->
                        translate(
                                "refusal.domain-in-use",
                                inUse.recipients(),
                                inUse.domain().toString());
                    case MemberNotAllowedException member ->
                        reason(member.reason(), member.member().displayName());
                    case GroupLimitException limit ->
                        translate(
                                switch (limit.reason()) {
                                    case TOO_MANY_RECIPIENTS -> "refusal.group-too-large";
                                    case TOO_LARGE_TO_BE_OPEN -> "refusal.group-too-open";
                                },
                                limit.groupName(),
                                limit.size(),
                                limit.limit());
                    case OwnerNotAllowedException _ -> translate("refusal.owner");
                    case DelegateNotAllowedException _ -> translate("refusal.delegate");
                    case SenderPolicyNotAllowedException policy ->
                        translate("refusal.policy." + policy.reason().name());
                    case SecondPersonNeededException _ -> translate("refusal.second-person");
                    case RunBusyException _ -> translate("refusal.run-busy");
                    case WrongStateException _ -> translate("refusal.run-moved-on");
                    case InvalidDecisionException _ -> translate("refusal.run-moved-on");
                    case OptimisticLockingFailureException _ -> translate("refusal.changed-meanwhile");
                    default -> null;
                });
    }

    /**
     * The text of {@link #explain}, for the error next to a field.
     *
     * @throws RuntimeException the failure itself, if nobody foresaw it
     */
    public static String reason(Exception refusal) {
        var failure = refusal instanceof RuntimeException foreseen ? foreseen : new IllegalStateException(refusal);
        return explain(failure).orElseThrow(() -> failure);
    }

    /** Why a group cannot have a member. */
    public static String reason(MemberNotAllowedException.Reason refusal, String member) {
        return translate("refusal.member." + refusal.name(), member);
    }

    /** Runs the command; what the domain refuses is told in a toast. */
    public static boolean toldInToast(Command command) {
        try {
            command.execute();
            return true;
        } catch (RuntimeException e) {
            Toasts.error(explain(e).orElseThrow(() -> e));
            return false;
        }
    }
}
