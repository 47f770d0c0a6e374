import type { Outcome } from '../actions/attempts.ts';
import type { StepOptions, Subject } from '../actions/desk.ts';
import type { Sentence } from '../actions/sentence.ts';
import type { Step } from '../actions/steps.ts';
import { inverseOf, stillStands, type Taken, type Undo } from '../actions/undo.ts';
import type { QueueStatus, TicketStatus } from '../../realtime/queuemed-realtime.ts';
import type { TicketGiven, TicketReading } from '../workplace/readings.ts';
import type { Workplace } from '../workplace/workplace.ts';
import { atWork, DESK, roomNamed, type AtWork } from './rooms-at-work.ts';
import { doneOf, turnedTo } from './done.ts';

export interface Patient extends Subject {
  readonly status: TicketStatus;
}

/** How the queue stands, and what patients are told of that. */
export interface Turn {
  readonly status: QueueStatus;
  readonly message: string | null;
}

/** What somebody at the console does, each with what is then said and what would take it back. */
export class QueueWork {
  private readonly place: Workplace;

  constructor(place: Workplace) {
    this.place = place;
  }

  get atWork(): AtWork | null {
    const { view, furniture, room } = this.place;
    return view === null ? null : atWork(view, furniture.rooms, this.place.isAtDesk ? DESK : room);
  }

  /** Calls the next one to my room; a visit that is under way there is over. */
  async next(): Promise<void> {
    if (!this.place.feed.isConnected) {
      return this.refuse({ key: 'refused.offline' });
    }
    if (this.place.mustChooseRoom) {
      return this.refuse({ key: 'refused.choose-room' });
    }
    const work = this.atWork;
    if (work !== null && work.next === null) {
      return this.refuse({ key: work.line.length === 0 ? 'refused.queue-empty' : 'refused.none-for-room' });
    }
    const visits = work?.mine.filter((entry) => entry.status === 'SERVING') ?? [];
    const outcome = await this.place.desk.next(this.place.room?.roomId ?? null, visits);
    if (outcome !== null) {
      this.told(outcome, 'call', 'WAITING');
    }
  }

  async take(step: Step, patient: Patient, options: StepOptions = {}): Promise<void> {
    const before = this.place.standing(patient.ticketId);
    const outcome = await this.place.desk.take(step, patient, options);
    const room = step === 'requeue' ? roomNamed(this.place.furniture.rooms, before?.room ?? null) : null;
    this.told(outcome, step, patient.status, room?.roomId ?? null);
  }

  call(patient: Patient, roomId: number | null): Promise<void> {
    return this.take('call', patient, { roomId });
  }

  /** They went in, and nobody said so. */
  async saw(patients: readonly Patient[]): Promise<void> {
    for (const patient of patients) {
      const outcome = await this.place.desk.saw(patient);
      this.told(outcome, 'complete', 'SERVING');
      if (outcome.kind !== 'done') {
        return;
      }
    }
  }

  /** Somebody was added at the desk, by a dialog which told so itself. */
  added(given: TicketGiven): void {
    const label = given.ticketLabel;
    const taken: Taken = { step: 'add', ticketId: given.ticketId, label, from: null, roomId: null, status: 'WAITING', attempt: 0 };
    this.place.notices.show({ kind: 'done', sentence: { key: 'done.add', values: { label } }, undo: inverseOf(taken) });
  }

  turned(status: QueueStatus, before: Turn): void {
    const undo: Undo | null = status === before.status ? null : { kind: 'status', ...before };
    this.place.notices.show({ kind: 'done', sentence: { key: turnedTo(status) }, undo });
  }

  async undo(): Promise<void> {
    const undo = this.place.notices.current?.undo ?? null;
    if (undo === null) {
      return;
    }
    if (undo.kind === 'status') {
      this.told(await this.place.desk.turn(undo.status, undo.message), 'undo', null);
    } else if (stillStands(undo, this.place.standing(undo.ticketId))) {
      const subject = { ticketId: undo.ticketId, ticketLabel: undo.label };
      this.told(await this.place.desk.take(undo.step, subject, { roomId: undo.roomId }), 'undo', null);
    } else {
      this.refuse({ key: 'refused.undo', values: { label: undo.label } });
    }
  }

  refuse(sentence: Sentence): void {
    this.place.notices.show({ kind: 'refused', sentence });
  }

  private told(
    outcome: Outcome<TicketReading | object>,
    step: Step | 'undo',
    from: TicketStatus | null,
    roomId: number | null = null,
  ): void {
    if (outcome.kind !== 'done') {
      this.place.notices.show({ kind: outcome.kind, sentence: outcome.sentence });
      return;
    }
    const ticket = 'ticketId' in outcome.value ? outcome.value : null;
    const undo = ticket === null || step === 'undo' ? null : inverseOf(takenOf(ticket, step, from, roomId));
    this.place.notices.show({ kind: 'done', sentence: doneOf(step, ticket), undo });
  }
}

function takenOf(ticket: TicketReading, step: Step, from: TicketStatus | null, roomId: number | null): Taken {
  const { ticketId, ticketLabel: label, status, attempt } = ticket;
  return { step, ticketId, label, from, roomId, status, attempt };
}
