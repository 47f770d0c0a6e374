package org.queuemed.acceptance.fault.page;

import io.vertx.core.http.WebSocket;
import org.queuemed.acceptance.client.Event;
import org.queuemed.contract.ContractJson;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A page that somebody keeps open. Whenever its connection is lost, or is silent for too long, it makes another after a
 * moment, at whatever instance it meets.
 */
public final class Page {

    /** What a client is refused with for good (wire contract); 4408 is for one that was too slow, and may come back. */
    private static final int FIRST_REFUSAL = 4400;

    private static final int TOO_SLOW = 4408;

    private final String name;
    private final Onlooker onlooker;
    private final Network network;
    private final History history = new History();
    private int failures;
    private Optional<Pulse> pulse = Optional.empty();
    private volatile boolean gaveUp;
    private volatile boolean left;

    private Page(String name, Onlooker onlooker, Network network) {
        this.name = name;
        this.onlooker = onlooker;
        this.network = network;
    }

    public static Page open(String name, Onlooker onlooker, Network network) {
        Page page = new Page(name, onlooker, network);
        network.context().runOnContext(now -> page.connect());
        return page;
    }

    /** Somebody closes it: it does not come back. */
    public void leave() {
        left = true;
        history.left();
        network.context().runOnContext(now -> pulse.ifPresent(Pulse::end));
    }

    /** Who did not come does not wait to be put back in line either: that it is over is all there is to know. */
    public void giveUp() {
        gaveUp = true;
        leaveIfOver();
    }

    private void leaveIfOver() {
        history.lastStanding()
                .filter(last -> Standing.isOverForGood(last) || gaveUp && Standing.isOver(last))
                .ifPresent(over -> leave());
    }

    /** Its connection breaks. */
    public void drop() {
        network.context().runOnContext(now -> pulse.ifPresent(Pulse::end));
    }

    public History history() {
        return history;
    }

    /** What it shows that is not so. */
    public Optional<String> differsFrom(Truth truth) {
        return onlooker.differsFrom(truth, history);
    }

    /** What is wrong with it, and all that is needed to see why. */
    public String tell(String what) {
        return name + " " + what + "\n" + history;
    }

    private void connect() {
        if (!left) {
            network.connect(onlooker.path()).onSuccess(this::join).onFailure(failure -> {
                history.closed("no connection: " + failure.getMessage());
                comeBack();
            });
        }
    }

    private void join(WebSocket socket) {
        if (left) {
            socket.close();
            return;
        }
        history.connected();
        pulse = Optional.of(new Pulse(network.context().owner(), socket));
        socket.textMessageHandler(this::heard);
        socket.exceptionHandler(broken -> history.closed("broken: " + broken.getMessage()));
        socket.closeHandler(end -> closed(socket));
        socket.writeTextMessage(ContractJson.mapper()
                .valueToTree(Map.of("event", onlooker.joinEvent(), "data", onlooker.joinData()))
                .toString());
    }

    private void heard(String text) {
        failures = 0;
        pulse.ifPresent(Pulse::heard);
        Event event = Event.read(text);
        if (event.name().equals("problem")) {
            history.closed("problem: " + text);
        } else {
            history.heard(event);
            leaveIfOver();
        }
    }

    private void closed(WebSocket socket) {
        pulse.ifPresent(Pulse::end);
        pulse = Optional.empty();
        if (left) {
            return;
        }
        int code = socket.closeStatusCode() == null ? 0 : socket.closeStatusCode();
        history.closed("code " + code);
        if (code >= FIRST_REFUSAL && code != TOO_SLOW) {
            history.refused(code);
        } else {
            comeBack();
        }
    }

    /** Sooner than the real pages, so that what is measured is our part of it; and like them never all at once. */
    private void comeBack() {
        long longest = Math.min(2000, 250L << Math.min(failures++, 3));
        long pause = longest / 2 + ThreadLocalRandom.current().nextLong(longest / 2);
        network.context().owner().setTimer(pause, later -> connect());
    }

    @Override
    public String toString() {
        return name;
    }
}
