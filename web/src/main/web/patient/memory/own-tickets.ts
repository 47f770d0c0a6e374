import type { PatientStorage } from './storage.ts';

/** A ticket that this phone holds. `joinToken` is the code by which its queue was entered, where it is known. */
export interface Remembered {
  readonly clinicId: number;
  readonly patientToken: string;
  readonly joinToken: string | null;
  readonly label: string;
  readonly at: number;
}

const TICKETS = 'queuemed.tickets';
const CODES = 'queuemed.codes';

/** A ticket does not outlive its day; two leave room for every time zone. */
const KEPT_MILLIS = 2 * 24 * 60 * 60 * 1000;
const MOST = 12;

/**
 * The tickets and codes of this phone, so that a second scan finds the first ticket. What is remembered says nothing of
 * where a ticket stands: that is always asked of the server.
 */
export class OwnTickets {
  private readonly storage: PatientStorage;
  private readonly now: () => number;

  constructor(storage: PatientStorage, now: () => number) {
    this.storage = storage;
    this.now = now;
  }

  /** Newest first. */
  all(): readonly Remembered[] {
    const kept = this.storage.read(TICKETS);
    return Array.isArray(kept) ? kept.filter(isRemembered).filter((ticket) => this.isYoung(ticket)) : [];
  }

  ofCode(joinToken: string): readonly Remembered[] {
    return this.all().filter((ticket) => ticket.joinToken === joinToken);
  }

  ofClinic(clinicId: number): readonly Remembered[] {
    return this.all().filter((ticket) => ticket.clinicId === clinicId);
  }

  knows(patientToken: string): boolean {
    return this.all().some((ticket) => ticket.patientToken === patientToken);
  }

  /** The code that last led into this clinic's queue from this phone. */
  codeOf(clinicId: number): string | null {
    return this.codes()[clinicId] ?? null;
  }

  remember(ticket: Omit<Remembered, 'at'>): void {
    const others = this.all().filter((other) => other.patientToken !== ticket.patientToken);
    const before = this.all().find((other) => other.patientToken === ticket.patientToken);
    const entry = { ...ticket, joinToken: ticket.joinToken ?? before?.joinToken ?? null, at: before?.at ?? this.now() };
    this.storage.write(TICKETS, [entry, ...others].sort((a, b) => b.at - a.at).slice(0, MOST));
    if (entry.joinToken !== null) {
      this.storage.write(CODES, { ...this.codes(), [ticket.clinicId]: entry.joinToken });
    }
  }

  forget(patientToken: string): void {
    this.storage.write(
      TICKETS,
      this.all().filter((ticket) => ticket.patientToken !== patientToken),
    );
  }

  private isYoung(ticket: Remembered): boolean {
    return this.now() - ticket.at < KEPT_MILLIS;
  }

  private codes(): Record<string, string> {
    const codes = this.storage.read(CODES);
    return typeof codes === 'object' && codes !== null ? (codes as Record<string, string>) : {};
  }
}

function isRemembered(value: unknown): value is Remembered {
  const ticket = value as Partial<Remembered> | null;
  return typeof ticket?.patientToken === 'string' && typeof ticket.clinicId === 'number' && typeof ticket.at === 'number';
}
