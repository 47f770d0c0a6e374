package org.queuemed.realtime.drain;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.queuemed.realtime.feed.Feed;

/** Ready while states arrive and the process is here to stay. Being alive does not depend on Redis. */
@Readiness
@Singleton
class ReadinessOfFeed implements HealthCheck {

    private final Feed feed;
    private final Draining draining;

    ReadinessOfFeed(Feed feed, Draining draining) {
        this.feed = feed;
        this.draining = draining;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("feed")
                .status(feed.isLive() && !draining.hasBegun())
                .withData("live", feed.isLive())
                .withData("draining", draining.hasBegun())
                .withData("millisSinceProof", feed.sinceProof().toMillis())
                .build();
    }
}
