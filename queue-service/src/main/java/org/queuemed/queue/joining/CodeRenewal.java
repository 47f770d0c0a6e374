package org.queuemed.queue.joining;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.queuemed.queue.round.Rounds;

import java.util.List;

/**
 * Sees that every clinic has a code for its screens to show: another takes the place of one that nears its end, and a clinic
 * that has none, as an older version left it, is given one. Any instance may do it at any time, as the clinic's lock decides
 * who was first.
 */
@ApplicationScoped
class CodeRenewal {

    private static final Logger LOG = Logger.getLogger(CodeRenewal.class);

    private final JoinCodes codes;
    private final Rounds rounds = new Rounds("renewal of the clinics' codes");

    CodeRenewal(JoinCodes codes) {
        this.codes = codes;
    }

    @Scheduled(
            identity = "code-renewal",
            every = "{queuemed.join-code.watched-every}",
            delayed = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> renew() {
        return rounds.round(codes.clinicsToRenew().chain(this::renewAll));
    }

    private Uni<?> renewAll(List<Integer> clinics) {
        return Multi.createFrom()
                .iterable(clinics)
                .onItem()
                .transformToUniAndConcatenate(this::renew)
                .collect()
                .last();
    }

    /** One clinic that fails must not stand before the others. */
    private Uni<Void> renew(int clinicId) {
        return codes.renew(clinicId)
                .onFailure()
                .invoke(failure -> LOG.warnf("Clinic %d was given no new code: %s", clinicId, failure))
                .onFailure()
                .recoverWithNull();
    }
}
