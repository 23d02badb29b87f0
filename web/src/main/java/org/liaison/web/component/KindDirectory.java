package org.liaison.web.component;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientFilter;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;
import org.liaison.recipient.RecipientSearch;

/**
 * The recipients of some kinds, for a picker.
 *
 * @param already which of a page's recipients have been picked before
 */
public record KindDirectory(
        RecipientSearch recipients,
        Set<RecipientKind> kinds,
        Function<Collection<RecipientId>, Set<RecipientId>> already)
        implements RecipientPicker.Directory {

    @Override
    public List<Recipient> page(String text, int offset, int limit) {
        return recipients.page(new RecipientFilter(text, kinds), offset, limit);
    }

    @Override
    public int count(String text) {
        return recipients.count(new RecipientFilter(text, kinds));
    }

    @Override
    public Set<RecipientId> alreadyIn(Collection<RecipientId> candidates) {
        return already.apply(candidates);
    }
}
