import type { RoomReading } from '../workplace/readings.ts';
import type { NamedEntry, QueueView } from './named-queue.ts';

export interface RoomAtWork {
  /** Null for those who were called without a room, or to one that is not known yet. */
  readonly name: string | null;
  /** The newest call first. */
  readonly patients: readonly NamedEntry[];
}

/** The queue as it looks from one room. */
export interface AtWork {
  readonly mine: readonly NamedEntry[];
  readonly others: readonly RoomAtWork[];
  readonly line: readonly NamedEntry[];
  /** Who would be called to my room; null where nobody is, or no room is chosen among several. */
  readonly next: NamedEntry | null;
}

export function serves(room: RoomReading | null, serviceId: number): boolean {
  return room === null || room.services.length === 0 || room.services.includes(serviceId);
}

/** `mine` null for whoever works in no room, such as the desk. */
export function atWork(view: QueueView, rooms: readonly RoomReading[], mine: RoomReading | null): AtWork {
  const line = view.entries.filter((entry) => entry.status === 'WAITING');
  const called = view.entries.filter((entry) => entry.status === 'CALLED' || entry.status === 'SERVING');
  const inRoom = (name: string | null) => called.filter((entry) => entry.room === name);
  const names = rooms.map((room) => room.name);
  const elsewhere = called.filter((entry) => entry.room === null || !names.includes(entry.room));
  const others: RoomAtWork[] = rooms
    .filter((room) => room.roomId !== mine?.roomId)
    .map(({ name }) => ({ name, patients: inRoom(name) }));
  return {
    mine: mine === null ? [] : inRoom(mine.name),
    others: elsewhere.length === 0 ? others : [...others, { name: null, patients: elsewhere }],
    line,
    next: line.find((entry) => serves(mine, entry.serviceId)) ?? null,
  };
}

/** The room that somebody stands in, by its name; names are all that live updates say. */
export function roomNamed(rooms: readonly RoomReading[], name: string | null): RoomReading | null {
  return rooms.find((room) => room.name === name) ?? null;
}
