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

/** The desk, to which one calls without naming a room. */
export const DESK = 'desk';

/** `mine` null while none is chosen. */
export function atWork(view: QueueView, rooms: readonly RoomReading[], mine: RoomReading | typeof DESK | null): AtWork {
  const room = mine === DESK ? null : mine;
  const line = view.entries.filter((entry) => entry.status === 'WAITING');
  const called = view.entries.filter((entry) => entry.status === 'CALLED' || entry.status === 'SERVING');
  const inRoom = (name: string | null) => called.filter((entry) => entry.room === name);
  const names = rooms.map((room) => room.name);
  const isLost = ({ room }: NamedEntry) => (room === null ? mine !== DESK : !names.includes(room));
  const elsewhere = called.filter(isLost);
  const others: RoomAtWork[] = rooms
    .filter(({ roomId }) => roomId !== room?.roomId)
    .map(({ name }) => ({ name, patients: inRoom(name) }));
  return {
    mine: mine === null ? [] : inRoom(room?.name ?? null),
    others: elsewhere.length === 0 ? others : [...others, { name: null, patients: elsewhere }],
    line,
    next: line.find((entry) => serves(room, entry.serviceId)) ?? null,
  };
}

/** The room that somebody stands in, by its name; names are all that live updates say. */
export function roomNamed(rooms: readonly RoomReading[], name: string | null): RoomReading | null {
  return rooms.find((room) => room.name === name) ?? null;
}
