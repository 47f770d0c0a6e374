package org.queuemed.acceptance.fault;

import org.queuemed.acceptance.client.Redis;
import org.queuemed.acceptance.cluster.Cluster;
import org.queuemed.acceptance.cluster.Replica;
import org.queuemed.acceptance.cluster.Wire;
import org.queuemed.local.gateway.Upstream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What can break, as a seed draws it: in which order, and which of the two. */
final class Faults {

    private static final Duration SLOW = Duration.ofMillis(300);

    private final Cluster cluster;
    private final Lengths lengths;
    private final Random chance;

    Faults(Cluster cluster, Lengths lengths, long seed) {
        this.cluster = cluster;
        this.lengths = lengths;
        this.chance = new Random(seed);
    }

    List<Fault> all() {
        List<Fault> all = new ArrayList<>();
        all.addAll(ofServices());
        all.addAll(ofRedis());
        all.addAll(ofPostgres());
        all.addAll(ofLines());
        Collections.shuffle(all, chance);
        return all;
    }

    private List<Fault> ofServices() {
        Replica queue = one(Upstream.QUEUE);
        return List.of(
                killed(queue),
                killedBetweenCommitAndPublication(one(Upstream.QUEUE)),
                frozen(one(Upstream.QUEUE)),
                killed(one(Upstream.NOTIFICATION)),
                frozen(one(Upstream.NOTIFICATION)),
                drained(one(Upstream.NOTIFICATION)),
                killed(one(Upstream.DISPLAY)),
                frozen(one(Upstream.DISPLAY)),
                drained(one(Upstream.DISPLAY)));
    }

    private List<Fault> ofRedis() {
        return List.of(
                new Fault(
                        "Redis killed, and empty when it is back",
                        lengths.outage(),
                        cluster.redis()::kill,
                        cluster.redis()::restart),
                new Fault("Redis frozen", lengths.freeze(), cluster.redis()::freeze, cluster.redis()::thaw),
                new Fault("every connection to Redis killed", lengths.moment(), this::killClients, () -> {}));
    }

    private List<Fault> ofPostgres() {
        return List.of(
                new Fault(
                        "PostgreSQL restarted",
                        lengths.outage(),
                        cluster.postgres()::stop,
                        cluster.postgres()::restart),
                new Fault(
                        "PostgreSQL killed", lengths.moment(), cluster.postgres()::kill, cluster.postgres()::restart));
    }

    private List<Fault> ofLines() {
        Wire street = cluster.street();
        Replica fanOut = one(Upstream.NOTIFICATION);
        Replica queue = one(Upstream.QUEUE);
        return List.of(
                new Fault("the street slow", lengths.outage(), () -> street.slow(SLOW), street::mend),
                new Fault("the street cut", lengths.moment(), street::cut, street::mend),
                new Fault("the street held up", lengths.freeze(), street::hold, street::mend),
                heldUp("Redis", fanOut, cluster.toRedis(fanOut)),
                heldUp("Redis", queue, cluster.toRedis(queue)),
                heldUp("PostgreSQL", queue, cluster.toPostgres(queue)));
    }

    private Fault heldUp(String what, Replica from, Wire wire) {
        return new Fault(
                "the line from " + from + " to " + what + " held up", lengths.freeze(), wire::hold, wire::mend);
    }

    private Fault killed(Replica replica) {
        return new Fault(
                replica + " killed",
                lengths.moment(),
                () -> onlyIfNotTheLast(replica).kill(),
                replica::start);
    }

    private Fault drained(Replica replica) {
        return new Fault(
                replica + " asked to end",
                lengths.moment(),
                () -> onlyIfNotTheLast(replica).term(),
                replica::start);
    }

    private Fault frozen(Replica replica) {
        return new Fault(
                replica + " frozen",
                lengths.freeze(),
                () -> onlyIfNotTheLast(replica).freeze(),
                replica::thaw);
    }

    /**
     * What it commits it cannot publish, and then it is killed: what was on its way dies with it. Held up before Redis and
     * not in it, as a frozen Redis would still read what had reached its socket.
     */
    private Fault killedBetweenCommitAndPublication(Replica queue) {
        Wire wire = cluster.toRedis(queue);
        return new Fault(
                queue + " killed between commit and publication",
                lengths.moment(),
                () -> {
                    onlyIfNotTheLast(queue);
                    wire.hold();
                },
                () -> {
                    queue.kill();
                    wire.cut();
                    wire.mend();
                    queue.start();
                });
    }

    private void killClients() {
        try (Redis redis = Redis.at(cluster.redis().port(), cluster.redis().password())) {
            redis.killClients();
        }
    }

    /** It is not waited for when it is started again: the other one has to do. So that one must be there before. */
    private Replica onlyIfNotTheLast(Replica replica) {
        cluster.other(replica).awaitReady();
        replica.awaitReady();
        return replica;
    }

    private Replica one(Upstream upstream) {
        List<Replica> both = cluster.all(upstream);
        return both.get(chance.nextInt(both.size()));
    }
}
