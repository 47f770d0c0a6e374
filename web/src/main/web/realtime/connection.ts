import { isSamePlace } from './address.ts';
import type { Frame, PollAnswer } from './envelope.ts';
import type { RealtimeProblem } from './events.ts';
import { Polls } from './polls.ts';
import { Sockets } from './sockets.ts';
import { Standing } from './standing.ts';
import { theBrowser, type Surroundings } from './surroundings.ts';
import { Telling } from './telling.ts';
import type { Connection, ConnectionState, Listener, Options, Room } from './terms.ts';

export type { Connection, ConnectionState, Listener, Options, Room } from './terms.ts';

const PING = 15_000;

/** So many attempts in a row that reached no server, and something between may not let WebSocket through. */
const BLOCKED = 2;

/** Joins the room and keeps it joined, until it is closed. */
export function connect(room: Room, listener: Listener, options: Options = {}): Connection {
  return new RoomConnection(theBrowser(), room, listener, options);
}

/** Which transport carries the room. */
export class RoomConnection implements Connection {
  private readonly around: Surroundings;
  private readonly listener: Listener;
  private readonly options: Required<Options>;
  private readonly standing: Standing;
  private readonly stops: readonly (() => void)[];
  private room: Room;
  private telling: Telling;
  private sockets: Sockets | null = null;
  private polls: Polls | null = null;

  constructor(around: Surroundings, room: Room, listener: Listener, options: Options) {
    this.around = around;
    this.room = room;
    this.listener = listener;
    this.options = { base: options.base ?? around.origin, pingMillis: options.pingMillis ?? PING };
    this.telling = this.tellingOf(room);
    this.standing = new Standing(around, (state) => this.guarded(() => listener.state(state)));
    this.stops = [
      around.on('wake', () => this.hurry()),
      around.on('online', () => this.hurry()),
      around.on('offline', () => this.check()),
    ];
    this.join();
  }

  get state(): ConnectionState {
    return this.standing.state;
  }

  get lastWord(): number | null {
    return this.telling.lastWord;
  }

  get transport(): 'websocket' | 'poll' | null {
    return this.sockets?.isJoined ? 'websocket' : this.polls?.isWorking ? 'poll' : null;
  }

  rejoin(room: Room = this.room): void {
    if (!isSamePlace(room, this.room)) {
      this.telling.stop();
      this.telling = this.tellingOf(room);
    }
    this.room = room;
    this.leave();
    this.standing.startOver();
    this.join();
  }

  close(): void {
    this.leave();
    this.telling.stop();
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

  /** Somebody looks again, or the network is another one. */
  private hurry(): void {
    this.sockets?.hurry();
    this.polls?.hurry();
    this.standing.look();
  }

  /** The network is said to be gone, which need not be so. */
  private check(): void {
    this.sockets?.check();
    this.standing.look();
  }

  private joined(): void {
    this.stopPolls();
    this.sockets?.substitute(false);
    this.telling.answerBegins();
    this.standing.carried(true);
  }

  private heard(frame: Exclude<Frame, { kind: 'problem' }>): void {
    if (frame.kind === 'event') {
      this.telling.take(frame.event);
    } else {
      this.telling.proved(frame.age);
      this.telling.answerEnds();
    }
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
    // A listener may join another room while it is told of this one.
    const telling = this.telling;
    this.sockets?.substitute(true);
    this.standing.carried(true);
    if (answer !== null) {
      telling.answerBegins();
      answer.events.forEach((event) => telling.take(event));
      telling.answerEnds();
    }
    telling.proved(age);
  }

  private pollFailed(): void {
    this.sockets?.substitute(false);
    this.standing.carried(this.transport !== null);
  }

  private refused(code: number, problem: RealtimeProblem): void {
    this.leave();
    this.standing.refuse();
    this.guarded(() => this.listener.refused(code, problem));
  }

  private stopPolls(): void {
    this.polls?.stop();
    this.polls = null;
  }

  private tellingOf(room: Room): Telling {
    return new Telling(this.around.now, room.kind, (event) => this.guarded(() => this.listener.event(event)));
  }

  private to() {
    return { ...this.options, room: this.room };
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
