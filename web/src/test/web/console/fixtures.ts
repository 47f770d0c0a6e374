import { Refused, Unreachable } from '../../../main/web/api/api.ts';
import type { QueueView } from '../../../main/web/console/queue/named-queue.ts';
import type {
  ClinicReading,
  QueueReading,
  RoomReading,
  SessionReading,
  TicketReading,
} from '../../../main/web/console/workplace/readings.ts';
import type { QueueEntry, QueueUpdated, Stats } from '../../../main/web/realtime/queuemed-realtime.ts';

/** Versions are the server's milliseconds. */
export const VERSION = Date.UTC(2026, 10, 23, 8, 20);
export const MINUTE = 60_000;

export const STATS: Stats = { waiting: 1, called: 0, serving: 0, served: 0, noShow: 0, averageWait: null, averageService: null };

export function anEntry(changes: Partial<QueueEntry> = {}): QueueEntry {
  return {
    ticketId: 't-12',
    ticketNumber: 12,
    ticketLabel: '12',
    serviceId: 7,
    status: 'WAITING',
    priority: 'NORMAL',
    position: 1,
    estimatedWait: 0,
    room: null,
    joinedAt: '2026-11-23T08:00:00Z',
    calledAt: null,
    attempt: 0,
    ...changes,
  };
}

export function aTicket(changes: Partial<TicketReading> = {}): TicketReading {
  return { ...anEntry(), name: 'Amina', startedAt: null, endedAt: null, ...changes };
}

export function aQueue(changes: Partial<QueueUpdated> = {}): QueueUpdated {
  return { clinicId: 5, status: 'OPEN', entries: [anEntry()], ended: [], stats: STATS, ...changes };
}

export function aReading(changes: Partial<QueueReading> = {}): QueueReading {
  return { version: VERSION, status: 'OPEN', message: null, entries: [aTicket()], ended: [], stats: STATS, ...changes };
}

export function aView(entries: readonly Partial<QueueEntry>[] = [{}]): QueueView {
  const named = entries.map((entry) => ({ ...anEntry(entry), known: true, name: null, startedAt: null }));
  return { version: VERSION, status: 'OPEN', message: null, entries: named, ended: [], stats: STATS };
}

export function aRoom(changes: Partial<RoomReading> = {}): RoomReading {
  return { roomId: 1, name: 'Cabinet 1', services: [], ...changes };
}

export function aClinic(changes: Partial<ClinicReading> = {}): ClinicReading {
  return {
    clinicId: 5,
    name: 'Cabinet Jasmin',
    locale: 'fr',
    timeZone: 'Africa/Tunis',
    languages: ['fr'],
    notice: null,
    voice: true,
    hours: [],
    status: 'OPEN',
    message: null,
    ...changes,
  };
}

export const WHO: SessionReading = {
  username: 'dr.amin',
  displayName: 'Dr Amin',
  role: 'MANAGER',
  clinics: [5],
  expiresAt: '2026-11-23T20:00:00Z',
};

export function refused(status: number, name = 'some-reason'): Refused {
  return new Refused({ type: `urn:queuemed:problem:${name}`, status }, null);
}

export function unreachable(): Unreachable {
  return new Unreachable('no answer');
}

/** A browser's storage. */
export function aStorage(values = new Map<string, string>()) {
  return { getItem: (key: string) => values.get(key) ?? null, setItem: (key: string, value: string) => void values.set(key, value) };
}

/** Until all that was already begun is done. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) {
    await Promise.resolve();
  }
}

/** Something that is answered when the test says so. */
export function later<T>() {
  let give: (value: T) => void = () => undefined;
  let fail: (error: unknown) => void = () => undefined;
  const answer = new Promise<T>((resolve, reject) => {
    give = resolve;
    fail = reject;
  });
  return { answer, give: (value: T) => give(value), fail: (error: unknown) => fail(error) };
}
