/**
 * QueueMed as a cluster, two of each service before one address, where every part can be killed, frozen, asked to end and
 * started again by itself while the others run, and every line between two parts can be cut, slowed or held up. It is made
 * of the same processes, stores and gateway as {@code ./queuemed up}, which ends as a whole when one of them does.
 */
package org.queuemed.acceptance.cluster;
