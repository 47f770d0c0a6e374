package org.queuemed.queue.round;

import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

import java.time.Duration;

/** The rounds of one task. None fails, and none hangs: the next one would not come. */
public final class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class);

    /** Far longer than a round takes, and no longer than anybody would want to wait for the next. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String task;
    private final Duration patience;
    private volatile boolean comingOff = true;

    /** @param task what is done, for the log, such as {@code comparing PostgreSQL and Redis} */
    public Rounds(String task) {
        this(task, PATIENCE);
    }

    Rounds(String task, Duration patience) {
        this.task = task;
        this.patience = patience;
    }

    /** One round; whatever is not done is left to the next. */
    public Uni<Void> round(Uni<?> work) {
        return work.replaceWithVoid()
                .ifNoItem()
                .after(patience)
                .fail()
                .invoke(this::cameOff)
                .onFailure()
                .invoke(this::failed)
                .onFailure()
                .recoverWithNull();
    }

    /** Says when it stops coming off and when it does again, not every second in between. */
    private void failed(Throwable failure) {
        if (comingOff) {
            LOG.warnf("For now there is no %s: %s", task, failure);
        }
        comingOff = false;
    }

    private void cameOff() {
        if (!comingOff) {
            LOG.infof("There is %s again", task);
        }
        comingOff = true;
    }
}
