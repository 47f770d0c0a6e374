/**
 * Rooms: who looks at the same thing. A service describes each sort with a {@link org.queuemed.realtime.room.RoomKind};
 * here its views are computed once per room and state, compared, and told to the room's listeners, and what is sent to
 * one of them is the difference between the last view it was sent and the newest. Plain Java: sockets and polls are
 * listeners like any other.
 */
package org.queuemed.realtime.room;
