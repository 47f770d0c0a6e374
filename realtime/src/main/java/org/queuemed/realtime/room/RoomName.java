package org.queuemed.realtime.room;

/** Tells the rooms of one clinic apart, whatever their kinds. */
record RoomName(String joinEvent, String room) {}
