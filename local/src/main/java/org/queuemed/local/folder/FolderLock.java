package org.queuemed.local.folder;

import org.queuemed.local.Refusal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** That one launcher has the folder. The system frees it when the launcher ends, in whatever way. */
record FolderLock(FileChannel channel) implements AutoCloseable {

    static final String FILE = "lock";

    static FolderLock of(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (isTaken(channel)) {
            channel.close();
            throw Refusal.of("The data folder " + folder
                    + " is in use by another QueueMed; stop that one or name another folder with --data.");
        }
        return new FolderLock(channel);
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock == null;
        } catch (OverlappingFileLockException e) {
            // held within this same JVM
            return true;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the lock of the data folder could not be given back", e);
        }
    }
}
