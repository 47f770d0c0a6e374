package org.queuemed.acceptance.fault.journey;

import io.vertx.core.Vertx;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.cluster.Cluster;
import org.queuemed.acceptance.cluster.Site;
import org.queuemed.acceptance.fault.page.Network;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;

/** Several clinics and all who are busy there. What they do is drawn from the seed, each person's from a part of it. */
public final class Town implements AutoCloseable {

    /** A real request waits no longer for an answer either. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final long LEAST_REST = Duration.ofMillis(100).toNanos();
    private static final long MOST_REST = Duration.ofMillis(500).toNanos();

    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final ReentrantReadWriteLock hours = new ReentrantReadWriteLock(true);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final Insistence insistence = new Insistence();
    private final List<Day> days = new ArrayList<>();
    private volatile boolean closed;

    private Town(Vertx vertx, String address, String adminPassword, long seed, int clinics) {
        SplittableRandom chance = new SplittableRandom(seed);
        Network network = Network.to(vertx, address);
        for (int clinic = 0; clinic < clinics; clinic++) {
            Clinic made = Clinic.open(address, adminPassword);
            Day day = new Day(new Clinic(made.api().waitingFor(PATIENCE), made.id()), network, insistence);
            days.add(day);
            Stream.of(
                            new Reception(day, chance.split()),
                            new Doctor(day, chance.split()),
                            new Doctor(day, chance.split()))
                    .forEach(person -> live(person, chance.split()));
        }
    }

    /** New clinics, where people begin at once. */
    public static Town of(Cluster cluster, long seed, int clinics) {
        return new Town(cluster.vertx(), cluster.address(), cluster.adminPassword(), seed, clinics);
    }

    /** The same in a place with stores of its own. */
    public static Town of(Site site, long seed, int clinics) {
        return new Town(site.vertx(), site.address(), site.adminPassword(), seed, clinics);
    }

    private void live(Person person, SplittableRandom pace) {
        people.execute(() -> {
            while (!closed && failure.get() == null) {
                act(person);
                LockSupport.parkNanos(pace.nextLong(LEAST_REST, MOST_REST));
            }
        });
    }

    private void act(Person person) {
        hours.readLock().lock();
        try {
            person.act();
        } catch (RuntimeException | AssertionError e) {
            failure.compareAndSet(null, e);
        } finally {
            hours.readLock().unlock();
        }
    }

    /** Does it while nobody does anything else; what is under way is finished first. */
    public void inSilence(Runnable deed) {
        hours.writeLock().lock();
        try {
            deed.run();
        } finally {
            hours.writeLock().unlock();
        }
    }

    /** What must never be, whatever broke; to be asked in silence. */
    public List<String> wrongs() {
        return days.stream().flatMap(Day::wrongs).toList();
    }

    /** Who does not show yet what is so; to be asked in silence. */
    public List<String> differences() {
        return days.stream().flatMap(Day::differences).toList();
    }

    /** What somebody met who could not do what people do; null where nobody did. */
    public Throwable failure() {
        return failure.get();
    }

    public Insistence insistence() {
        return insistence;
    }

    @Override
    public void close() {
        closed = true;
        days.forEach(Day::close);
        people.shutdownNow();
    }
}
