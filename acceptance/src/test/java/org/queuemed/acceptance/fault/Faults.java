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
    private final Extent extent;
    private final Random chance;

    Faults(Cluster cluster, Extent extent, long seed) {
        this.cluster = cluster;
        this.extent = extent;
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
        List<Fault> faults = new ArrayList<>();
        faults.add(killed(one(Upstream.QUEUE)));
        faults.add(killedBetweenCommitAndPublication(one(Upstream.QUEUE)));
        faults.add(frozen(one(Upstream.QUEUE)));
        if (extent == Extent.LONG) {
            List.of(Upstream.NOTIFICATION, Upstream.DISPLAY).forEach(service -> faults.addAll(ofFanOut(service)));
        } else {
            // That one can be asked to end shows when everything is replaced.
            faults.add(killed(one(anyFanOut())));
            faults.add(frozen(one(anyFanOut())));
        }
        return faults;
    }

    private List<Fault> ofFanOut(Upstream service) {
        return List.of(killed(one(service)), frozen(one(service)), drained(one(service)));
    }

    private List<Fault> ofRedis() {
        return List.of(
                new Fault(
                        "Redis killed, and empty when it is back",
                        extent.outage(),
                        cluster.redis()::kill,
                        cluster.redis()::restart),
                new Fault("Redis frozen", extent.freeze(), cluster.redis()::freeze, cluster.redis()::thaw),
                new Fault("every connection to Redis killed", extent.moment(), this::killClients, () -> {}));
    }

    private List<Fault> ofPostgres() {
        return List.of(
                new Fault(
                        "PostgreSQL restarted", extent.outage(), cluster.postgres()::stop, cluster.postgres()::restart),
                new Fault("PostgreSQL killed", extent.moment(), cluster.postgres()::kill, cluster.postgres()::restart));
    }

    private List<Fault> ofLines() {
        Wire street = cluster.street();
        Replica fanOut = one(anyFanOut());
        Replica queue = one(Upstream.QUEUE);
        return List.of(
                new Fault("the street slow", extent.outage(), () -> street.slow(SLOW), street::mend),
                new Fault("the street cut", extent.moment(), street::cut, street::mend),
                new Fault("the street held up", extent.freeze(), street::hold, street::mend),
                heldUp("Redis", fanOut, cluster.toRedis(fanOut)),
                heldUp("Redis", queue, cluster.toRedis(queue)),
                heldUp("PostgreSQL", queue, cluster.toPostgres(queue)));
    }

    private Fault heldUp(String what, Replica from, Wire wire) {
        return new Fault("the line from " + from + " to " + what + " held up", extent.freeze(), wire::hold, wire::mend);
    }

    private Fault killed(Replica replica) {
        return new Fault(
                replica + " killed",
                extent.moment(),
                () -> onlyIfNotTheLast(replica).kill(),
                replica::start);
    }

    private Fault drained(Replica replica) {
        return new Fault(
                replica + " asked to end",
                extent.moment(),
                () -> onlyIfNotTheLast(replica).term(),
                replica::start);
    }

    private Fault frozen(Replica replica) {
        return new Fault(
                replica + " frozen",
                extent.freeze(),
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
                extent.moment(),
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

    private Upstream anyFanOut() {
        return chance.nextBoolean() ? Upstream.NOTIFICATION : Upstream.DISPLAY;
    }

    private Replica one(Upstream upstream) {
        List<Replica> both = cluster.all(upstream);
        return both.get(chance.nextInt(both.size()));
    }
}
