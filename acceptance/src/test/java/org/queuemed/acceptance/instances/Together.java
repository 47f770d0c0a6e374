package org.queuemed.acceptance.instances;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does several things at the same instant. */
final class Together {

    private Together() {}

    static <T> List<T> run(List<Callable<T>> deeds) throws Exception {
        CyclicBarrier start = new CyclicBarrier(deeds.size());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> underWay = new ArrayList<>();
            for (Callable<T> deed : deeds) {
                underWay.add(threads.submit(() -> {
                    start.await();
                    return deed.call();
                }));
            }
            List<T> done = new ArrayList<>();
            for (Future<T> future : underWay) {
                done.add(future.get());
            }
            return done;
        }
    }
}
