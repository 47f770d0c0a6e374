import { newKey, Refused, Unreachable } from '../../api/api.ts';
import { Observable } from '../observe/observable.ts';
import { explain } from './explain.ts';
import type { Sentence } from './sentence.ts';

/** How an attempt to change something ended. */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'refused'; readonly sentence: Sentence; readonly error: Refused | null }
  /** Nobody answered: it may have been done, or not. */
  | { readonly kind: 'unknown'; readonly sentence: Sentence };

/** What attempts need to know of the world. */
export interface Surroundings {
  /** Whether the server is there, as far as is known. */
  connected(): boolean;
  /** The newest version of the queue that is shown; null before the first. */
  version(): number | null;
  /** The session is over: whoever sits there is asked to log in again. */
  expired(): void;
}

/**
 * One change at a time, so that two taps change one thing. Nothing is kept for later: without a connection it is refused
 * at once. A change that got no answer keeps its key until the queue is seen to have moved, so that whoever tries again
 * cannot do it twice.
 */
export class Attempts extends Observable {
  private readonly around: Surroundings;
  private current: string | null = null;
  private unsure: { readonly name: string; readonly version: number | null; readonly key: string } | null = null;

  constructor(around: Surroundings) {
    super();
    this.around = around;
  }

  /** The name of what is on its way; null when nothing is. */
  get busy(): string | null {
    return this.current;
  }

  /** `name` says what and of whom, so that the same again is known for the same. */
  async run<T>(name: string, request: (key: string) => Promise<T>): Promise<Outcome<T>> {
    if (this.current !== null) {
      return { kind: 'refused', sentence: { key: 'refused.busy' }, error: null };
    }
    if (!this.around.connected()) {
      return { kind: 'refused', sentence: { key: 'refused.offline' }, error: null };
    }
    this.turn(name);
    try {
      return await this.ask(name, request);
    } finally {
      this.turn(null);
    }
  }

  private async ask<T>(name: string, request: (key: string) => Promise<T>): Promise<Outcome<T>> {
    const key = this.keyFor(name);
    try {
      const value = await request(key);
      this.unsure = null;
      return { kind: 'done', value };
    } catch (error) {
      return this.failure(error, name, key);
    }
  }

  private keyFor(name: string): string {
    const same = this.unsure?.name === name && this.unsure.version === this.around.version();
    return same && this.unsure !== null ? this.unsure.key : newKey();
  }

  private failure(error: unknown, name: string, key: string): Outcome<never> {
    if (error instanceof Unreachable) {
      this.unsure = { name, version: this.around.version(), key };
      return { kind: 'unknown', sentence: { key: 'refused.unknown' } };
    }
    if (!(error instanceof Refused)) {
      throw error;
    }
    this.unsure = null;
    if (error.problem.status === 401) {
      this.around.expired();
      return { kind: 'refused', sentence: { key: 'refused.session' }, error };
    }
    return { kind: 'refused', sentence: explain(error, null), error };
  }

  private turn(name: string | null): void {
    this.current = name;
    this.changed();
  }
}
