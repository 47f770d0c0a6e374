package org.queuemed.acceptance.fault;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.queuemed.acceptance.client.Ticket;
import org.queuemed.acceptance.cluster.Cluster;
import org.queuemed.acceptance.cluster.Wire;
import org.queuemed.acceptance.cluster.WithCluster;
import org.queuemed.local.gateway.Upstream;

import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** What goes on while a store is away, what is refused meanwhile, and that all of it comes back by itself. */
@WithCluster
@Timeout(240)
class OutageTest {

    private final Cluster cluster;
    private final Practice practice;

    OutageTest(Cluster cluster) {
        this.cluster = cluster;
        this.practice = Practice.open(cluster);
    }

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void without_redis_calls_go_on_and_everybody_is_told_of_them_when_it_is_back() {
        cluster.redis().kill();
        Ticket called = practice.calls();
        Ticket late = practice.clinic().join("Late");
        practice.isStale();

        cluster.redis().restart();

        practice.isToldOf(called);
        practice.isTrue();
        practice.takesIn(late);
    }

    @Test
    void without_postgres_what_is_known_is_shown_and_who_wants_more_is_told_to_come_back() {
        cluster.postgres().stop();
        practice.refusesToCall(UUID.randomUUID().toString());
        practice.takesIn(practice.second());

        cluster.postgres().restart();

        practice.isToldOf(practice.callsAtLast(UUID.randomUUID().toString()));
        practice.isTrue();
    }

    @Test
    void a_call_that_postgres_did_not_answer_in_time_is_not_made_and_its_repetition_is_made_once() {
        String key = UUID.randomUUID().toString();
        wiresToPostgres().forEach(Wire::hold);
        practice.refusesToCall(key);
        practice.takesIn(practice.second());

        wiresToPostgres().forEach(Wire::mend);

        Ticket called = practice.callsAtLast(key);
        assertThat(practice.callsAtLast(key)).isEqualTo(called);
        practice.isToldOf(called);
        practice.isTrue();
    }

    @Test
    void connections_to_postgres_that_lead_nowhere_are_replaced() {
        String key = UUID.randomUUID().toString();
        wiresToPostgres().forEach(Wire::forsake);

        practice.isToldOf(practice.callsAtLast(key));

        practice.isTrue();
    }

    @Test
    void after_both_were_away_everybody_shows_what_is_so() {
        cluster.redis().kill();
        cluster.postgres().stop();
        practice.refusesToCall(UUID.randomUUID().toString());

        cluster.postgres().restart();
        Ticket called = practice.callsAtLast(UUID.randomUUID().toString());
        cluster.redis().restart();

        practice.isToldOf(called);
        practice.isTrue();
    }

    private List<Wire> wiresToPostgres() {
        return cluster.all(Upstream.QUEUE).stream().map(cluster::toPostgres).toList();
    }
}
