package org.queuemed.load.option;

import org.queuemed.load.Refusal;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code ./queuemed load} was told.
 *
 * @param sources how many loopback addresses the connections come from
 * @param workers how many processes open them
 * @param bare whether a bare server is started and measured, not QueueMed
 * @param echo whether frames are sent back and forth too, as only a bare server does
 * @param pids the processes to watch, as they were typed
 * @param json where the figures are written too
 */
public record Options(
        Target target,
        Shape shape,
        Pace pace,
        int sources,
        int workers,
        boolean bare,
        boolean echo,
        Optional<String> pids,
        Optional<Path> json) {

    /** How a password is told without everybody who lists processes reading it. */
    public static final String PASSWORD_VARIABLE = "QUEUEMED_ADMIN_PASSWORD";

    private static final Set<String> VALUED = Set.of(
            "--address",
            "--queue",
            "--notification",
            "--display",
            "--admin",
            "--admin-password",
            "--clinics",
            "--patients",
            "--screens",
            "--consoles",
            "--idle",
            "--idle-clinics",
            "--settle",
            "--rate",
            "--ramp",
            "--warm-up",
            "--duration",
            "--grace",
            "--visit",
            "--no-shows",
            "--sources",
            "--workers",
            "--pids",
            "--json");

    private static final Set<String> FLAGS = Set.of("--fresh", "--one-button", "--bare", "--echo");

    /** @throws Refusal for what is not an option, or not a value of it */
    public static Options parse(List<String> typed) {
        Arguments arguments = Arguments.read(typed, VALUED, FLAGS);
        Shape shape = Shape.of(arguments);
        int workers = arguments.whole("--workers", 1, 1, 64);
        if (workers > shape.clinics()) {
            throw Refusal.ofCommand(
                    "Option --workers takes at most the number of --clinics: each has clinics of its own.");
        }
        return new Options(
                Target.of(arguments),
                shape,
                Pace.of(arguments, shape),
                arguments.whole("--sources", 1, 1, 254),
                workers,
                arguments.has("--bare"),
                arguments.has("--echo"),
                arguments.text("--pids"),
                arguments.text("--json").map(Path::of));
    }

    /** What one of the workers does. */
    public Options share(int index) {
        Shape mine = shape.share(index, workers);
        double part = (double) mine.clinics() / shape.clinics();
        return new Options(target, mine, pace.share(part), sources, 1, false, echo, Optional.empty(), Optional.empty());
    }

    /** The same at a bare server, which is watched. */
    public Options atBare(String address, String watched) {
        URI url = URI.create(address);
        Target other = new Target(url, url, url, target.admin(), target.password());
        return new Options(other, shape, pace, sources, workers, false, true, Optional.of(watched), json);
    }

    /** As they would be typed for a worker; but not the password, which others could read. */
    public List<String> arguments() {
        List<String> typed = new ArrayList<>();
        typed.addAll(target.arguments());
        typed.addAll(shape.arguments());
        typed.addAll(pace.arguments());
        typed.addAll(List.of("--sources", "" + sources));
        if (echo) {
            typed.add("--echo");
        }
        return typed;
    }
}
