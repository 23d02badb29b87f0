package org.liaison.imports;

import java.util.List;

/** A row that was not taken, as the file had it, with the first reason. */
public record RejectedRow(long line, List<String> cells, String code, String message) {}
