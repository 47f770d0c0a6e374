import type { StepOptions } from '../actions/desk.ts';
import type { Step } from '../actions/steps.ts';
import type { Scene } from '../scene.ts';
import type { NamedEntry, QueueView } from './named-queue.ts';
import type { Patient } from './queue-work.ts';
import type { AtWork } from './rooms-at-work.ts';

/** What is asked in a dialog, and about whom. */
export type Asked =
  | { readonly kind: 'walk-in' }
  | { readonly kind: 'status' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'recovery' | 'transfer' | 'cancel' | 'call-to'; readonly patient: NamedEntry };

/** What the views of the queue can have done. */
export interface Hands {
  next(): void;
  /** Takes back what was done last, where that can be. */
  undo(): void;
  take(step: Step, patient: Patient, options?: StepOptions): void;
  saw(patients: readonly Patient[]): void;
  ask(asked: Asked): void;
  chooseRoom(roomId: number | null): void;
}

export interface QueueScene extends Scene {
  readonly view: QueueView;
  readonly work: AtWork;
  readonly hands: Hands;
  /** Whether anything can be done now. */
  readonly connected: boolean;
  readonly stale: boolean;
}
