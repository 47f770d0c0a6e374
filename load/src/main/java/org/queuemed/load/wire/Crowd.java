package org.queuemed.load.wire;

import io.vertx.core.Future;
import io.vertx.core.Promise;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/** The same for many, so many of them at once; it ends with the first that fails. On one thread. */
public final class Crowd<T> {

    private final Iterator<T> rest;
    private final Function<T, Future<Void>> work;
    private final Promise<Void> done = Promise.promise();
    private int underWay;

    private Crowd(List<T> all, Function<T, Future<Void>> work) {
        this.rest = all.iterator();
        this.work = work;
    }

    public static <T> Future<Void> of(List<T> all, int atOnce, Function<T, Future<Void>> work) {
        Crowd<T> crowd = new Crowd<>(all, work);
        crowd.underWay = 1;
        for (int i = 0; i < atOnce; i++) {
            crowd.next();
        }
        crowd.ended();
        return crowd.done.future();
    }

    private void next() {
        if (rest.hasNext() && !done.future().failed()) {
            underWay++;
            work.apply(rest.next())
                    .onSuccess(one -> next())
                    .onFailure(done::tryFail)
                    .onComplete(one -> ended());
        }
    }

    private void ended() {
        underWay--;
        if (underWay == 0) {
            done.tryComplete();
        }
    }
}
