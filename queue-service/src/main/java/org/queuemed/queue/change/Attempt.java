package org.queuemed.queue.change;

import io.smallrye.mutiny.Uni;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * One transaction on its way to its end, for as long as somebody waits for it. Confined to the context that it runs in, as
 * is whoever gives it up.
 */
final class Attempt {

    private final List<Runnable> deeds = new ArrayList<>();
    private boolean late;

    /** To be done once it is committed. */
    void afterwards(Runnable deed) {
        deeds.add(deed);
    }

    void committed() {
        deeds.forEach(Runnable::run);
    }

    /** From now on nothing of it is to be done any more. */
    TimeoutException giveUp() {
        late = true;
        return tooLate();
    }

    /** Work that came too late fails, and with it the transaction: whoever asked was told that nothing was done. */
    <T> Uni<T> ifInTime(Supplier<Uni<T>> work) {
        return failIfLate().chain(work::get).call(this::failIfLate);
    }

    private Uni<Void> failIfLate() {
        return late ? Uni.createFrom().failure(tooLate()) : Uni.createFrom().voidItem();
    }

    private static TimeoutException tooLate() {
        return new TimeoutException("no answer from the database in time");
    }
}
