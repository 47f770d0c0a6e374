package org.queuemed.acceptance.fault.journey;

/** Somebody who does one thing after the other at a clinic. */
interface Person {

    void act();
}
