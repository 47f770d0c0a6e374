import { Refused } from '../../api/api.ts';
import type { Priority, QueueStatus } from '../../realtime/queuemed-realtime.ts';
import type { Calls } from '../session/watched-api.ts';
import type { ClinicReading, RecoveryCode, TicketGiven, TicketReading } from '../workplace/readings.ts';
import type { Attempts, Outcome } from './attempts.ts';
import { explain, type Standing } from './explain.ts';
import type { Place, Step } from './steps.ts';

/** A ticket that something is done with. */
export interface Subject {
  readonly ticketId: string;
  readonly ticketLabel: string;
}

export interface StepOptions {
  readonly place?: Place;
  readonly serviceId?: number;
  readonly roomId?: number | null;
}

export interface Newcomer {
  readonly name?: string;
  readonly serviceId?: number;
  readonly priority: Priority;
}

/** What the desk needs of the queue. */
export interface Line {
  /** Reads the newest; whether that was possible. */
  refresh(): Promise<boolean>;
  learn(ticket: TicketReading): void;
  standing(ticketId: string): Standing | null;
}

/** Two taps within that time are one wish, however fast the server answers the first. */
export const ONE_WISH_MILLIS = 1_000;

/** As many as one call ends; who is still there is seen in the room, and ends with the next. */
const MOST_COMPLETED = 20;

/** How a call is refused because one of the visits that it ends was ended elsewhere, lately or long ago. */
const ENDED_ELSEWHERE = ['illegal-transition', 'no-such-ticket'];

/** What staff do with the queue, over the API. Where it is refused, the newest is read first, and the refusal told from it. */
export class Desk {
  private readonly api: Pick<Calls, 'post' | 'put'>;
  private readonly clinic: string;
  private readonly attempts: Attempts;
  private readonly line: Line;
  private readonly clock: () => number;
  private nextAt = Number.NEGATIVE_INFINITY;

  constructor(
    api: Pick<Calls, 'post' | 'put'>,
    clinicId: number,
    attempts: Attempts,
    line: Line,
    clock: () => number = Date.now,
  ) {
    this.api = api;
    this.clinic = `/clinics/${clinicId}`;
    this.attempts = attempts;
    this.line = line;
    this.clock = clock;
  }

  /** Calls whoever is next; null for the second tap of two. `over` are visits in the room that end with it. */
  async next(roomId: number | null, over: readonly Subject[]): Promise<Outcome<TicketReading> | null> {
    if (this.attempts.busy !== null || this.clock() - this.nextAt < ONE_WISH_MILLIS) {
      return null;
    }
    this.nextAt = this.clock();
    const completes = over.slice(0, MOST_COMPLETED).map(({ ticketId }) => ticketId);
    const name = `next:${roomId}:${completes.join()}`;
    return this.settled(await this.attempts.run(name, (key) => this.callNext(roomId, completes, key)));
  }

  async take(step: Step, subject: Subject, options: StepOptions = {}): Promise<Outcome<TicketReading>> {
    const { path, body } = request(this.clinic, step, subject, options);
    const name = `${step}:${subject.ticketId}:${JSON.stringify(body ?? null)}`;
    const outcome = await this.attempts.run(name, (key) => this.api.post<TicketReading>(path, body, key));
    return this.settled(outcome, subject.ticketId);
  }

  /** A patient who went in without anybody saying so: the visit begins and ends. */
  async saw(subject: Subject): Promise<Outcome<TicketReading>> {
    const path = `${this.clinic}/tickets/${subject.ticketId}`;
    const outcome = await this.attempts.run(`saw:${subject.ticketId}`, async (key) => {
      await this.api.post<TicketReading>(`${path}/start`, undefined, `${key}-start`);
      return this.api.post<TicketReading>(`${path}/complete`, undefined, key);
    });
    return this.settled(outcome, subject.ticketId);
  }

  async add(newcomer: Newcomer): Promise<Outcome<TicketGiven>> {
    const name = `add:${JSON.stringify(newcomer)}`;
    const outcome = await this.attempts.run(name, (key) =>
      this.api.post<TicketGiven>(`${this.clinic}/tickets`, newcomer, key),
    );
    return this.settled(outcome);
  }

  async turn(status: QueueStatus, message: string | null): Promise<Outcome<ClinicReading>> {
    const outcome = await this.attempts.run(`turn:${status}`, () =>
      this.api.put<ClinicReading>(`${this.clinic}/status`, { status, message }),
    );
    return this.settled(outcome);
  }

  async recover(subject: Subject): Promise<Outcome<RecoveryCode>> {
    const path = `${this.clinic}/tickets/${subject.ticketId}/recovery-code`;
    const outcome = await this.attempts.run(`recover:${subject.ticketId}`, (key) =>
      this.api.post<RecoveryCode>(path, undefined, key),
    );
    return this.settled(outcome, subject.ticketId);
  }

  /** A visit that somebody else ended meanwhile is no reason not to call: then it is asked for without any. */
  private callNext(roomId: number | null, completes: readonly string[], key: string): Promise<TicketReading> {
    const room = roomId === null ? {} : { roomId };
    const call = (body: object, keyOf: string) => this.api.post<TicketReading>(`${this.clinic}/calls`, body, keyOf);
    if (completes.length === 0) {
      return call(room, key);
    }
    return call({ ...room, completes }, key).catch((error: unknown) => {
      if (error instanceof Refused && ENDED_ELSEWHERE.includes(error.reason)) {
        return call(room, `${key}-alone`);
      }
      throw error;
    });
  }

  private async settled<T>(outcome: Outcome<T>, ticketId: string | null = null): Promise<Outcome<T>> {
    if (outcome.kind === 'done' && isTicket(outcome.value)) {
      this.line.learn(outcome.value);
    }
    if (outcome.kind === 'refused' && outcome.error === null) {
      return outcome;
    }
    await this.line.refresh();
    return outcome.kind === 'refused' ? this.toldFromTheNewest(outcome, ticketId) : outcome;
  }

  private toldFromTheNewest<T>(outcome: Outcome<T> & { kind: 'refused' }, ticketId: string | null): Outcome<T> {
    const isOver = outcome.error === null || outcome.error.problem.status === 401;
    const standing = ticketId === null ? null : this.line.standing(ticketId);
    return isOver || outcome.error === null ? outcome : { ...outcome, sentence: explain(outcome.error, standing) };
  }
}

function request(clinic: string, step: Step, subject: Subject, { roomId, serviceId, place }: StepOptions) {
  if (step === 'call') {
    const room = roomId === null || roomId === undefined ? {} : { roomId };
    return { path: `${clinic}/calls`, body: { ...room, ticketId: subject.ticketId } };
  }
  const path = `${clinic}/tickets/${subject.ticketId}/${step}`;
  if (step === 'transfer') {
    return { path, body: { serviceId } };
  }
  return { path, body: step === 'requeue' ? { place: place ?? 'ARRIVAL' } : undefined };
}

function isTicket(value: unknown): value is TicketReading {
  return typeof value === 'object' && value !== null && 'ticketId' in value && 'status' in value;
}
