import { joinFrame, socketAddress } from './address.ts';
import { isOurs, type Ending } from './closing.ts';
import { readFrame, type Frame } from './envelope.ts';
import type { RealtimeProblem } from './events.ts';
import { Liveness } from './liveness.ts';
import type { Surroundings } from './surroundings.ts';
import type { Room } from './terms.ts';

const PROTOCOL = 'queuemed.v1';

/** How long a handshake may take, and then the answer to the join, in milliseconds. */
const HANDSHAKE = 5000;
const ANSWER = 8000;

export interface LineTo {
  readonly base: string;
  readonly room: Room;
  readonly pingMillis: number;
}

export interface SocketListener {
  /** The join was answered; the answer follows. */
  joined(): void;
  heard(frame: Exclude<Frame, { kind: 'problem' }>): void;
  /** Told once, and never from within the constructor. */
  ended(ending: Ending): void;
}

/** One socket, from its handshake to its end. */
export class SocketLine {
  private readonly around: Surroundings;
  private readonly to: LineTo;
  private readonly listener: SocketListener;
  private readonly socket: WebSocket | null;
  private liveness: Liveness | null = null;
  private problem: RealtimeProblem | null = null;
  private cancelDeadline: () => void;
  private over = false;

  constructor(around: Surroundings, to: LineTo, listener: SocketListener) {
    this.around = around;
    this.to = to;
    this.listener = listener;
    this.socket = this.open();
    this.cancelDeadline = around.after(this.socket === null ? 0 : HANDSHAKE, () => this.end(0));
  }

  /** Whether its join was answered. */
  get isJoined(): boolean {
    return this.liveness !== null && !this.over;
  }

  /** Looks whether the server is still there, without waiting for the next time. */
  check(): void {
    this.liveness?.check();
  }

  /** Without a further word to the listener. */
  close(): void {
    if (!this.over) {
      this.over = true;
      this.cancelDeadline();
      this.liveness?.stop();
      this.socket?.close(1000);
    }
  }

  private open(): WebSocket | null {
    try {
      const socket = new this.around.WebSocket(socketAddress(this.to.base, this.to.room), PROTOCOL);
      socket.onopen = () => this.opened();
      socket.onmessage = (message: MessageEvent<unknown>) => this.received(message.data);
      socket.onclose = (close) => this.end(close.code);
      return socket;
    } catch {
      // A policy of the page forbids it, or there is no such address: as good as a server that is not there.
      return null;
    }
  }

  private opened(): void {
    if (!this.over) {
      this.cancelDeadline();
      this.cancelDeadline = this.around.after(ANSWER, () => this.end(0));
      this.say(joinFrame(this.to.room));
    }
  }

  private received(message: unknown): void {
    this.liveness?.heard();
    const frame = this.over ? null : readFrame(message);
    if (frame?.kind === 'problem') {
      this.problem = frame.problem;
    } else if (frame !== null) {
      this.answered();
      this.pass(frame);
    }
  }

  private answered(): void {
    if (this.liveness !== null) {
      return;
    }
    this.cancelDeadline();
    // Asks at once. The first frame of an answer proves the join, so a correct client never asks too early; and the pong
    // comes after the whole answer.
    this.liveness = new Liveness(this.around, this.to.pingMillis, {
      ask: () => this.say('{"event":"ping"}'),
      dead: () => this.end(0),
    });
    this.listener.joined();
  }

  /** Unless the listener has closed it on hearing that it joined. */
  private pass(frame: Exclude<Frame, { kind: 'problem' }>): void {
    if (!this.over) {
      this.listener.heard(frame);
    }
  }

  private say(message: string): void {
    if (this.socket?.readyState === 1) {
      this.socket.send(message);
    }
  }

  private end(code: number): void {
    if (!this.over) {
      const heard = this.liveness !== null || this.problem !== null || isOurs(code);
      this.close();
      this.listener.ended({ code, problem: this.problem, heard });
    }
  }
}
