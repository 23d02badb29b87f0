package org.liaison.batch.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * The table of contents at the end of a ZIP archive, of which Java says too little: an archive with a password is just
 * invalid to it, and it reads a table of any size into memory.
 */
final class ZipDirectory {

    private static final int END_SIGNATURE = 0x06054B50;
    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 1 << 16;
    private static final int ENTRY_SIGNATURE = 0x02014B50;
    private static final int ENTRY_SIZE = 46;
    private static final int ENCRYPTED = 1;

    /** Far more than an archive with a CSV file in it needs. */
    private static final long MAX_SIZE = 1 << 20;

    private ZipDirectory() {}

    static void check(Path file) throws IOException, UnusableFileException {
        try (var channel = FileChannel.open(file)) {
            int length = (int) Math.min(channel.size(), END_SIZE + LONGEST_COMMENT);
            var tail = read(channel, channel.size() - length, length);
            for (int at = length - END_SIZE; at >= 0; at--) {
                if (tail.getInt(at) == END_SIGNATURE) {
                    long size = Integer.toUnsignedLong(tail.getInt(at + 12));
                    checkEntries(channel, channel.size() - length + at - size, size);
                    return;
                }
            }
        }
    }

    private static void checkEntries(FileChannel channel, long start, long size)
            throws IOException, UnusableFileException {
        if (size > MAX_SIZE) {
            throw ZipArchive.unusable("The ZIP archive holds too many files. Import one that holds one CSV file only.");
        }
        if (start < 0) {
            return; // damaged, which Java finds out as well
        }
        var entries = read(channel, start, (int) size);
        int at = 0;
        while (at + ENTRY_SIZE <= entries.limit() && entries.getInt(at) == ENTRY_SIGNATURE) {
            if ((entries.getShort(at + 8) & ENCRYPTED) != 0) {
                throw ZipArchive.unusable("The ZIP archive is protected by a password. Import the file that is in it.");
            }
            at += ENTRY_SIZE
                    + Short.toUnsignedInt(entries.getShort(at + 28))
                    + Short.toUnsignedInt(entries.getShort(at + 30))
                    + Short.toUnsignedInt(entries.getShort(at + 32));
        }
    }

    private static ByteBuffer read(FileChannel channel, long position, int length) throws IOException {
        var buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position()) >= 0) {
            // Goes on until the buffer is full or the file ends.
        }
        return buffer.flip().order(ByteOrder.LITTLE_ENDIAN);
    }
}
