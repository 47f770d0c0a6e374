package org.queuemed.load.run;

import org.queuemed.load.figures.FiguresText;
import org.queuemed.load.option.Options;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** The other end of {@link WorkerProcess}: does what it is told, one word a line, until nobody is there to tell it. */
public final class WorkerMain {

    /** The hidden command. */
    public static final String COMMAND = "worker";

    static final String MAKE = "make";
    static final String CONNECT = "connect";
    static final String DRIVE = "drive";
    static final String STOP = "stop";
    static final String CLOSE = "close";
    static final String STOPPED = "stopped";
    static final String FAILED = "failed: ";

    private static final String DONE = "done";

    private final Worker worker;
    private final PrintStream out;

    WorkerMain(Worker worker, PrintStream out) {
        this.worker = worker;
        this.out = out;
    }

    public static void run(Options options) throws IOException {
        new WorkerMain(new LocalWorker(options), System.out).listen(System.in);
    }

    void listen(InputStream in) throws IOException {
        BufferedReader words = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        // one thread, as one thing comes after another; but it can be stopped meanwhile
        ExecutorService doing = Executors.newSingleThreadExecutor();
        for (String word = words.readLine(); word != null; word = words.readLine()) {
            String told = word;
            if (told.equals(STOP)) {
                worker.stop();
            } else {
                doing.execute(() -> answer(() -> obey(told)));
            }
        }
        doing.shutdownNow();
    }

    private String obey(String word) {
        switch (word) {
            case MAKE -> worker.make();
            case CONNECT -> worker.connect();
            case DRIVE -> {
                return FiguresText.write(worker.drive());
            }
            case CLOSE -> worker.close();
            default -> throw new IllegalArgumentException("nobody says " + word);
        }
        return DONE;
    }

    private void answer(Supplier<String> work) {
        String answer;
        try {
            answer = work.get();
        } catch (Stopped e) {
            answer = STOPPED;
        } catch (RuntimeException e) {
            answer = FAILED + String.valueOf(e.getMessage()).replaceAll("\\R", " ");
        }
        out.println(answer);
        out.flush();
    }
}
