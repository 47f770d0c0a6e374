/**
 * What goes over the sockets: an {@link org.queuemed.contract.event.Envelope} both ways. A
 * {@link org.queuemed.contract.event.ServerEvent} is what a member is told; the {@code Join…} records are what a client
 * may ask. Payloads only: who is told what and when is for the services to say.
 */
package org.queuemed.contract.event;
