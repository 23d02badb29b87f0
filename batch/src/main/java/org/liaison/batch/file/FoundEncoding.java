package org.liaison.batch.file;

import org.liaison.imports.EncodingEvidence;

/** The encoding of a file, and how certain that is. */
record FoundEncoding(TextEncoding encoding, EncodingEvidence evidence) {}
