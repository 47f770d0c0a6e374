package org.queuemed.acceptance.browser;

/** What a browser may say in its developer tools before a test fails for it. */
public enum Complaint {
    OF_NOTHING,

    /** That a server is out of reach: every browser says so, and no page can keep it from that. */
    OF_OUTAGES,

    /** Of outages, and that the API refused something: what a ticket that is gone, say, is answered with. */
    OF_REFUSALS,

    /** Where the page is none of ours, or what is refused is what the test is about. */
    OF_ANYTHING
}
