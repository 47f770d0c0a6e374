/**
 * What Prometheus is told of the fan-out: how many are here, how late they are told, and how the feed does. The others know
 * nothing of it but the interfaces that they count by. Never a clinic, a ticket or a token: what names something is one
 * of a few words.
 */
package org.queuemed.realtime.metrics;
