package org.queuemed.load.bench;

import java.io.IOException;

/** Processes that do not outlive this one, however it is ended. */
final class EndsWithUs {

    private EndsWithUs() {}

    static Process start(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return process;
    }
}
