package org.liaison.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Somebody who takes the files in, and is measured. */
interface Contender {

    /** Which column of the result is about it. */
    ResultTable.Column column();

    /** Does a step; null where it does not know how. */
    @Nullable
    Measurement run(Step step, Path file) throws IOException, SQLException, InterruptedException;

    /** Gives back the disk that the steps took, where others come after it. */
    void discard() throws SQLException;
}
