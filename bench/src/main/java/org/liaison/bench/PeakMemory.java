package org.liaison.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The most memory that a Java process had in use.
 *
 * @param heap megabytes of objects, garbage included, as the log of its garbage collector tells
 * @param resident megabytes of the whole process in memory; 0 where the system does not tell
 */
record PeakMemory(long heap, long resident) {

    /** What makes a Java process write the log that {@link #heapIn} reads. */
    static final String LOG_OPTION = "-Xlog:gc,gc+heap+exit:file=";

    private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->\\d+M\\(");
    private static final Pattern AT_EXIT = Pattern.compile("heap .*used (\\d+)K");
    private static final Pattern RESIDENT = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    PeakMemory and(PeakMemory other) {
        return new PeakMemory(Math.max(heap, other.heap), Math.max(resident, other.resident));
    }

    /** The peak before any collection, or at the end of the process. */
    static long heapIn(String log) {
        long collected = COLLECTION
                .matcher(log)
                .results()
                .mapToLong(match -> Long.parseLong(match.group(1)))
                .max()
                .orElse(0);
        long atExit = AT_EXIT.matcher(log)
                .results()
                .mapToLong(match -> Long.parseLong(match.group(1)) >> 10)
                .max()
                .orElse(0);
        return Math.max(collected, atExit);
    }

    /** The peak of a running process so far; 0 where the system does not tell, or it has ended. */
    static long residentOf(Process process) {
        try {
            var status = Files.readString(Path.of("/proc/%d/status".formatted(process.pid())));
            var found = RESIDENT.matcher(status);
            return found.find() ? Long.parseLong(found.group(1)) >> 10 : 0;
        } catch (IOException _) {
            return 0;
        }
    }
}
