/**
 * What nobody sane would send, made by seeded chance, at the services as they run. Whatever comes, it is refused in the words
 * of the contract, tells nothing of the inside or of others, changes nothing, and harms nobody who is there.
 * {@code -Dqueuemed.fuzz.seed=…} repeats a run; the seed stands in each failure.
 */
package org.queuemed.acceptance.fuzz;
