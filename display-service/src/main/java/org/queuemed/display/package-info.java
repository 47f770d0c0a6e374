/**
 * The screens of waiting rooms, live. {@code screen} says what they show and announce, {@code endpoint} has the addresses;
 * everything else is the {@code realtime} library. No database, no truth: any number of instances can run.
 */
package org.queuemed.display;
