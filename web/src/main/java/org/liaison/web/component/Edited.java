package org.liaison.web.component;

import com.vaadin.flow.function.SerializableFunction;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.liaison.audit.AuditEntry;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Things of one kind that several people can edit at once, and what has to be known of them to tell one person what another
 * has saved meanwhile.
 *
 * @param <I> tells the things apart
 * @param <T> what is said of one
 */
public interface Edited<I, T> {

    /**
     * A thing as somebody has it before him.
     *
     * @param version counts its changes
     */
    record Seen<I, T>(I id, long version, T details) {}

    /**
     * One of the things that are said of it.
     *
     * @param name tells the properties apart
     * @param label what people know it by
     * @param value tells apart what is different
     * @param text how people read it; empty for nothing
     */
    record Property<T>(
            String name, String label, SerializableFunction<T, ?> value, SerializableFunction<T, String> text)
            implements Serializable {

        public Property(String name, String label, SerializableFunction<T, String> text) {
            this(name, label, text, text);
        }
    }

    /** How it is now; empty once nobody can change it any more. */
    Optional<Seen<I, T>> current(I id);

    /**
     * Stores what is said of it from now on.
     *
     * @throws OptimisticLockingFailureException if somebody changed it since that version
     */
    void save(I id, long version, T details);

    /** Who changed it last; empty where that is not known. */
    Optional<AuditEntry> latestChange(I id);

    /** What the form shows of it, in the form's order. */
    List<Property<T>> properties();

    /**
     * Puts details together from several.
     *
     * @param whose gives, for the name of each part, the details from which it is taken
     */
    T merged(Function<String, T> whose);
}
