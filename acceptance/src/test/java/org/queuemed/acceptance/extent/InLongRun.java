package org.queuemed.acceptance.extent;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test for {@code ./queuemed verify --long} only, as others show the same in less time, if less thoroughly. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@EnabledIfSystemProperty(named = LongRun.PROPERTY, matches = "true")
public @interface InLongRun {}
