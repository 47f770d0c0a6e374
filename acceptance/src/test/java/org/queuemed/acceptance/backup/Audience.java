package org.queuemed.acceptance.backup;

import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.client.Ticket;
import org.queuemed.acceptance.cluster.Cluster;
import org.queuemed.acceptance.fault.page.Console;
import org.queuemed.acceptance.fault.page.Network;
import org.queuemed.acceptance.fault.page.Page;
import org.queuemed.acceptance.fault.page.Phone;
import org.queuemed.acceptance.fault.page.Screen;
import org.queuemed.acceptance.fault.page.Truth;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Those who look at a clinic: its patients' phones, a console and a screen. */
final class Audience implements AutoCloseable {

    /** Seconds are promised; this is for a machine that has other things to do. */
    private static final Duration TO_SETTLE = Duration.ofMinutes(2);

    /** The close code of a room that does not exist (wire contract). */
    private static final String NOT_THERE = "was refused with 4404";

    private final Clinic clinic;
    private final Network network;
    private final List<Page> pages = new ArrayList<>();
    private Page lost;

    private Audience(Clinic clinic, Network network) {
        this.clinic = clinic;
        this.network = network;
    }

    static Audience of(Clinic clinic, int patients, Cluster cluster) {
        Audience audience = new Audience(clinic, Network.to(cluster.vertx(), cluster.address()));
        audience.pages.add(Page.open("console", new Console(clinic), audience.network));
        Screen screen = new Screen(clinic.id(), clinic.sockets().letIn());
        audience.pages.add(Page.open("screen", screen, audience.network));
        for (Ticket ticket : clinic.join(patients)) {
            audience.pages.add(audience.phone(ticket));
        }
        return audience;
    }

    private Page phone(Ticket ticket) {
        return Page.open("phone of " + ticket.label(), new Phone(ticket), network);
    }

    void joinedBy(Ticket late) {
        lost = phone(late);
        pages.add(lost);
    }

    /** Whose phone is told that there is no such ticket, and asks no more. */
    void losesTheLateOne() {
        await().atMost(TO_SETTLE)
                .untilAsserted(() ->
                        assertThat(lost.history().faults()).as(lost.tell("")).containsExactly(NOT_THERE));
        pages.remove(lost);
    }

    /** Waits until everybody shows what is stored, having seen nothing that may never be: no version that goes back. */
    void settles() {
        await().atMost(TO_SETTLE).untilAsserted(() -> {
            Truth truth = new Truth(clinic.queue());
            assertThat(pages)
                    .allSatisfy(page -> assertThat(page.differsFrom(truth))
                            .as(page.tell("differs"))
                            .isEmpty());
        });
        assertThat(pages)
                .allSatisfy(page -> assertThat(page.history().faults())
                        .as(page.tell("heard"))
                        .noneMatch(Audience::isWrong));
    }

    /** Of all that may never be, one may here: a call that was lost with the database is made, and told, once more. */
    private static boolean isWrong(String fault) {
        return !fault.startsWith("was told the same call twice");
    }

    @Override
    public void close() {
        pages.forEach(Page::leave);
    }
}
