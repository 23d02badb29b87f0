package org.liaison.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/** Lets one process at a time start or stop the server of a data directory. The system frees it when a process dies. */
final class ServerLock {

    /** A file lock belongs to the whole process, so threads need one of their own. */
    private static final ReentrantLock THIS_PROCESS = new ReentrantLock();

    private final Path file;

    ServerLock(Path file) {
        this.file = file;
    }

    /** Waits for the lock; closing what is returned frees it. */
    Held acquire() throws IOException {
        THIS_PROCESS.lock();
        try {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.lock();
            return new Held(channel);
        } catch (IOException | RuntimeException e) {
            THIS_PROCESS.unlock();
            throw e;
        }
    }

    /** The lock, while somebody has it. */
    record Held(FileChannel channel) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            try {
                channel.close();
            } finally {
                THIS_PROCESS.unlock();
            }
        }
    }
}
