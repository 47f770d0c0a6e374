/**
 * Rooms over plain HTTP, for networks that break WebSocket: a request is answered with what a newcomer would be told, or
 * held until that becomes something else. Any instance gives the same answer the same tag, so no two requests of a client
 * need to reach the same one.
 */
package org.queuemed.realtime.poll;
