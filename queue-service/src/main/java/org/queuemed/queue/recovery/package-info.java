/**
 * How a patient whose phone is lost, empty or new comes by their ticket again: staff, who see the patient, give them a
 * code; whoever types it has the ticket from then on, and the phone before has it no more.
 */
package org.queuemed.queue.recovery;
