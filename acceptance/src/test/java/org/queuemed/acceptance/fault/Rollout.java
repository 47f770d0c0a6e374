package org.queuemed.acceptance.fault;

import org.queuemed.acceptance.cluster.Cluster;
import org.queuemed.acceptance.cluster.Replica;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Everything is replaced, the first of each service and then the second, as an orchestrator does it. */
record Rollout(Cluster cluster) implements Runnable {

    @Override
    public void run() {
        cluster.all().forEach(Replica::awaitReady);
        replace(cluster.all(1));
        replace(cluster.all(2));
    }

    private static void replace(List<Replica> together) {
        try (ExecutorService atOnce = Executors.newVirtualThreadPerTaskExecutor()) {
            together.forEach(replica -> atOnce.execute(replica::term));
        }
        together.forEach(Replica::start);
        together.forEach(Replica::awaitReady);
    }
}
