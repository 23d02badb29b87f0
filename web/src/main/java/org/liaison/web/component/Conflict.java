package org.liaison.web.component;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.liaison.web.component.ConflictDialog.Difference;
import org.liaison.web.component.Edited.Property;

/**
 * What two people made of the same thing.
 *
 * @param before what both had seen
 * @param mine what the one wrote who saves last
 * @param theirs what the other has saved meanwhile
 */
record Conflict<T>(Edited<?, T> edited, T before, T mine, T theirs) {

    /** What differs, in the order of the form. */
    List<Difference> differences() {
        return edited.properties().stream()
                .filter(property -> !isSame(property, mine, theirs))
                .map(property -> new Difference(
                        property.name(),
                        property.label(),
                        text(property, before),
                        text(property, mine),
                        text(property, theirs)))
                .toList();
    }

    /** Whether the other changed nothing that the form shows. */
    boolean isBesideTheForm() {
        return edited.properties().stream().allMatch(property -> isSame(property, before, theirs));
    }

    /** All that the form shows as the one wrote it, and the rest as it is now. */
    T written() {
        return merged(edited.properties().stream().map(Property::name).collect(Collectors.toSet()));
    }

    /**
     * Some properties as the one wrote them and the others as they are now.
     *
     * @param chosen the names of those that are to be as they were written
     */
    T merged(Set<String> chosen) {
        return edited.merged(name -> chosen.contains(name) ? mine : theirs);
    }

    private static <T> boolean isSame(Property<T> property, T one, T other) {
        return Objects.equals(property.value().apply(one), property.value().apply(other));
    }

    private static <T> String text(Property<T> property, T details) {
        return property.text().apply(details);
    }
}
