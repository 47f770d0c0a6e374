import type {
  Connection,
  ConnectionState,
  DisplayCalled,
  DisplayUpdate,
  Listener,
  Room,
  ServerEvent,
} from '../../realtime/queuemed-realtime.ts';
import type { Announcements } from '../announce/announcements.ts';
import type { Credentials } from '../pairing/credentials.ts';
import type { Board } from './board.ts';
import { freshness, type Freshness } from './freshness.ts';
import { NewCalls } from './new-calls.ts';
import { boardFrom, withStatus } from './reading.ts';

/** Calls that were missed for longer than this are shown, and not announced any more. */
const WORTH_ANNOUNCING_MILLIS = 30_000;

export interface ScreenListener {
  /** Something to show changed. */
  changed(): void;
  /** Joined anew: whoever served this page may have been replaced meanwhile. */
  joined(): void;
  /** The service that it joins does not know it, or not any more. */
  refused(): void;
}

export type Connect = (room: Room, listener: Listener, options: { pingMillis: number }) => Connection;

/** A screen that was let in: what it shows, and how fresh that is. `tick` drives it, each second. */
export class Screen {
  board: Board | null = null;
  readonly announcements: Announcements;
  private readonly connection: Connection;
  private readonly listener: ScreenListener;
  private readonly now: () => number;
  private readonly newCalls = new NewCalls();
  private state: ConnectionState = 'connecting';
  private knownUntil: number | null = null;

  constructor(
    credentials: Credentials,
    connect: Connect,
    announcements: Announcements,
    listener: ScreenListener,
    now: () => number,
  ) {
    this.announcements = announcements;
    this.listener = listener;
    this.now = now;
    this.connection = connect(
      { kind: 'display', clinicId: credentials.clinicId, displayToken: credentials.token },
      {
        event: (event) => this.hear(event),
        state: (state) => this.become(state),
        refused: () => this.listener.refused(),
      },
      { pingMillis: 3_000 },
    );
  }

  get freshness(): Freshness {
    return freshness(this.state, this.connection.lastWord, this.now());
  }

  tick(): void {
    if (!this.freshness.stale) {
      this.knownUntil = this.connection.lastWord ?? this.knownUntil;
    }
    this.announcements.tick();
  }

  /** Joins anew, after it was refused. */
  rejoin(): void {
    this.connection.rejoin();
  }

  close(): void {
    this.connection.close();
  }

  private hear(event: ServerEvent): void {
    switch (event.event) {
      case 'display:called':
        this.announce(event.data);
        break;
      case 'display:update':
        this.show(event.data);
        break;
      case 'queue:closed':
        this.board = withStatus(this.board, event.data.status, event.data.message);
        break;
      case 'queue:opened':
        this.board = withStatus(this.board, 'OPEN', event.data.message);
        break;
      default:
        return;
    }
    this.listener.changed();
  }

  private announce(called: DisplayCalled): void {
    const call = { label: called.ticketLabel, room: called.room };
    this.newCalls.name(call);
    this.announcements.add(call);
  }

  private show(update: DisplayUpdate): void {
    this.board = boardFrom(update, this.board);
    const missed = this.newCalls.in(this.board.calls);
    // Not by the call's own instant: the screen's clock may be wrong, but it knows how long it heard nothing.
    if (this.knownUntil !== null && this.now() - this.knownUntil <= WORTH_ANNOUNCING_MILLIS) {
      missed.forEach((call) => this.announcements.add(call));
    }
    this.knownUntil = this.now();
  }

  private become(state: ConnectionState): void {
    const before = this.state;
    this.state = state;
    if (state === 'live' && before !== 'live') {
      this.listener.joined();
    }
    this.listener.changed();
  }
}
