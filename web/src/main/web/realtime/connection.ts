import { isSamePlace } from './address.ts';
import type { Frame, PollAnswer } from './envelope.ts';
import type { RealtimeProblem, ServerEvent } from './events.ts';
import { News } from './news.ts';
import { Ordering } from './ordering.ts';
import { Polls } from './polls.ts';
import { Sockets } from './sockets.ts';
import { Standing } from './state.ts';
import { theBrowser, type Surroundings } from './surroundings.ts';
import type { Connection, ConnectionState, Listener, Options, Room } from './terms.ts';

export type { Connection, ConnectionState, Listener, Options, Room } from './terms.ts';

const PING = 15_000;

/** So many attempts in a row that reached no server, and something between may not let WebSocket through. */
const BLOCKED = 2;

/** Joins the room and keeps it joined, until it is closed. */
export function connect(room: Room, listener: Listener, options: Options = {}): Connection {
  return new RoomConnection(theBrowser(), room, listener, options);
}

/** Which transport carries the room, and what of what it brings is told. */
export class RoomConnection implements Connection {
  private readonly around: Surroundings;
  private readonly listener: Listener;
  private readonly base: string;
  private readonly pingMillis: number;
  private readonly standing: Standing;
  private readonly stops: readonly (() => void)[];
  private room: Room;
  private ordering = new Ordering();
  private news: News;
  private sockets: Sockets | null = null;
  private polls: Polls | null = null;
  private answering = false;
  private word: number | null = null;

  constructor(around: Surroundings, room: Room, listener: Listener, options: Options) {
    this.around = around;
    this.room = room;
    this.listener = listener;
    this.base = options.base ?? around.origin;
    this.pingMillis = options.pingMillis ?? PING;
    this.news = new News(room.kind);
    this.standing = new Standing(around, (state) => this.guarded(() => listener.state(state)));
    this.stops = [
      around.on('wake', () => this.nudge()),
      around.on('online', () => this.nudge()),
      around.on('offline', () => this.nudge()),
    ];
    this.join();
  }

  get state(): ConnectionState {
    return this.standing.state;
  }

  get lastWord(): number | null {
    return this.word;
  }

  get transport(): 'websocket' | 'poll' | null {
    return this.sockets?.isJoined ? 'websocket' : this.polls?.isWorking ? 'poll' : null;
  }

  rejoin(room: Room = this.room): void {
    if (!isSamePlace(room, this.room)) {
      this.ordering = new Ordering();
      this.news = new News(room.kind);
      this.word = null;
    }
    this.room = room;
    this.leave();
    this.standing.startOver();
    this.join();
    this.standing.carried(false);
  }

  close(): void {
    this.leave();
    this.standing.stop();
    this.stops.forEach((stop) => stop());
  }

  private join(): void {
    this.sockets = new Sockets(this.around, this.to(), {
      joined: () => this.joined(),
      heard: (frame) => this.heard(frame),
      lost: (silentInARow) => this.lost(silentInARow),
      refused: (code, problem) => this.refused(code, problem),
    });
  }

  private leave(): void {
    this.sockets?.stop();
    this.sockets = null;
    this.stopPolls();
  }

  private nudge(): void {
    this.sockets?.nudge();
    this.polls?.nudge();
    this.standing.look();
  }

  private joined(): void {
    this.stopPolls();
    this.sockets?.hurry(true);
    this.answerBegins();
    this.standing.carried(true);
  }

  private heard(frame: Exclude<Frame, { kind: 'problem' }>): void {
    if (frame.kind === 'event') {
      this.take(frame.event);
      return;
    }
    this.proved(frame.age);
    this.answerEnds();
  }

  private lost(silentInARow: number): void {
    if (silentInARow >= BLOCKED && this.polls === null) {
      this.polls = new Polls(this.around, this.to(), {
        answered: (answer, age) => this.answered(answer, age),
        failed: () => this.pollFailed(),
        refused: (code, problem) => this.refused(code, problem),
      });
    }
    this.standing.carried(this.transport !== null);
  }

  private answered(answer: PollAnswer | null, age: number): void {
    this.sockets?.hurry(false);
    this.standing.carried(true);
    if (answer !== null) {
      this.answerBegins();
      answer.events.forEach((event) => this.take(event));
      this.answerEnds();
    }
    this.proved(age);
  }

  private pollFailed(): void {
    this.sockets?.hurry(true);
    this.standing.carried(this.transport !== null);
  }

  private refused(code: number, problem: RealtimeProblem): void {
    this.leave();
    this.standing.refuse();
    this.guarded(() => this.listener.refused(code, problem));
  }

  private answerBegins(): void {
    this.answering = true;
    this.ordering.anotherServer();
    this.news.answerBegins();
  }

  private answerEnds(): void {
    const version = this.ordering.newest;
    if (this.answering && !this.ordering.isBehind && version !== null) {
      const opened = this.news.answerEnds(version);
      if (opened !== null) {
        this.tell(opened);
      }
    }
    this.answering = false;
  }

  private take(event: ServerEvent): void {
    if (this.ordering.passes(event.version)) {
      this.proved(0);
      if (this.news.isNews(event)) {
        this.tell(event);
      }
    }
  }

  private tell(event: ServerEvent): void {
    this.guarded(() => this.listener.event(event));
  }

  /** An instance that is behind proves nothing of the newest. */
  private proved(age: number): void {
    if (!this.ordering.isBehind) {
      const now = this.around.now();
      this.word = Math.min(now, Math.max(now - age, this.word ?? 0));
    }
  }

  private stopPolls(): void {
    this.polls?.stop();
    this.polls = null;
  }

  private to() {
    return { base: this.base, room: this.room, pingMillis: this.pingMillis };
  }

  /** What a listener throws is its page's own trouble. */
  private guarded(call: () => void): void {
    try {
      call();
    } catch (error) {
      this.around.report(error);
    }
  }
}
