package org.queuemed.queue.journey;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.queuemed.queue.change.Commit;
import org.queuemed.queue.refusal.Reason;
import org.queuemed.queue.refusal.Refusal;
import org.queuemed.queue.store.Sql;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QueueServiceTest
class CommitTest {

    private static final Refusal NOBODY = new Refusal(Reason.QUEUE_EMPTY, "Nobody is waiting.");

    @Inject
    Commit commit;

    @Test
    void what_is_refused_while_the_connection_ends_is_refused() {
        assertThatThrownBy(() -> VertxContextSupport.subscribeAndAwait(() -> commit.transaction(this::endsAndRefuses)))
                .isSameAs(NOBODY);
    }

    private Uni<Void> endsAndRefuses() {
        return Sql.rows("select pg_terminate_backend(pg_backend_pid())")
                .onItemOrFailure()
                .transformToUni((rows, ended) -> Uni.createFrom().failure(NOBODY));
    }
}
