package org.queuemed.acceptance.fault;

import java.time.Duration;

/**
 * Something that breaks while people go on.
 *
 * @param held how long it stays broken
 * @param strike breaks it
 * @param mend mends it, and returns when the part is there again
 */
record Fault(String name, Duration held, Runnable strike, Runnable mend) {}
