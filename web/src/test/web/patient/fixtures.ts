import { Refused, Unreachable } from '../../../main/web/api/api.ts';
import { Attempts } from '../../../main/web/patient/memory/attempts.ts';
import { OwnTickets } from '../../../main/web/patient/memory/own-tickets.ts';
import { PatientStorage } from '../../../main/web/patient/memory/storage.ts';
import type { OwnTicket, TicketGiven, Welcome } from '../../../main/web/patient/server/answers.ts';
import { ticketRead, type Ticket } from '../../../main/web/patient/ticket/ticket.ts';

/** Versions are the server's milliseconds. */
export const VERSION = Date.UTC(2026, 10, 23, 8, 20);
export const MINUTE = 60_000;

export function aWelcome(changes: Partial<Welcome> = {}): Welcome {
  return {
    clinicId: 5,
    clinicName: 'Cabinet Jasmin',
    locale: 'fr',
    timeZone: 'Africa/Tunis',
    status: 'OPEN',
    message: 'La file est ouverte.',
    notice: null,
    hours: [],
    waiting: 3,
    services: [{ serviceId: 7, name: 'Consultation', prefix: '', waiting: 3, estimatedWait: 24 }],
    ...changes,
  };
}

export const TWO_SERVICES = [
  { serviceId: 7, name: 'Consultation', prefix: 'A', waiting: 3, estimatedWait: 24 },
  { serviceId: 8, name: 'Vaccination', prefix: 'B', waiting: 0, estimatedWait: 0 },
];

export function aReading(changes: Partial<OwnTicket> = {}): OwnTicket {
  return {
    clinicId: 5,
    clinicName: 'Cabinet Jasmin',
    version: VERSION,
    ticketNumber: 13,
    ticketLabel: '13',
    status: 'WAITING',
    position: 3,
    estimatedWait: 20,
    attempt: 0,
    queueStatus: 'OPEN',
    message: 'La file est ouverte.',
    serviceName: 'Consultation',
    locale: 'fr',
    timeZone: 'Africa/Tunis',
    ...changes,
  };
}

export function aTicket(changes: Partial<OwnTicket> = {}, now = VERSION): Ticket {
  return ticketRead(aReading(changes), now);
}

export const GIVEN: TicketGiven = {
  patientToken: 'new-token',
  clinicId: 5,
  ticketNumber: 14,
  ticketLabel: '14',
  position: 4,
  estimatedWait: 30,
};

export function refused(status: number, name = 'some-reason', retryAfter: number | null = null): Refused {
  return new Refused({ type: `urn:queuemed:problem:${name}`, status }, retryAfter);
}

export function unreachable(): Unreachable {
  return new Unreachable('no answer');
}

/** A browser's storage. */
export function aStorage(): { values: Map<string, string>; open: () => PatientStorage } {
  const values = new Map<string, string>();
  const storage = {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  };
  return { values, open: () => new PatientStorage(() => storage) };
}

/** A phone whose clock stands at what `clock.now` says. */
export function aMemory(clock = { now: VERSION }) {
  const storage = aStorage().open();
  let keys = 0;
  return {
    clock,
    storage,
    tickets: new OwnTickets(storage, () => clock.now),
    attempts: new Attempts(storage, () => clock.now, () => `key-${++keys}`),
  };
}

/** Until all that was already begun is done. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) {
    await Promise.resolve();
  }
}
