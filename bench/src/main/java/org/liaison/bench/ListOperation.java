package org.liaison.bench;

import java.util.function.IntConsumer;

/**
 * Something that a screen asks the database.
 *
 * @param ask gets how often it was asked before, to ask for something else each time
 */
record ListOperation(String name, IntConsumer ask) {}
