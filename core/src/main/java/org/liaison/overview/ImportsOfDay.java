package org.liaison.overview;

import java.time.LocalDate;

/**
 * What the imports of a day did.
 *
 * @param created rows that became contacts
 * @param updated rows that changed contacts
 * @param rejected rows that were not taken
 */
public record ImportsOfDay(LocalDate day, long created, long updated, long rejected) {

    public long rows() {
        return created + updated + rejected;
    }
}
