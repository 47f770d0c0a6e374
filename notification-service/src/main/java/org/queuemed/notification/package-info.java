/**
 * Phones and consoles, live. {@code patient} and {@code clinic} say what each is shown and told, {@code session} who staff
 * are, {@code endpoint} has the addresses; everything else is the {@code realtime} library. No database, no truth: any
 * number of instances can run.
 */
package org.queuemed.notification;
