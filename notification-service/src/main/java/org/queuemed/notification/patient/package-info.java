/**
 * What a patient sees of the queue, and what their phone is told: their own ticket and whether the clinic takes patients,
 * never anything of anybody else. Plain Java; a ticket is found by the hash of its token.
 */
package org.queuemed.notification.patient;
