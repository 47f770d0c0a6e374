package org.queuemed.acceptance.backup;

import org.queuemed.acceptance.client.Clinic;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Patients who come and are called, one after the other, until it is closed. */
final class Calls implements AutoCloseable {

    private final AtomicInteger made = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final Thread doctor;
    private volatile boolean over;

    private Calls(Clinic clinic) {
        doctor = Thread.ofVirtual().start(() -> work(clinic));
    }

    static Calls in(Clinic clinic) {
        return new Calls(clinic);
    }

    private void work(Clinic clinic) {
        try {
            while (!over) {
                clinic.join("Ana");
                clinic.call().expect(200);
                made.incrementAndGet();
            }
        } catch (RuntimeException | AssertionError e) {
            failure.set(e);
        }
    }

    /** Waits until so many more were made. */
    void goOn(int more) {
        int wished = made.get() + more;
        await().atMost(Duration.ofMinutes(1)).until(() -> made.get() >= wished || failure.get() != null);
        assertThat(failure.get()).isNull();
    }

    @Override
    public void close() {
        over = true;
        try {
            doctor.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
