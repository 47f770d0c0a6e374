package org.queuemed.local.up;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What libraries of the launcher log goes to a file: the screen is for sentences. */
final class LibraryLog {

    /** Held here, because the logging of the JDK forgets what nobody holds. */
    private static final Logger ROOT = Logger.getLogger("");

    private LibraryLog() {}

    static void into(Path file) {
        try {
            Handler handler = new FileHandler(file.toString(), true);
            handler.setFormatter(new SimpleFormatter());
            for (Handler other : ROOT.getHandlers()) {
                ROOT.removeHandler(other);
            }
            ROOT.addHandler(handler);
        } catch (IOException e) {
            throw new UncheckedIOException("the launcher's log " + file + " cannot be written", e);
        }
    }
}
