import { failure, Unreachable } from './problem.ts';

export { Refused, Unreachable, type Problem } from './problem.ts';

export interface ApiOptions {
  /** Where the server is; the page's own origin where left out. */
  readonly base?: string;
  /** Sent as a bearer token; the console needs none, its cookie goes along. */
  readonly token?: string;
  readonly timeoutMillis?: number;
}

const TIMEOUT_MILLIS = 10_000;

/** The REST API. Every change carries an Idempotency-Key, and is asked for once more with the same key if nobody answered. */
export class Api {
  private readonly base: string;
  private readonly token: string | undefined;
  private readonly timeoutMillis: number;

  constructor(options: ApiOptions = {}) {
    this.base = `${options.base ?? ''}/api/v1`;
    this.token = options.token;
    this.timeoutMillis = options.timeoutMillis ?? TIMEOUT_MILLIS;
  }

  get<T>(path: string): Promise<T> {
    return this.send<T>('GET', path);
  }

  post<T>(path: string, body?: unknown, key: string = newKey()): Promise<T> {
    return this.twice<T>('POST', path, body, key);
  }

  put<T>(path: string, body: unknown): Promise<T> {
    return this.twice<T>('PUT', path, body);
  }

  patch<T>(path: string, body: unknown): Promise<T> {
    return this.twice<T>('PATCH', path, body);
  }

  delete(path: string): Promise<void> {
    return this.send<void>('DELETE', path);
  }

  /** What is not JSON, such as the SVG of a QR code. */
  async text(path: string, accept: string): Promise<string> {
    const response = await this.answerTo('GET', path, undefined, undefined, accept);
    if (!response.ok) {
      throw await failure(response);
    }
    return response.text();
  }

  private async twice<T>(method: string, path: string, body?: unknown, key?: string): Promise<T> {
    try {
      return await this.send<T>(method, path, body, key);
    } catch (error) {
      if (error instanceof Unreachable) {
        return this.send<T>(method, path, body, key);
      }
      throw error;
    }
  }

  private async send<T>(method: string, path: string, body?: unknown, key?: string): Promise<T> {
    const response = await this.answerTo(method, path, body, key);
    if (response.status === 204) {
      return undefined as T;
    }
    if (!response.ok) {
      throw await failure(response);
    }
    return (await response.json().catch(brokenOff)) as T;
  }

  private async answerTo(
    method: string,
    path: string,
    body?: unknown,
    key?: string,
    accept = 'application/json',
  ): Promise<Response> {
    const headers: Record<string, string> = { accept: `${accept}, application/problem+json` };
    if (this.token !== undefined) {
      headers['authorization'] = `Bearer ${this.token}`;
    }
    if (body !== undefined) {
      headers['content-type'] = 'application/json';
    }
    if (key !== undefined) {
      headers['idempotency-key'] = key;
    }
    const giveUp = new AbortController();
    const timer = setTimeout(() => giveUp.abort(), this.timeoutMillis);
    try {
      return await fetch(this.base + path, {
        method,
        headers,
        signal: giveUp.signal,
        cache: 'no-store',
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    } catch (error) {
      throw new Unreachable(String(error));
    } finally {
      clearTimeout(timer);
    }
  }
}

/** 128 random bits; `crypto.randomUUID` is missing where a page is not served over TLS, as on a practice's own network. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** An answer that ends before it is whole is none: whether a change was made is not known. */
function brokenOff(error: unknown): never {
  throw new Unreachable(String(error));
}
