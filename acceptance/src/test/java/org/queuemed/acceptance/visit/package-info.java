/**
 * One visit from the first scan to the end, seen on three pages at once: the patient's phone, the console that calls and the
 * screen on the wall. Each is a browser of its own, and all they have in common is QueueMed.
 */
package org.queuemed.acceptance.visit;
