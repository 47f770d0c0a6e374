import { RoomConnection } from '../../../main/web/realtime/connection.ts';
import type { RealtimeProblem, ServerEvent } from '../../../main/web/realtime/events.ts';
import type { Surroundings } from '../../../main/web/realtime/surroundings.ts';
import type { ConnectionState, Listener, Options, Room } from '../../../main/web/realtime/terms.ts';

export const PATIENT: Room = { kind: 'patient', clinicId: 5, patientToken: 'golden-patient-14' };
export const SCREEN: Room = { kind: 'display', clinicId: 5, displayToken: 'golden-display-3' };
export const STAFF: Room = { kind: 'clinic', clinicId: 5 };

/** A page that has a connection and remembers all that it was told. */
export class Page implements Listener {
  readonly events: ServerEvent[] = [];
  readonly states: ConnectionState[] = [];
  readonly refusals: [number, RealtimeProblem][] = [];
  readonly connection: RoomConnection;
  whenTold: () => void = () => {};

  constructor(around: Surroundings, room: Room = PATIENT, options: Options = {}) {
    this.connection = new RoomConnection(around, room, this, options);
  }

  event(event: ServerEvent): void {
    this.events.push(event);
    this.whenTold();
  }

  state(state: ConnectionState): void {
    this.states.push(state);
    this.whenTold();
  }

  refused(code: number, problem: RealtimeProblem): void {
    this.refusals.push([code, problem]);
    this.whenTold();
  }

  names(): string[] {
    return this.events.map((event) => event.event);
  }
}

export function position(n: number): object {
  return { position: n, estimatedWait: n * 4 };
}

export function called(attempt: number): object {
  return { ticketNumber: 14, ticketLabel: '14', room: 'Cabinet 1', message: 'À vous', calledAt: '2026-11-23T08:20:00Z', attempt };
}

/** What a screen shows: the calls of these numbers, newest first, a minute apart. */
export function screen(...numbers: number[]): object {
  const calls = numbers.map((n) => ({
    ticketNumber: n,
    ticketLabel: `${n}`,
    room: 'Cabinet 1',
    calledAt: new Date(Date.UTC(2026, 10, 23, 8, n)).toISOString(),
    attempt: 1,
  }));
  const clinic = { name: 'C', locale: 'fr', languages: ['fr'], timeZone: 'Europe/Paris', voice: true };
  return { calledNumber: numbers[0], waiting: 2, next: [], calls, status: 'OPEN', clinic };
}
