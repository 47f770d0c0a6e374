/**
 * Rooms over WebSocket. A service has an endpoint class with an address and passes everything on to
 * {@link org.queuemed.realtime.socket.Sockets}; here a socket joins, is told, is asked whether it is still there, and is
 * closed with a code that says why. At most one room a socket: a second join leaves the first room, and is refused while the
 * first has not been answered. No frame, no token and
 * no exception text leaves by way of a log or a close reason.
 */
package org.queuemed.realtime.socket;
