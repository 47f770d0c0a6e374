/**
 * The fan-out library: from a clinic's published state to each of those who look at it. {@code feed} brings the states
 * from Redis, {@code room} turns a state into views and a view into events, {@code socket} and {@code poll} carry them,
 * {@code drain} ends it all politely. Nothing here knows what a patient or a screen is: a service says that with a
 * {@link org.queuemed.realtime.room.RoomKind}.
 */
package org.queuemed.realtime;
