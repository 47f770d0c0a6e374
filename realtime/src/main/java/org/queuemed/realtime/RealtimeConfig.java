package org.queuemed.realtime;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;
import java.util.List;

/** How patient the fan-out is, and how much it takes on. Each value says why it is what it is. */
@ConfigMapping(prefix = "queuemed.realtime")
public interface RealtimeConfig {

    /** Sockets of this process; each costs about 20 kB, and beyond this number a newcomer is better served elsewhere. */
    @WithDefault("10000")
    int maxConnections();

    /**
     * Sockets of one address: all phones of a hospital come from one, and there are not many houses where two thousand wait.
     * One address alone can so never fill an instance.
     */
    @WithDefault("2000")
    int maxConnectionsPerAddress();

    /** Long polls held by this process at once; each is a request that the server remembers. */
    @WithDefault("5000")
    int maxPolls();

    /** Long polls of one address: of a house where WebSocket is blocked all come this way. */
    @WithDefault("1000")
    int maxPollsPerAddress();

    /**
     * Whose {@code X-Forwarded-For} is believed: addresses and ranges. By default the private ones, where a proxy of one's
     * own stands. Who comes from them and names nobody else is not limited by address.
     */
    @WithDefault("127.0.0.0/8,::1,10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,100.64.0.0/10,fc00::/7")
    List<String> trustedProxies();

    /**
     * Clinics that somebody asks for and no state has been seen of. A clinic that exists is among them for the milliseconds
     * until Redis has answered; but strangers can ask for any number, and each costs a subscription and a question to
     * Redis at every heartbeat. Beyond this, who asks for one more is told to come back.
     */
    @WithDefault("1000")
    int maxUnknownClinics();

    /** A socket that says nothing is of no use to anybody; a phone on a bad network still joins in this time. */
    @WithDefault("5S")
    Duration joinTimeout();

    /** How long a ticket may be unknown: a phone can be faster than the publication of its own ticket. */
    @WithDefault("3S")
    Duration joinGrace();

    /**
     * How long it may be while Redis is being filled, so that nobody is sent away who would be known in a moment; below the
     * 8 s after which our library for browsers takes a silent server for gone.
     */
    @WithDefault("7S")
    Duration fillGrace();

    /** A write that has not moved for so long has no reader; the client comes back when it can read again. */
    @WithDefault("10S")
    Duration writeTimeout();

    /** Below the 30 s after which the stingiest mobile networks forget a silent connection. */
    @WithDefault("20S")
    Duration pingInterval();

    /** Who asks more often whether we are there is not answered: a page that must know soon asks every 3 s. */
    @WithDefault("1S")
    Duration pongInterval();

    /** Two pings unanswered: nobody is there any more. */
    @WithDefault("45S")
    Duration idleTimeout();

    /** One look at all sockets and polls so often; it bounds how late a timeout is noticed. */
    @WithDefault("1S")
    Duration sweepInterval();

    /** How long a close may take before the connection is cut. */
    @WithDefault("5S")
    Duration closeTimeout();

    /** The longest that a poll is held: below the 30 s after which proxies give up. */
    @WithDefault("25S")
    Duration pollMaxWait();

    /** Going down, sockets are closed at random moments of this time, so that they do not all come back at once. */
    @WithDefault("10S")
    Duration drainWindow();

    FeedConfig feed();

    /** How the feed keeps up with Redis. */
    interface FeedConfig {

        /** How often this process proves to itself that what is published arrives, and what is newer is looked for. */
        @WithDefault("2S")
        Duration heartbeat();

        /** Three heartbeats: without any proof for so long the feed is not live, and connects anew. */
        @WithDefault("6S")
        Duration silence();

        /** A Redis that takes the connection and does not answer must not hold us up. */
        @WithDefault("5S")
        Duration connectTimeout();

        /** The first pause before connecting again; doubled with each failure. */
        @WithDefault("100MS")
        Duration backoff();

        /** The longest pause: with it a Redis that is back is noticed within what is promised for a reconnection. */
        @WithDefault("2S")
        Duration maxBackoff();

        /** A clinic stays subscribed so long after its last member: a phone that reconnects is back in seconds. */
        @WithDefault("30S")
        Duration linger();
    }
}
