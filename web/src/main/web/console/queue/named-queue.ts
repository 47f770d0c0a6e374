import type { EndedEntry, QueueEntry, QueueStatus, QueueUpdated, Stats } from '../../realtime/queuemed-realtime.ts';
import type { QueueReading, TicketReading } from '../workplace/readings.ts';

/** What only staff may know of a ticket, and live updates therefore do not say. */
interface Person {
  readonly name: string | null;
  readonly serviceId: number;
  readonly startedAt: string | null;
}

/** `known` is false until the name was fetched: no name is then not the same as none given. */
export interface NamedEntry extends QueueEntry {
  readonly known: boolean;
  readonly name: string | null;
  readonly startedAt: string | null;
}

export interface NamedEnded extends EndedEntry {
  readonly known: boolean;
  readonly name: string | null;
  readonly serviceId: number | null;
}

export interface QueueView {
  readonly version: number;
  readonly status: QueueStatus;
  readonly message: string | null;
  readonly entries: readonly NamedEntry[];
  readonly ended: readonly NamedEnded[];
  readonly stats: Stats;
}

type Newest = Pick<QueueUpdated, 'status' | 'entries' | 'ended' | 'stats'> & { readonly version: number };

/**
 * The queue as staff see it: the newest of what is told live and what was read with names. Names are put beside a ticket
 * by its id and by nothing else, so that no name can stand on the wrong one.
 */
export class NamedQueue {
  private newest: Newest | null = null;
  private message: { readonly text: string | null; readonly version: number } = { text: null, version: -1 };
  private people = new Map<string, Person>();

  get version(): number | null {
    return this.newest?.version ?? null;
  }

  /** Told live, without names. */
  told(version: number, queue: QueueUpdated): void {
    this.take({ version, status: queue.status, entries: queue.entries, ended: queue.ended, stats: queue.stats });
  }

  /** What patients are told about the status. */
  messageTold(version: number, text: string | null): void {
    if (version >= this.message.version) {
      this.message = { text: text === '' ? null : text, version };
    }
  }

  /** Read with names. */
  read(reading: QueueReading): void {
    [...reading.entries, ...reading.ended].forEach((ticket) => this.learn(ticket));
    this.messageTold(reading.version, reading.message);
    const ended = reading.ended.map((ticket) => ({ ...ticket, endedAt: ticket.endedAt ?? ticket.joinedAt }));
    this.take({ ...reading, ended });
  }

  /** What the answer to a step says of its ticket. */
  learn({ ticketId, name, serviceId, startedAt }: TicketReading): void {
    this.people.set(ticketId, { name: name ?? null, serviceId, startedAt: startedAt ?? null });
  }

  /** Whether something is shown of which only a reading could tell the rest. */
  get isMissingSomething(): boolean {
    const { entries = [], ended = [] } = this.newest ?? {};
    return entries.some((entry) => this.isUnknown(entry)) || ended.some(({ ticketId }) => !this.people.has(ticketId));
  }

  view(): QueueView | null {
    return this.newest === null
      ? null
      : {
          ...this.newest,
          message: this.message.text,
          entries: this.newest.entries.map((entry) => this.named(entry)),
          ended: this.newest.ended.map((entry) => this.namedEnded(entry)),
        };
  }

  private take(queue: Newest): void {
    if (this.newest === null || queue.version >= this.newest.version) {
      this.newest = queue;
      this.forget();
    }
  }

  /** Names of tickets that are not shown any more are not kept. */
  private forget(): void {
    const shown = new Set([...(this.newest?.entries ?? []), ...(this.newest?.ended ?? [])].map((one) => one.ticketId));
    this.people = new Map([...this.people].filter(([ticketId]) => shown.has(ticketId)));
  }

  private isUnknown(entry: QueueEntry): boolean {
    const person = this.people.get(entry.ticketId);
    return person === undefined || (entry.status === 'SERVING' && person.startedAt === null);
  }

  private named(entry: QueueEntry): NamedEntry {
    const person = this.people.get(entry.ticketId);
    const startedAt = entry.status === 'SERVING' ? (person?.startedAt ?? null) : null;
    return { ...entry, room: entry.room ?? null, known: person !== undefined, name: person?.name ?? null, startedAt };
  }

  private namedEnded(entry: EndedEntry): NamedEnded {
    const person = this.people.get(entry.ticketId);
    return { ...entry, known: person !== undefined, name: person?.name ?? null, serviceId: person?.serviceId ?? null };
  }
}
