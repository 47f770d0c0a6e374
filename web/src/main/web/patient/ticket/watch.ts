import type { Connection, ConnectionState, Listener, Room, ServerEvent } from '../../realtime/queuemed-realtime.ts';
import { Refused } from '../../api/api.ts';
import type { OwnTickets } from '../memory/own-tickets.ts';
import type { PatientApi } from '../server/patient-api.ts';
import { passes, troubleOf, type Trouble } from '../server/trouble.ts';
import { freshness, type Freshness } from './freshness.ts';
import { afterEvent, afterReading, isNewCall, isTransferred } from './news.ts';
import { canComeBack, isOpen, ticketRead, type Ticket } from './ticket.ts';

export interface WatchPhone {
  readonly api: Pick<PatientApi, 'ticket' | 'leave'>;
  readonly tickets: OwnTickets;
}

export interface WatchHost {
  changed(ticket: Ticket | null): void;
  /** The patient is called, again, or elsewhere. */
  called(ticket: Ticket): void;
  later(action: () => void): void;
  settled(): void;
  now(): number;
  connect(room: Room, listener: Listener): Connection;
}

/** What came of the wish to leave. */
export type Leaving = 'left' | 'refused' | 'unanswered';

/**
 * A ticket as long as somebody looks at it: read once, then followed by its events. It is read again only where an event
 * does not say all, or where the room is refused: then only the server's own word tells what has become of the ticket.
 */
export class Watch {
  ticket: Ticket | null = null;
  trouble: Trouble | null = null;
  private readonly phone: WatchPhone;
  private readonly patientToken: string;
  private readonly host: WatchHost;
  private connection: Connection | null = null;
  private state: ConnectionState = 'connecting';
  private readAt = 0;
  private heardNothing = true;
  private refusals = 0;
  private stopped = false;

  constructor(phone: WatchPhone, patientToken: string, host: WatchHost) {
    this.phone = phone;
    this.patientToken = patientToken;
    this.host = host;
  }

  /** @param known as it was given just now, where it need not be read */
  start(known: Ticket | null): void {
    if (known === null) {
      void this.read();
    } else {
      this.readAt = this.host.now();
      this.becomes(known);
    }
  }

  stop(): void {
    this.stopped = true;
    this.disconnect();
  }

  get freshness(): Freshness {
    return freshness(this.state, this.connection?.lastWord ?? null, this.readAt, this.host.now());
  }

  /** Asks the server where the ticket stands. */
  async read(): Promise<void> {
    const askedAt = this.host.now();
    try {
      const read = ticketRead(await this.phone.api.ticket(this.patientToken), this.host.now());
      this.readAt = Math.max(this.readAt, askedAt);
      this.becomes(this.ticket === null ? read : afterReading(this.ticket, read));
    } catch (error) {
      this.fails(troubleOf(error, this.isOurs ? 'moved' : 'unknown-ticket'));
    }
  }

  async leave(): Promise<Leaving> {
    try {
      await this.phone.api.leave(this.patientToken);
    } catch (error) {
      const isRefused = error instanceof Refused && error.problem.status < 500;
      if (isRefused) {
        await this.read();
      }
      return isRefused ? 'refused' : 'unanswered';
    }
    if (this.ticket !== null) {
      this.becomes({ ...this.ticket, standing: { at: 'over', how: 'LEFT' } });
    }
    return 'left';
  }

  /** Whether this phone held the ticket before: then it was real, and is elsewhere if it is nowhere. */
  private get isOurs(): boolean {
    return this.ticket !== null || this.phone.tickets.knows(this.patientToken);
  }

  private becomes(ticket: Ticket): void {
    if (this.stopped) {
      return;
    }
    const before = this.ticket;
    this.ticket = ticket;
    this.trouble = null;
    this.remember(ticket);
    if (isOpen(ticket) || canComeBack(ticket)) {
      this.connect(ticket);
    } else {
      this.disconnect();
    }
    if (isNewCall(before, ticket)) {
      this.host.called(ticket);
    }
    this.host.changed(ticket);
  }

  private remember(ticket: Ticket): void {
    const { patientToken } = this;
    if (isOpen(ticket)) {
      const { clinicId } = ticket.clinic;
      this.phone.tickets.remember({ clinicId, patientToken, label: ticket.label, joinToken: null });
    } else {
      this.phone.tickets.forget(patientToken);
    }
  }

  private connect(ticket: Ticket): void {
    const { clinicId } = ticket.clinic;
    this.connection ??= this.host.connect(
      { kind: 'patient', clinicId, patientToken: this.patientToken },
      { event: (event) => this.heard(event), state: (state) => this.stands(state), refused: () => this.refused() },
    );
  }

  private disconnect(): void {
    this.readAt = Math.max(this.readAt, this.connection?.lastWord ?? 0);
    this.connection?.close();
    this.connection = null;
    this.heardNothing = true;
  }

  private heard(event: ServerEvent): void {
    const before = this.ticket;
    if (before === null) {
      return;
    }
    const fromScratch = this.heardNothing && event.version > before.version;
    this.heardNothing = false;
    this.refusals = 0;
    this.host.settled();
    const after = afterEvent(before, event, { at: this.host.now(), fromScratch });
    this.becomes(after);
    if (isTransferred(before, after)) {
      void this.read();
    }
  }

  private stands(state: ConnectionState): void {
    this.state = state;
    this.host.changed(this.ticket);
  }

  /** It has ended and is told no more, has moved to another phone, or is not known there yet: asked at once, then slowly. */
  private refused(): void {
    this.disconnect();
    this.state = 'reconnecting';
    if (this.refusals++ === 0) {
      void this.read();
    } else {
      this.host.later(() => void this.read());
    }
    this.host.changed(this.ticket);
  }

  private fails(trouble: Trouble): void {
    if (this.stopped) {
      return;
    }
    if (passes(trouble)) {
      this.host.later(() => void this.read());
      this.trouble = this.ticket === null ? trouble : null;
    } else {
      this.trouble = trouble;
      this.phone.tickets.forget(this.patientToken);
      this.disconnect();
    }
    this.host.changed(this.ticket);
  }
}
