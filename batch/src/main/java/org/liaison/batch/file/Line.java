package org.liaison.batch.file;

/**
 * A physical line of a file.
 *
 * @param number counted from 1
 * @param text without the line end
 * @param end the line end as written; empty at the end of a file that has none there
 */
record Line(long number, String text, String end) {}
