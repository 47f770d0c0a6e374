/**
 * One change of one clinic, from the lock to what is published. Every use case that changes a queue goes through
 * {@link org.queuemed.queue.change.ClinicChanges}, so that none can forget the version, the history or the publication.
 */
package org.queuemed.queue.change;
