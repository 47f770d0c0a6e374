/**
 * The WebSocket protocol (RFC 6455) itself, tried with the Autobahn test suite: whole against an echo that stands on our
 * sockets, and against the addresses of the services, where nothing is echoed.
 */
package org.queuemed.acceptance.conformance;
