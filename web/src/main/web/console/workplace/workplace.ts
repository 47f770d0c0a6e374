import { Attempts } from '../actions/attempts.ts';
import { Desk } from '../actions/desk.ts';
import type { Standing } from '../actions/explain.ts';
import { Notices } from '../actions/notices.ts';
import { Observable } from '../observe/observable.ts';
import { connect, type QueueEntry } from '../../realtime/queuemed-realtime.ts';
import { QueueFeed } from '../queue/queue-feed.ts';
import type { QueueView } from '../queue/named-queue.ts';
import type { Remembered } from '../session/remembered.ts';
import type { Calls } from '../session/watched-api.ts';
import { Furniture } from './furniture.ts';
import type { ClinicReading, RoomReading, TicketReading } from './readings.ts';

export interface WorkplaceOptions {
  readonly api: Calls;
  readonly clinic: ClinicReading;
  readonly remembered: Remembered;
  readonly expired: () => void;
  /** Whoever works here may not do so any more. */
  readonly denied: () => void;
  /** How the live connection is opened, and the time. */
  readonly open?: typeof connect;
  readonly clock?: () => number;
}

/** One clinic, as somebody works in it: its queue, its rooms and services, and the room that one is in. */
export class Workplace extends Observable {
  readonly api: Calls;
  readonly clinicId: number;
  readonly furniture: Furniture;
  readonly feed: QueueFeed;
  readonly attempts: Attempts;
  readonly desk: Desk;
  readonly notices: Notices;
  private readonly remembered: Remembered;
  private readonly ends: (() => void)[] = [];
  /** What a step was last taken with here. */
  private last: TicketReading | null = null;

  constructor({ api, clinic, remembered, expired, denied, open = connect, clock = Date.now }: WorkplaceOptions) {
    super();
    this.api = api;
    this.clinicId = clinic.clinicId;
    this.remembered = remembered;
    this.furniture = new Furniture(api, clinic, clock);
    this.notices = new Notices(clock);
    this.feed = new QueueFeed({
      api,
      clinicId: clinic.clinicId,
      refused: (code) => (code === 4401 ? expired() : denied()),
      open,
      clock,
    });
    this.attempts = new Attempts({
      connected: () => this.feed.isConnected,
      version: () => this.feed.view?.version ?? null,
      expired,
    });
    this.desk = new Desk(api, clinic.clinicId, this.attempts, this, clock);
  }

  start(): void {
    for (const part of [this.furniture, this.feed, this.attempts, this.notices]) {
      this.ends.push(part.subscribe(() => this.changed()));
    }
    this.ends.push(this.feed.subscribe(() => this.furniture.mustKnow(this.feed.view)));
    const ticking = setInterval(() => this.tick(), 1_000);
    this.ends.push(() => clearInterval(ticking), () => this.feed.close());
    void this.furniture.load();
    this.feed.start();
  }

  close(): void {
    this.ends.splice(0).forEach((end) => end());
  }

  /** Somebody logged in again. */
  resume(): void {
    this.feed.rejoin();
    void this.furniture.load();
  }

  get view(): QueueView | null {
    return this.feed.view;
  }

  get clinic(): ClinicReading {
    return this.furniture.clinic;
  }

  /** The room that one works in; null for the desk, or while none is chosen. */
  get room(): RoomReading | null {
    const { rooms } = this.furniture;
    const chosen = this.remembered.roomOf(this.clinicId);
    const only = rooms.length === 1 && chosen === undefined ? rooms[0] : undefined;
    return only ?? rooms.find((room) => room.roomId === chosen) ?? null;
  }

  /** Whether one works at the desk, which is no room. */
  get isAtDesk(): boolean {
    return this.room === null && !this.mustChooseRoom;
  }

  /** Whether there is anything to choose that was not chosen yet. */
  get mustChooseRoom(): boolean {
    const { rooms } = this.furniture;
    return rooms.length > 1 && this.room === null && this.remembered.roomOf(this.clinicId) !== null;
  }

  chooseRoom(roomId: number | null): void {
    this.remembered.keepRoom(this.clinicId, roomId);
    this.changed();
  }

  refresh(): Promise<boolean> {
    return this.feed.refresh();
  }

  learn(ticket: TicketReading): void {
    this.last = ticket;
    this.feed.learn(ticket);
  }

  /** Whether a call was made from here; that of another console is news. */
  isOwnCall({ ticketId, room, attempt }: Pick<QueueEntry, 'ticketId' | 'room' | 'attempt'>): boolean {
    const isLast = ticketId === this.last?.ticketId && attempt === this.last.attempt;
    return isLast || (room !== null && room === this.room?.name);
  }

  standing(ticketId: string): Standing | null {
    const open = this.view?.entries.find((entry) => entry.ticketId === ticketId);
    const ended = this.view?.ended.find((entry) => entry.ticketId === ticketId);
    const found = open ?? ended;
    return found === undefined
      ? null
      : { label: found.ticketLabel, status: found.status, room: open?.room ?? null, ...attemptOf(open) };
  }

  private tick(): void {
    this.feed.tick();
    this.notices.tick();
  }
}

function attemptOf(open: { readonly attempt: number } | undefined): { attempt?: number } {
  return open === undefined ? {} : { attempt: open.attempt };
}
