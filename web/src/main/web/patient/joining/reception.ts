import type { Attempt, Attempts } from '../memory/attempts.ts';
import type { Route } from '../route.ts';
import type { TicketGiven, Welcome } from '../server/answers.ts';
import type { PatientApi } from '../server/patient-api.ts';
import { passes, troubleOf, type Trouble } from '../server/trouble.ts';
import { ticketGiven, type Ticket } from '../ticket/ticket.ts';
import { failureOf, recoveryProblem } from './failures.ts';
import { isCode, joinRequest, newJoining, reduce, tidyCode, type Joining, type JoiningEvent } from './joining.ts';
import { firstOpen, type Holder } from './second-scan.ts';

export interface ReceptionPhone extends Holder {
  readonly api: Pick<PatientApi, 'welcome' | 'join' | 'recover' | 'ticket'>;
  readonly attempts: Attempts;
}

export interface ReceptionHost {
  changed(): void;
  welcomed(welcome: Welcome): void;
  /** @param ticket null where it has yet to be read */
  held(patientToken: string, ticket: Ticket | null): void;
  /** What passes was met: try again after a while. */
  later(action: () => void): void;
  now(): number;
}

/** What was given longer ago may stand elsewhere by now. */
const FRESH_MILLIS = 20_000;

/** From the scan to the ticket: what is asked of the server, and what came of it. */
export class Reception {
  joining: Joining | null = null;
  trouble: Trouble | null = null;
  private readonly phone: ReceptionPhone;
  private readonly route: Extract<Route, { at: 'join' }>;
  private readonly host: ReceptionHost;

  constructor(phone: ReceptionPhone, route: Extract<Route, { at: 'join' }>, host: ReceptionHost) {
    this.phone = phone;
    this.route = route;
    this.host = host;
  }

  /** The clinic and the tickets that this code gave before are asked for at once. */
  async load(): Promise<void> {
    try {
      const welcome = this.phone.api.welcome(this.route.joinToken);
      welcome.catch(() => undefined);
      const found = this.wantsAnother ? null : await firstOpen(this.phone, this.route.joinToken, welcome);
      if (found !== null) {
        this.host.held(found.patientToken, found.ticket);
      } else {
        this.begin(await welcome);
      }
    } catch (error) {
      this.fails(troubleOf(error, 'unknown'));
    }
  }

  async readAgain(): Promise<void> {
    if (this.joining === null || this.joining.sending !== null || this.trouble !== null) {
      return;
    }
    try {
      const welcome = await this.phone.api.welcome(this.route.joinToken);
      this.tell({ kind: 'welcomed', welcome, at: this.host.now() });
    } catch (error) {
      const trouble = troubleOf(error, 'unknown');
      if (passes(trouble)) {
        this.tell({ kind: 'not-reached' });
      } else {
        this.fails(trouble);
      }
    }
  }

  tell(event: JoiningEvent): void {
    this.joining = this.joining === null ? null : reduce(this.joining, event);
    this.host.changed();
  }

  async join(): Promise<void> {
    const joining = this.joining;
    if (joining === null || joining.sending !== null) {
      return;
    }
    if (joining.welcome.services.length > 1 && joining.serviceId === null) {
      this.tell({ kind: 'join-failed', problem: { kind: 'service-missing' } });
      return;
    }
    const request = joinRequest(joining, this.route.joinToken);
    await this.send(this.phone.attempts.begin({ wish: 'join', request }));
  }

  async recover(): Promise<void> {
    const joining = this.joining;
    if (joining === null || joining.sending !== null) {
      return;
    }
    if (!isCode(joining.recovery.code)) {
      this.tell({ kind: 'recovery-failed', problem: 'shape' });
      return;
    }
    const request = { joinToken: this.route.joinToken, recoveryCode: tidyCode(joining.recovery.code) };
    await this.send(this.phone.attempts.begin({ wish: 'recover', request }));
  }

  private get wantsAnother(): boolean {
    return this.route.another || this.route.code !== null;
  }

  private begin(welcome: Welcome): void {
    this.trouble = null;
    this.joining = newJoining(welcome, this.route.code, this.host.now());
    this.host.welcomed(welcome);
    this.host.changed();
    const pending = this.phone.attempts.pending(this.route.joinToken);
    if (pending !== null) {
      void this.send(pending);
    }
  }

  private fails(trouble: Trouble): void {
    this.trouble = trouble;
    this.host.changed();
    if (passes(trouble)) {
      this.host.later(() => void this.load());
    }
  }

  private async send(attempt: Attempt): Promise<void> {
    this.tell({ kind: 'sends', wish: attempt.wish });
    try {
      const given = await this.asked(attempt);
      this.phone.attempts.answered();
      this.given(attempt, given);
    } catch (error) {
      this.refused(attempt, error);
    }
  }

  private asked(attempt: Attempt): Promise<TicketGiven> {
    const { api } = this.phone;
    return attempt.wish === 'join' ? api.join(attempt.request, attempt.key) : api.recover(attempt.request, attempt.key);
  }

  /** A ticket that was recovered, or asked for a while ago, may stand anywhere: it is read. */
  private given(attempt: Attempt, given: TicketGiven): void {
    const { clinicId, patientToken, ticketLabel: label } = given;
    const [welcome, now] = [this.joining?.welcome, this.host.now()];
    this.phone.tickets.remember({ clinicId, patientToken, label, joinToken: this.route.joinToken });
    const isFresh = attempt.wish === 'join' && now - attempt.at < FRESH_MILLIS;
    this.host.held(patientToken, isFresh && welcome ? ticketGiven(given, welcome, attempt.request.serviceId, now) : null);
  }

  private refused(attempt: Attempt, error: unknown): void {
    const failure = failureOf(error);
    if (failure.kind !== 'unanswered') {
      this.phone.attempts.answered();
    }
    if (failure.kind === 'expired') {
      this.fails('expired');
    } else if (attempt.wish === 'recover') {
      this.tell({ kind: 'recovery-failed', problem: recoveryProblem(failure) });
    } else if (failure.kind === 'shut' || failure.kind === 'unknown') {
      this.tell({ kind: 'join-failed', problem: failure.kind === 'shut' ? null : { kind: 'refused' } });
      void this.readAgain();
    } else {
      this.tell({ kind: 'join-failed', problem: failure });
    }
  }
}
