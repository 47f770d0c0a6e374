/**
 * What talks to QueueMed from outside: REST, sockets, long polls, Redis, and a clinic to do it with. They know the wire
 * and nothing of the services behind it, and look at JSON as a client in any language would.
 */
package org.queuemed.acceptance.client;
