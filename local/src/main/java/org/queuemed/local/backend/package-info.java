/**
 * The stores that a laptop and the tests run on: a real PostgreSQL and a real Redis as child processes, and the key pair
 * that signs sessions. Nothing here knows what is stored in them.
 */
package org.queuemed.local.backend;
