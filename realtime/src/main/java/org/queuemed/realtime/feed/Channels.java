package org.queuemed.realtime.feed;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which channels are wanted, and which of them Redis has confirmed on the present connection. Not thread-safe. */
final class Channels {

    /** Enough that a thousand clinics take three commands, few enough that none of them is huge. */
    private static final int A_COMMAND = 500;

    private final Set<String> wanted = new HashSet<>();
    private final Set<String> confirmed = new HashSet<>();

    /** Whether it was not wanted before. */
    boolean want(String channel) {
        return wanted.add(channel);
    }

    /** Whether it is subscribed, so that it has to be ended. */
    boolean unwant(String channel) {
        wanted.remove(channel);
        return confirmed.remove(channel);
    }

    /** Whether it is still wanted. */
    boolean confirm(String channel) {
        if (!wanted.contains(channel)) {
            return false;
        }
        confirmed.add(channel);
        return true;
    }

    /** What is wanted and has not been confirmed. */
    Set<String> missing() {
        Set<String> missing = new HashSet<>(wanted);
        missing.removeAll(confirmed);
        return missing;
    }

    /** A new connection has no subscription at all. */
    void startOver() {
        confirmed.clear();
    }

    static List<Request> subscriptions(Collection<String> channels) {
        List<String> all = List.copyOf(channels);
        List<Request> requests = new ArrayList<>();
        for (int from = 0; from < all.size(); from += A_COMMAND) {
            Request subscribe = Request.cmd(Command.SUBSCRIBE);
            all.subList(from, Math.min(all.size(), from + A_COMMAND)).forEach(subscribe::arg);
            requests.add(subscribe);
        }
        return requests;
    }
}
