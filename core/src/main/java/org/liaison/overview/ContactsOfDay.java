package org.liaison.overview;

import java.time.LocalDate;

/**
 * How many contacts and guests there were at the end of a day.
 *
 * @param contacts the living ones
 */
public record ContactsOfDay(LocalDate day, long contacts) {}
