package org.queuemed.deployment.kubernetes;

import java.util.stream.Stream;

/** Something that must be so in every overlay. */
@FunctionalInterface
interface Rule {

    /** What is not as it must be, a sentence each. */
    Stream<String> broken(Objects objects);
}
