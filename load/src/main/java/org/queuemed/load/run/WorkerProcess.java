package org.queuemed.load.run;

import org.queuemed.load.Refusal;
import org.queuemed.load.figures.Figures;
import org.queuemed.load.figures.FiguresText;
import org.queuemed.load.jvm.Jvm;
import org.queuemed.load.option.Options;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A worker in a process of its own, with a limit of open files of its own. It is told one word a line and answers each with
 * one line; see {@link WorkerMain}.
 */
final class WorkerProcess implements Worker {

    private static final long PATIENCE_SECONDS = 30;

    private final Process process;
    private final PrintWriter words;
    private final BufferedReader answers;

    private WorkerProcess(Process process) {
        this.process = process;
        this.words = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static WorkerProcess start(Options share) {
        List<String> arguments = new ArrayList<>(List.of(WorkerMain.COMMAND));
        arguments.addAll(share.arguments());
        ProcessBuilder builder = new ProcessBuilder(Jvm.command(
                        List.of(), ManagementFactory.getRuntimeMXBean().getInputArguments(), arguments))
                .redirectError(Redirect.INHERIT);
        builder.environment().put(Options.PASSWORD_VARIABLE, share.target().password());
        try {
            return new WorkerProcess(builder.start());
        } catch (IOException e) {
            throw Refusal.of("A worker could not be started", e);
        }
    }

    @Override
    public void make() {
        ask(WorkerMain.MAKE);
    }

    @Override
    public void connect() {
        ask(WorkerMain.CONNECT);
    }

    @Override
    public Figures drive() {
        return FiguresText.read(ask(WorkerMain.DRIVE));
    }

    @Override
    public void stop() {
        words.println(WorkerMain.STOP);
    }

    /** One at a time: another waits until this one is answered. */
    private synchronized String ask(String word) {
        words.println(word);
        try {
            String answer = answers.readLine();
            if (answer == null) {
                throw Refusal.of("A worker ended by itself.");
            }
            if (answer.equals(WorkerMain.STOPPED)) {
                throw new Stopped();
            }
            if (answer.startsWith(WorkerMain.FAILED)) {
                throw Refusal.of(answer.substring(WorkerMain.FAILED.length()));
            }
            return answer;
        } catch (IOException e) {
            throw Refusal.of("A worker could not be heard", e);
        }
    }

    @Override
    public void close() {
        try {
            ask(WorkerMain.CLOSE);
            words.close();
            process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroy();
        }
    }
}
