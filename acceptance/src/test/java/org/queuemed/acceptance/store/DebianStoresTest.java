package org.queuemed.acceptance.store;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.queuemed.acceptance.extent.LongRun;
import org.queuemed.acceptance.process.QueueMedProcess;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

/**
 * The journeys, unchanged, on PostgreSQL 15 and Redis 7 as Debian 12 brings them: one of them where they are installed, more of
 * them, and fetched where they are not, with {@code ./queuemed verify --long}.
 */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class DebianStoresTest {

    private static final String JOURNEYS = "org.queuemed.acceptance.journey.";
    private static final List<String> SHORT = List.of(JOURNEYS + "CallNextFlowTest");
    private static final List<String> LONG = List.of(
            JOURNEYS + "CallNextFlowTest",
            JOURNEYS + "PatientJoinsFlowTest",
            JOURNEYS + "EventsTest",
            JOURNEYS + "PatientEventsTest",
            JOURNEYS + "LeavingTest",
            JOURNEYS + "LongPollTest",
            JOURNEYS + "ReconnectTest",
            "org.queuemed.acceptance.refusal.RefusalsTest",
            "org.queuemed.acceptance.instances.SameInstantTest");

    @Test
    void the_journeys_run_unchanged_on_what_debian_brings() {
        Map<String, String> programs = DebianPrograms.present().orElseGet(DebianStoresTest::fetched);

        TestExecutionSummary summary = QueueMedProcess.with(programs, () -> run(LongRun.isAsked() ? LONG : SHORT));

        assertThat(summary.getFailures())
                .extracting(failure -> failure.getTestIdentifier().getDisplayName() + ": " + failure.getException())
                .isEmpty();
        assertThat(summary.getTestsSucceededCount()).isPositive();
    }

    private static Map<String, String> fetched() {
        if (!LongRun.isAsked()) {
            return abort(
                    "Debian's postgresql-15 and redis-server are not installed here; ./queuemed verify --long fetches them");
        }
        Optional<String> failure = DebianPrograms.fetch();
        return DebianPrograms.present()
                .orElseGet(() -> abort(
                        "Debian's postgresql-15 and redis-server are not installed here and could not be fetched: "
                                + failure.orElse("they are not among the packages of this system")));
    }

    /** In a run of their own, so that they get a QueueMed of their own. */
    private static TestExecutionSummary run(List<String> classes) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(classes.stream().map(name -> selectClass(name)).toList())
                .build();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        try (LauncherSession session = LauncherFactory.openSession()) {
            session.getLauncher().execute(request, summary);
        }
        return summary.getSummary();
    }
}
