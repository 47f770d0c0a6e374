package org.queuemed.queue.journey;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.queuemed.local.backend.BackendsForTests;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The service as it runs, on a real PostgreSQL and a real Redis. */
@QuarkusTest
@QuarkusTestResource(value = BackendsForTests.class, initArgs = @ResourceArg(name = "postgres", value = "true"))
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface QueueServiceTest {}
