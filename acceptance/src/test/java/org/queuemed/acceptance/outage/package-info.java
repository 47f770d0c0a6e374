/**
 * What pages show while the server, or the network on the way to it, is away, and how they come back: by themselves, without a
 * reload, to what is true by then. The library that they share is tried in {@code browser}; here it is what people see.
 */
package org.queuemed.acceptance.outage;
