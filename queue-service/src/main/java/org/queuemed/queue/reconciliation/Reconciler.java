package org.queuemed.queue.reconciliation;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.queuemed.queue.change.ClinicChanges;
import org.queuemed.queue.change.Commit;
import org.queuemed.queue.metrics.Repairs;
import org.queuemed.queue.metrics.Repairs.Fault;
import org.queuemed.queue.publication.PublishedStates;
import org.queuemed.queue.round.Rounds;
import org.queuemed.queue.store.Clinics;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/**
 * Compares versions about once a second. Where Redis is behind (a crash between commit and publication, a Redis that was
 * away or came back empty) the state is drawn again and published. Where Redis is ahead (the database was restored from a
 * backup) the clinic is raised above what was published. Any instance may do this at any time: publishing is guarded by
 * the version, so two of them doing the same do no harm.
 */
@ApplicationScoped
class Reconciler {

    private static final Logger LOG = Logger.getLogger(Reconciler.class);

    /** A Redis that does not answer by then is away; the next round asks again. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** More than clocks of servers differ. */
    private static final Duration CREDIBLE_AHEAD = Duration.ofDays(1);

    private final Commit commit;
    private final Clinics clinics;
    private final ClinicChanges changes;
    private final PublishedStates published;
    private final Repairs repairs;
    private final Clock clock;
    private final Rounds rounds = new Rounds("comparing of PostgreSQL and Redis");

    Reconciler(
            Commit commit,
            Clinics clinics,
            ClinicChanges changes,
            PublishedStates published,
            Repairs repairs,
            Clock clock) {
        this.commit = commit;
        this.clinics = clinics;
        this.changes = changes;
        this.published = published;
        this.repairs = repairs;
        this.clock = clock;
    }

    @Scheduled(
            identity = "reconciler",
            every = "{queuemed.reconciliation.every}",
            delayed = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> reconcile() {
        return rounds.round(commit.snapshot(clinics::versions)
                .chain(stored -> published.compare(List.copyOf(stored.keySet()), PATIENCE, seen -> mend(stored, seen)))
                .invoke(repairs::compared));
    }

    private Uni<Void> mend(Map<Integer, Long> stored, Map<Integer, Long> seen) {
        List<Uni<Void>> mended = new ArrayList<>();
        stored.forEach((clinicId, version) -> {
            if (!version.equals(seen.get(clinicId))) {
                mended.add(mend(clinicId, version, seen.get(clinicId)));
            }
        });
        return Multi.createFrom()
                .iterable(mended)
                .onItem()
                .transformToUniAndConcatenate(repair -> repair)
                .toUni();
    }

    /** One clinic that cannot be mended must not stand before the others; a database that says nothing stands before all. */
    private Uni<Void> mend(int clinicId, long stored, long seen) {
        Uni<Void> repair = seen < stored
                ? publish(clinicId)
                : seen > latestCredible() ? overwrite(clinicId) : raiseAbove(clinicId, seen);
        return repair.onFailure(Reconciler::isOfTheClinic)
                .invoke(failure -> LOG.errorf("Clinic %d could not be published again: %s", clinicId, failure))
                .onFailure(Reconciler::isOfTheClinic)
                .recoverWithNull();
    }

    private static boolean isOfTheClinic(Throwable failure) {
        return !(failure instanceof TimeoutException);
    }

    private Uni<Void> publish(int clinicId) {
        return changes.published(clinicId)
                .chain(published::publishIfNewer)
                .invoke(repaired -> noteRepair(clinicId, repaired))
                .replaceWithVoid();
    }

    /** A version is a clock's milliseconds: one far in the future was never ours, and must not become the clinic's time. */
    private Uni<Void> overwrite(int clinicId) {
        LOG.warnf("Clinic %d stands in Redis at a version from the future; overwriting it", clinicId);
        repairs.mended(Fault.ABSURD);
        return published.forget(clinicId).chain(() -> publish(clinicId));
    }

    /** Versions were read before Redis was asked, so a change in between looks the same; only a look again can tell. */
    private Uni<Void> raiseAbove(int clinicId, long there) {
        return commit.snapshot(() -> clinics.require(clinicId))
                .map(row -> row.toClinic().version() < there)
                .chain(fallenBehind ->
                        fallenBehind ? raise(clinicId, there) : Uni.createFrom().voidItem());
    }

    private Uni<Void> raise(int clinicId, long above) {
        LOG.warnf("Clinic %d was published at a version that the database does not know; raising it", clinicId);
        repairs.mended(Fault.AHEAD);
        return changes.raise(clinicId, above).replaceWithVoid();
    }

    private long latestCredible() {
        return clock.instant().plus(CREDIBLE_AHEAD).toEpochMilli();
    }

    private void noteRepair(int clinicId, boolean repaired) {
        if (repaired) {
            repairs.mended(Fault.BEHIND);
            LOG.infof("Clinic %d was behind in Redis and is published again", clinicId);
        }
    }
}
