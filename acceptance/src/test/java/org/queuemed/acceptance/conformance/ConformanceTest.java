package org.queuemed.acceptance.conformance;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.queuemed.acceptance.extent.LongRun;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.acceptance.process.WithQueueMed;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The cases of the Autobahn test suite, with the limits of production. What is expected to differ from what the suite
 * expects is said in docs/conformance.md, with the reasons. The short run is one case of each kind; {@code queuemed.long}
 * runs all.
 */
@WithQueueMed
@TestInstance(Lifecycle.PER_CLASS)
class ConformanceTest {

    /** Sizes and speed (9.*) are for {@link LargeMessagesTest}: here every one of them is too large. */
    private static final List<String> LARGE_ONES = List.of("9.*");

    /** These wait for a second or two between the pieces of a message, at each address. */
    private static final List<String> SLOW_ONES = List.of("9.*", "5.19", "5.20", "6.4.3", "6.4.4");

    /** Of the sixty invalid sequences of UTF-8, of the sixty valid and of the twenty close codes some, of all else all. */
    private static final List<String> SHORT = List.of(
            "1.*", "2.*", "3.*", "4.*", "5.*", "6.1.*", "6.2.*", "6.3.*", "6.4.*", "6.5.*", "6.22.1", "7.1.*", "7.3.*",
            "7.5.*", "7.7.1", "7.7.13", "7.9.1", "7.9.5", "7.9.13", "7.13.*", "10.*");

    /** Messages of 65,535 bytes and more: here nobody has more than 8 KiB to say. */
    private static final Set<String> LARGE = Set.of("1.1.6", "1.1.7", "1.1.8", "1.2.6", "1.2.7", "1.2.8", "10.1.1");

    /** 1012, 1013 and 1014 were no close codes when the suite was written; IANA has registered them since. */
    private static final Set<String> OUTDATED = Set.of("7.9.6", "7.9.7", "7.9.8");

    /**
     * They go on sending behind the frame that is none. What arrives at a connection which has been closed resets it, and that
     * takes along what was still on its way back: behind the gateway now and then our close frame.
     */
    private static final Set<String> TALKING_ON = Set.of("4.1.3", "4.1.4", "4.1.5", "4.2.3", "4.2.4", "4.2.5");

    /** That it has run at all: even the short run has more cases. */
    private static final int MANY = 80;

    private final QueueMedProcess queuemed;
    private Reports reports;

    ConformanceTest(QueueMedProcess queuemed) {
        this.queuemed = queuemed;
    }

    @BeforeAll
    @Timeout(1200)
    void run(@TempDir Path folder) throws Exception {
        boolean all = LongRun.isAsked();
        Map<String, String> addresses = new LinkedHashMap<>();
        try (EchoServer echo = EchoServer.start(queuemed, folder.resolve("echo.log"), Map.of())) {
            addresses.put("echo", echo.address());
            addresses.put(
                    "queue", socket(queuemed.part("notification-service-1").address()) + "/ws/queue");
            addresses.put("display", socket(queuemed.part("display-service-1").address()) + "/ws/display");
            addresses.put("gateway", socket(queuemed.address()) + "/ws/queue");
            reports =
                    new AutobahnClient(folder, all ? List.of("*") : SHORT, all ? LARGE_ONES : SLOW_ONES).run(addresses);
        }
    }

    @Test
    void the_echo_conforms_but_for_how_it_says_no() {
        List<CaseReport> all = reports.of("echo");

        assertThat(all.size()).isGreaterThan(MANY);
        assertThat(all)
                .filteredOn(report -> !isForAReason(report) && !report.conforms() && !report.isFailedInOurWay())
                .isEmpty();
    }

    /** At an address that echoes nothing every message is unreadable; pings and closes are what they are everywhere. */
    @ParameterizedTest
    @ValueSource(strings = {"queue", "display", "gateway"})
    void an_address_of_ours_conforms_or_says_no_in_order(String server) {
        List<CaseReport> all = reports.of(server);

        assertThat(all.size()).isGreaterThan(MANY);
        assertThat(all)
                .filteredOn(report ->
                        !isForAReason(report) && !report.conforms() && !report.isRefusedWith("unreadable-message"))
                .isEmpty();
    }

    private static boolean isForAReason(CaseReport report) {
        return LARGE.contains(report.id()) && report.isRefusedWith("message-too-large")
                || TALKING_ON.contains(report.id()) && report.isToldOf("unreadable-message")
                || OUTDATED.contains(report.id()) && report.clean();
    }

    private static String socket(String address) {
        return address.replaceFirst("^http", "ws");
    }
}
