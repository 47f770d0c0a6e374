/**
 * From Redis to the newest state of each clinic that somebody looks at. One subscriber connection a process, which is
 * proved alive by heartbeats to itself; every heartbeat also compares versions, so that a message that was lost is made
 * good. Redis may come and go: the feed says whether it is live and heals by itself. What a state means to whom is not
 * known here.
 */
package org.queuemed.realtime.feed;
