import type { ConnectionState } from './terms.ts';
import type { Surroundings } from './surroundings.ts';

/** After so many milliseconds of trying it is honest to say that the connection is lost. */
const PATIENT = 20_000;

/** What the page is told of the connection, and when it has to be told anew. */
export class Standing {
  private readonly around: Surroundings;
  private readonly tell: (state: ConnectionState) => void;
  private current: ConnectionState;
  private joined = false;
  private everJoined = false;
  private refused = false;
  private troubledSince: number;
  private patienceIsOver = false;
  private cancelVerdict: () => void = () => {};

  constructor(around: Surroundings, tell: (state: ConnectionState) => void) {
    this.around = around;
    this.tell = tell;
    this.troubledSince = around.now();
    this.expectVerdict();
    this.current = this.draw();
  }

  get state(): ConnectionState {
    return this.current;
  }

  /** Whether something carries it now. */
  carried(now: boolean): void {
    if (this.joined && !now) {
      this.beginTrying();
    }
    this.joined = now;
    this.everJoined ||= now;
    this.look();
  }

  refuse(): void {
    this.joined = false;
    this.refused = true;
    this.look();
  }

  /** A new beginning: nothing was tried yet. */
  startOver(): void {
    this.joined = false;
    this.refused = false;
    this.beginTrying();
    this.look();
  }

  /** Nothing is tried any more, and nobody is told. */
  stop(): void {
    this.cancelVerdict();
    this.current = 'lost';
  }

  /** Tells where it is another one. */
  look(): void {
    const now = this.draw();
    if (now !== this.current) {
      this.current = now;
      this.tell(now);
    }
  }

  private draw(): ConnectionState {
    if (this.joined) {
      return 'live';
    }
    if (this.refused || this.patienceIsOver || !this.around.isOnline() || this.isLate()) {
      return 'lost';
    }
    return this.everJoined ? 'reconnecting' : 'connecting';
  }

  private beginTrying(): void {
    this.troubledSince = this.around.now();
    this.expectVerdict();
  }

  /** The timer below may have stood still with the tab. */
  private isLate(): boolean {
    return this.around.now() - this.troubledSince >= PATIENT;
  }

  private expectVerdict(): void {
    this.cancelVerdict();
    this.patienceIsOver = false;
    this.cancelVerdict = this.around.after(PATIENT, () => {
      this.patienceIsOver = true;
      this.look();
    });
  }
}
