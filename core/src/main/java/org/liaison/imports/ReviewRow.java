package org.liaison.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record that fits several contacts, so that a person has to decide whom it means.
 *
 * @param name what the record calls the person; null where it does not
 * @param furtherAddresses what it names besides the external address
 * @param decision what was decided; null while nothing is
 */
public record ReviewRow(
        long record,
        long line,
        @Nullable String name,
        String address,
        List<String> furtherAddresses,
        @Nullable ReviewDecision decision) {}
