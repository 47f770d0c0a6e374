/** What of a clinic stands in Redis: how its state gets there, and which version is there. Who listens is not known here. */
package org.queuemed.queue.publication;
