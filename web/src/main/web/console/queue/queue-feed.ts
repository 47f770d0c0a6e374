import type { Api } from '../../api/api.ts';
import { connect, type Connection, type Listener, type ServerEvent } from '../../realtime/queuemed-realtime.ts';
import { Observable } from '../observe/observable.ts';
import type { QueueReading, TicketReading } from '../workplace/readings.ts';
import { Freshness } from './freshness.ts';
import { NamedQueue, type QueueView } from './named-queue.ts';

const PING_MILLIS = 5_000;
/** While nothing is told live, the queue is read this often. */
const READ_MILLIS = 5_000;

export interface FeedOptions {
  readonly api: Pick<Api, 'get'>;
  readonly clinicId: number;
  /** The live connection was refused: 4401 asks for another login, others are for good. */
  readonly refused: (code: number) => void;
  readonly open?: typeof connect;
  readonly clock?: () => number;
}

/** The queue of a clinic, kept up to date: live, with names read beside, and read alone where the network allows no more. */
export class QueueFeed extends Observable {
  private readonly options: FeedOptions;
  private readonly clock: () => number;
  private readonly queue = new NamedQueue();
  readonly freshness = new Freshness();
  private connection: Connection | null = null;
  private reading: Promise<boolean> | null = null;
  private readAt = Number.NEGATIVE_INFINITY;
  private readVersion: number | null = null;
  private shown: QueueView | null = null;

  constructor(options: FeedOptions) {
    super();
    this.options = options;
    this.clock = options.clock ?? Date.now;
  }

  get view(): QueueView | null {
    return this.shown;
  }

  get isConnected(): boolean {
    return this.freshness.isConnected(this.clock());
  }

  start(): void {
    const open = this.options.open ?? connect;
    const listener: Listener = {
      event: (event) => this.event(event),
      state: () => this.tick(),
      refused: (code) => this.options.refused(code),
    };
    this.connection = open({ kind: 'clinic', clinicId: this.options.clinicId }, listener, { pingMillis: PING_MILLIS });
    void this.refresh();
  }

  close(): void {
    this.connection?.close();
    this.connection = null;
  }

  /** After another login, or because somebody would not wait. */
  rejoin(): void {
    this.connection?.rejoin();
    void this.refresh();
  }

  /** Looks at the connection; to be called every second. */
  tick(): void {
    const now = this.clock();
    if (this.connection !== null) {
      this.freshness.connection(this.connection.state, this.connection.lastWord, now);
    }
    const silent = this.freshness.state !== 'live' || this.freshness.isStale(now);
    if (this.connection !== null && silent && now - this.readAt >= READ_MILLIS) {
      void this.refresh();
    }
    this.changed();
  }

  /** Reads the queue with its names; whether that was possible. Who asks meanwhile is given the same reading. */
  refresh(): Promise<boolean> {
    this.reading ??= this.read().finally(() => {
      this.reading = null;
    });
    return this.reading;
  }

  /** The answer to a step knows more of its ticket than what is told live. */
  learn(ticket: TicketReading): void {
    this.queue.learn(ticket);
  }

  private async read(): Promise<boolean> {
    const asked = this.clock();
    this.readAt = asked;
    try {
      const reading = await this.options.api.get<QueueReading>(`/clinics/${this.options.clinicId}/queue`);
      this.readVersion = reading.version;
      this.queue.read(reading);
      this.freshness.read(asked);
      return true;
    } catch {
      this.freshness.readFailed(this.clock());
      return false;
    } finally {
      this.show();
    }
  }

  private event(event: ServerEvent): void {
    if (event.event === 'queue:updated') {
      this.queue.told(event.version, event.data);
    } else if (event.event === 'queue:closed' || event.event === 'queue:opened') {
      this.queue.messageTold(event.version, event.data.message);
    }
    this.show();
    this.askForNames();
  }

  /** A reading that was no newer would not know more. */
  private askForNames(): void {
    const behind = this.readVersion === null || this.readVersion < (this.queue.version ?? 0);
    if (this.queue.isMissingSomething && behind) {
      const first = this.reading;
      void (first === null ? this.refresh() : first.then(() => this.askForNames()));
    }
  }

  private show(): void {
    this.shown = this.queue.view();
    this.tick();
  }
}
