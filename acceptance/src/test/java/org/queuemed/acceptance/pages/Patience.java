package org.queuemed.acceptance.pages;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;

/** How long somebody looks at a page before giving up: long, for a machine may be busy. What is promised is measured. */
final class Patience {

    private static final double MILLIS = 60_000;

    private Patience() {}

    static double patience() {
        return MILLIS;
    }

    static IsVisibleOptions toSee() {
        return new IsVisibleOptions().setTimeout(MILLIS);
    }

    static ContainsTextOptions toContain() {
        return new ContainsTextOptions().setTimeout(MILLIS);
    }

    static HasTextOptions toSeeText() {
        return new HasTextOptions().setTimeout(MILLIS);
    }
}
