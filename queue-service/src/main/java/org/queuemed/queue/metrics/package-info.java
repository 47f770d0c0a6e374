/**
 * What Prometheus is told of the queue: how tickets stand and move, how publishing does, what had to be repaired. Never a
 * clinic, a ticket or a name: what names something is one of a few words.
 */
package org.queuemed.queue.metrics;
