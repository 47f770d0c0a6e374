import { Refused, Unreachable, type Api } from '../../api/api.ts';
import { Observable } from '../observe/observable.ts';
import type { SessionReading } from '../workplace/readings.ts';

/**
 * `starting`: the browser's cookie is being asked whose it is. `unreachable`: nobody answered that. `nobody`: nobody is
 * logged in. `active`: somebody is. `expired`: somebody was, and the page waits for them behind the login.
 */
export type SessionState = 'starting' | 'unreachable' | 'nobody' | 'active' | 'expired';

/** Why a login failed. */
export type LoginFailure = 'wrong' | 'unreachable' | 'too-many' | 'refused';

/** Who sits at this console. The token itself is in a cookie that no script can read. */
export class Session extends Observable {
  private readonly api: Pick<Api, 'get' | 'post' | 'delete'>;
  private current: SessionState = 'starting';
  private person: SessionReading | null = null;

  constructor(api: Pick<Api, 'get' | 'post' | 'delete'>) {
    super();
    this.api = api;
  }

  get state(): SessionState {
    return this.current;
  }

  /** Whoever is, or was until it expired, logged in. */
  get who(): SessionReading | null {
    return this.person;
  }

  /** `asked` false where nobody can be logged in, and the server need not be asked. */
  async start(asked: boolean): Promise<void> {
    if (asked) {
      await this.resume();
    } else {
      this.turn('nobody', null);
    }
  }

  /** Asks whose the cookie is. */
  async resume(): Promise<void> {
    this.turn('starting', this.person);
    try {
      this.turn('active', await this.api.get<SessionReading>('/auth/session'));
    } catch (error) {
      this.turn(error instanceof Refused && error.problem.status < 500 ? 'nobody' : 'unreachable', null);
    }
  }

  /** Null where it worked. */
  async logIn(username: string, password: string): Promise<LoginFailure | null> {
    try {
      await this.api.post('/auth/token', { username, password });
      this.turn('active', await this.api.get<SessionReading>('/auth/session'));
      return null;
    } catch (error) {
      return failure(error);
    }
  }

  /** Also where nobody answers: then the cookie stays until it expires, which whoever leaves is told. */
  async logOut(): Promise<boolean> {
    try {
      await this.api.delete('/auth/session');
    } catch (error) {
      if (!(error instanceof Refused && error.problem.status === 401)) {
        return false;
      }
    }
    this.turn('nobody', null);
    return true;
  }

  /** The server said that the session is over. */
  expire(): void {
    if (this.current === 'active') {
      this.turn('expired', this.person);
    }
  }

  private turn(state: SessionState, person: SessionReading | null): void {
    this.current = state;
    this.person = person;
    this.changed();
  }
}

function failure(error: unknown): LoginFailure {
  if (error instanceof Unreachable) {
    return 'unreachable';
  }
  const status = error instanceof Refused ? error.problem.status : 0;
  if (status === 401 || status === 422) {
    return 'wrong';
  }
  return status === 429 ? 'too-many' : status >= 500 ? 'unreachable' : 'refused';
}
