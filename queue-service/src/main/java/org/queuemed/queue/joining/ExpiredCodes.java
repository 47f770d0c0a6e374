package org.queuemed.queue.joining;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.queuemed.queue.change.ClinicChanges;
import org.queuemed.queue.change.Commit;
import org.queuemed.queue.round.Rounds;
import org.queuemed.queue.store.JoinCodeRows;

import java.util.List;

/**
 * Takes codes off the screens when their time is over: that alone changes no clinic, so its version is raised. Any
 * instance may do it at any time; two that do the same publish the same.
 */
@ApplicationScoped
class ExpiredCodes {

    private static final int ANY_VERSION = 0;

    private final Commit commit;
    private final ClinicChanges changes;
    private final JoinCodeRows codes;
    private final Rounds rounds = new Rounds("taking of expired codes off the screens");

    ExpiredCodes(Commit commit, ClinicChanges changes, JoinCodeRows codes) {
        this.commit = commit;
        this.changes = changes;
        this.codes = codes;
    }

    @Scheduled(
            identity = "expired-codes",
            every = "{queuemed.join-code.watched-every}",
            delayed = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> takeOff() {
        return rounds.round(commit.snapshot(codes::clinicsThatShowAnExpiredOne).chain(this::raise));
    }

    private Uni<?> raise(List<Integer> clinics) {
        return Multi.createFrom()
                .iterable(clinics)
                .onItem()
                .transformToUniAndConcatenate(clinicId -> changes.raise(clinicId, ANY_VERSION))
                .collect()
                .last();
    }
}
