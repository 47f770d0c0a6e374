package org.queuemed.queue.idempotency;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.queuemed.queue.change.Commit;
import org.queuemed.queue.round.Rounds;

/** Forgets answers after a day: nobody repeats a request for longer, and a join's answer carries the patient's token. */
@ApplicationScoped
class Forgetting {

    private final Commit commit;
    private final GivenAnswers given;
    private final Rounds rounds = new Rounds("forgetting of old answers");

    Forgetting(Commit commit, GivenAnswers given) {
        this.commit = commit;
        this.given = given;
    }

    @Scheduled(
            identity = "forget-answers",
            every = "1h",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return rounds.round(commit.transaction(given::forgetOld));
    }
}
