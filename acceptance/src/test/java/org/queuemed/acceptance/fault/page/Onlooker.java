package org.queuemed.acceptance.fault.page;

import java.util.Map;
import java.util.Optional;

/** Somebody who looks at a clinic, and what they should see of it. */
public sealed interface Onlooker permits Phone, Console, Screen {

    String path();

    String joinEvent();

    Map<String, ?> joinData();

    /** What the page shows that is not so; empty where all of it is. */
    Optional<String> differsFrom(Truth truth, History history);

    /** Says so where it is not as it should be. */
    static Optional<String> unless(boolean asItShouldBe, String what) {
        return asItShouldBe ? Optional.empty() : Optional.of(what);
    }
}
