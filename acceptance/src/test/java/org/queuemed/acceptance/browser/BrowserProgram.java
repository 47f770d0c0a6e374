package org.queuemed.acceptance.browser;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser that is installed on this machine; {@code ./queuemed verify} looks for it in the same places. */
final class BrowserProgram {

    /** Names one that is somewhere else. */
    static final String VARIABLE = "QUEUEMED_BROWSER";

    private static final List<String> COMMANDS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static final List<String> ON_MACOS = List.of(
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private BrowserProgram() {}

    /** Empty where only the one that Playwright downloads for itself could be there. */
    static Optional<Path> find() {
        return Optional.ofNullable(System.getenv(VARIABLE))
                .filter(named -> !named.isBlank())
                .map(Path::of)
                .or(() -> Stream.concat(onPath(), inApplications())
                        .filter(Files::isExecutable)
                        .filter(BrowserProgram::works)
                        .findFirst());
    }

    /** Chromium refuses to be root's in its sandbox. */
    static boolean isForRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /** What Ubuntu puts in the place of a browser may only say where to get one. */
    private static boolean works(Path program) {
        try {
            Process asked = new ProcessBuilder(program.toString(), "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start();
            return asked.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a browser was asked for its version", e);
        }
    }

    private static Stream<Path> onPath() {
        List<String> folders =
                Arrays.asList(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
        return COMMANDS.stream().flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)));
    }

    private static Stream<Path> inApplications() {
        String home = System.getProperty("user.home");
        return ON_MACOS.stream().flatMap(place -> Stream.of(Path.of(place), Path.of(home + place)));
    }
}
