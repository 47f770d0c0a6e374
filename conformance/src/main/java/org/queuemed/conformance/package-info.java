/**
 * {@code /ws/echo}: what the cases of the Autobahn test suite need that is no part of our protocol. It stands on the
 * same library, decoder, guard and settings as the addresses of the services, and in none of their images.
 */
package org.queuemed.conformance;
