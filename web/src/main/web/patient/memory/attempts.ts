import type { JoinRequest, RecoveryRequest } from '../server/patient-api.ts';
import type { PatientStorage } from './storage.ts';

/** One wish for a ticket, and the key under which it is asked for until there is an answer. */
export type Attempt =
  | { readonly wish: 'join'; readonly request: JoinRequest; readonly key: string; readonly at: number }
  | { readonly wish: 'recover'; readonly request: RecoveryRequest; readonly key: string; readonly at: number };

export type Wish = Pick<Attempt & { wish: 'join' }, 'wish' | 'request'> | Pick<Attempt & { wish: 'recover' }, 'wish' | 'request'>;

const ATTEMPT = 'queuemed.attempt';

/** After that, whoever opens the page again did not just lose the connection. */
const KEPT_MILLIS = 30 * 60 * 1000;

/**
 * The attempt whose answer is not known. It is kept across a reload: the same key asks for the same ticket, so that
 * nobody queues twice for pressing twice.
 */
export class Attempts {
  private readonly storage: PatientStorage;
  private readonly now: () => number;
  private readonly newKey: () => string;

  constructor(storage: PatientStorage, now: () => number, newKey: () => string) {
    this.storage = storage;
    this.now = now;
    this.newKey = newKey;
  }

  /** The unanswered attempt with this code, whatever else it asked for. */
  pending(joinToken: string): Attempt | null {
    const kept = this.storage.read(ATTEMPT) as Attempt | null;
    const isOurs = kept?.request?.joinToken === joinToken && this.now() - kept.at < KEPT_MILLIS;
    return isOurs ? kept : null;
  }

  /** Begins an attempt, or goes on with the unanswered one. */
  begin(wish: Wish): Attempt {
    const pending = this.pending(wish.request.joinToken);
    if (pending !== null && isGoingOn(pending, wish)) {
      return pending;
    }
    const attempt = { ...wish, key: this.newKey(), at: this.now() } as Attempt;
    this.storage.write(ATTEMPT, attempt);
    return attempt;
  }

  /** Whatever the answer was: the next wish is another one. */
  answered(): void {
    this.storage.remove(ATTEMPT);
  }
}

/** A key goes with one body: who joined without an answer joins as before, and each code is an attempt of its own. */
function isGoingOn(pending: Attempt, wish: Wish): boolean {
  return pending.wish === 'join'
    ? wish.wish === 'join'
    : wish.wish === 'recover' && pending.request.recoveryCode === wish.request.recoveryCode;
}
