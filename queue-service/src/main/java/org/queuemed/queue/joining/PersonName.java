package org.queuemed.queue.joining;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Size;
import org.queuemed.queue.text.OneLine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A name as people give it, in any script: up to 80 characters, none of them a control character. May be left out. */
@Size(max = 80)
@OneLine
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@interface PersonName {

    String message() default "must be at most 80 characters, none of them a control character";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Names without the blanks around them; a blank one is none. */
    final class Tidy {

        private Tidy() {}

        static String up(String name) {
            return name == null || name.isBlank() ? null : name.strip();
        }
    }
}
