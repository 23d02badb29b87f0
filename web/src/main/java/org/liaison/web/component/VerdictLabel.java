package org.liaison.web.component;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.badge.BadgeVariant;
import org.liaison.policy.DeliveryDecision;
import org.liaison.policy.DeliveryDecision.Accepted;
import org.liaison.policy.DeliveryDecision.HeldForModeration;
import org.liaison.policy.DeliveryDecision.Rejected;

/** Says whether a message passes. */
public final class VerdictLabel extends Badge {

    public VerdictLabel(DeliveryDecision decision) {
        this(decision, DeliveryTexts.verdict(decision));
    }

    public VerdictLabel(DeliveryDecision decision, String text) {
        super(text);
        addThemeVariants(
                switch (decision) {
                    case Accepted _ -> BadgeVariant.SUCCESS;
                    case HeldForModeration _ -> BadgeVariant.WARNING;
                    case Rejected _ -> BadgeVariant.ERROR;
                });
    }
}
