import { Api, Refused } from '../../api/api.ts';
import { tokenHash } from '../token/screen-token.ts';

export interface Code {
  readonly pairingCode: string;
  /** ISO-8601, by the server's clock. */
  readonly expiresAt: string;
}

export type Standing =
  | ({ readonly status: 'PENDING' } & Code)
  | { readonly status: 'CONFIRMED'; readonly clinicId: number; readonly displayId: number; readonly name: string };

/** What the server knows of a screen that asks to be let in. */
export interface PairingApi {
  /** A new code for the screen of this token; it replaces the one before. Only the token's hash is sent. */
  ask(token: string): Promise<Code>;
  /** How the pairing stands; null where the server knows of none, or not any more. */
  standing(token: string): Promise<Standing | null>;
}

/** The answer is waited for less long than the console does: the screen asks again anyway. */
const TIMEOUT_MILLIS = 5_000;

export const pairingApi: PairingApi = {
  ask(token) {
    return new Api({ timeoutMillis: TIMEOUT_MILLIS }).post<Code>('/pairings', { tokenHash: tokenHash(token) });
  },

  async standing(token) {
    try {
      return await new Api({ token, timeoutMillis: TIMEOUT_MILLIS }).get<Standing>('/pairings/current');
    } catch (error) {
      if (error instanceof Refused && error.problem.status === 404) {
        return null;
      }
      throw error;
    }
  },
};
