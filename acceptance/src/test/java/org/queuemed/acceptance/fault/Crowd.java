package org.queuemed.acceptance.fault;

import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.client.Ticket;
import org.queuemed.acceptance.cluster.Cluster;
import org.queuemed.acceptance.cluster.Replica;
import org.queuemed.acceptance.fault.page.Network;
import org.queuemed.acceptance.fault.page.Page;
import org.queuemed.acceptance.fault.page.Phone;
import org.queuemed.acceptance.fault.page.Truth;
import org.queuemed.local.gateway.Upstream;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** More phones than there are patients: everybody has brought the family, and all of them look at the same few tickets. */
final class Crowd implements AutoCloseable {

    private static final int TICKETS = 10;

    private static final Duration TO_SETTLE = Duration.ofMinutes(3);

    private final Clinic clinic;
    private final List<Page> pages;

    private Crowd(Clinic clinic, List<Page> pages) {
        this.clinic = clinic;
        this.pages = pages;
    }

    /** They reach the fan-out services themselves, as the sockets of a gateway in this process are few. */
    static Crowd of(int phones, Cluster cluster) {
        Clinic clinic = Clinic.open(cluster.address(), cluster.adminPassword());
        List<Ticket> tickets = clinic.join(TICKETS);
        Network network = Network.to(
                cluster.vertx(),
                cluster.all(Upstream.NOTIFICATION).stream()
                        .map(Replica::address)
                        .toArray(String[]::new));
        List<Page> pages = IntStream.range(0, phones)
                .mapToObj(each -> Page.open("phone " + each, new Phone(tickets.get(each % TICKETS)), network))
                .toList();
        return new Crowd(clinic, pages);
    }

    Clinic clinic() {
        return clinic;
    }

    /** All their connections break at once. */
    void drop() {
        pages.forEach(Page::drop);
    }

    /** Waits until everybody is connected and shows what is so. */
    Duration settle() {
        long begin = System.nanoTime();
        await().atMost(TO_SETTLE).untilAsserted(() -> {
            Truth truth = new Truth(clinic.queue());
            assertThat(pages.stream().filter(page -> page.differsFrom(truth).isPresent()))
                    .isEmpty();
        });
        assertThat(pages).allSatisfy(page -> assertThat(page.history().faults()).isEmpty());
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    @Override
    public void close() {
        pages.forEach(Page::leave);
    }
}
