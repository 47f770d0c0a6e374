package org.queuemed.acceptance.process;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The class is given, as a parameter of its constructor, the one QueueMed that all such classes of a fork share: two of each
 * service, no demo clinic. Each test makes a clinic of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedQueueMed.class)
@Timeout(120)
public @interface WithQueueMed {}
