package org.queuemed.realtime;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/** Where time and chance come from: the only place that asks the machine for either. */
@Singleton
class Sources {

    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Of the calling thread, since it is asked from many. */
    @Produces
    @Singleton
    @DefaultBean
    RandomGenerator chance() {
        return () -> ThreadLocalRandom.current().nextLong();
    }
}
