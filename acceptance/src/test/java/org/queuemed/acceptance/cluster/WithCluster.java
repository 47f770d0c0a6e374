package org.queuemed.acceptance.cluster;

import org.junit.jupiter.api.extension.ExtendWith;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The class is given, as a parameter of its constructor, a cluster that its tests share. Each makes clinics of its own, and
 * mends what it breaks.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ClusterOfTheClass.class)
public @interface WithCluster {}
