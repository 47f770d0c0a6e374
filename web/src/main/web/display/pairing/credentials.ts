import { newToken } from '../token/screen-token.ts';
import { isLanguage, type Language } from '../../text/texts.ts';

/** What a screen that was let in keeps, so that it starts by itself after the power was off. */
export interface Credentials {
  readonly clinicId: number;
  readonly token: string;
  /** What staff called it; null where an integrator gave the token. */
  readonly name: string | null;
  readonly displayId: number | null;
}

const KEY = 'queuemed.display';

interface Kept {
  readonly token: string;
  readonly paired: Credentials | null;
  readonly languages: readonly Language[];
}

/** The screen's memory. A browser that keeps nothing loses it at the end, and must then be paired again. */
export class ScreenMemory {
  private kept: Kept;
  private fresh: boolean;
  private readonly storage: Storage | null;

  /** @param given credentials that the address brought, if any: they replace what was kept */
  constructor(storage: Storage | null, given: Credentials | null) {
    this.storage = storage;
    const kept = this.read();
    this.fresh = kept === null;
    this.kept = kept ?? blank();
    this.keep(given === null ? this.kept : { ...this.kept, token: given.token, paired: given });
  }

  /** Null until the screen is let in. */
  get credentials(): Credentials | null {
    return this.kept.paired;
  }

  get token(): string {
    return this.kept.token;
  }

  /** Whether the token was made just now, so that no server can have heard of it. */
  get isFresh(): boolean {
    return this.fresh;
  }

  /** What the clinic spoke when it was last heard, for the time until it is heard again. */
  get languages(): readonly Language[] {
    return this.kept.languages;
  }

  paired(credentials: Credentials): void {
    this.keep({ ...this.kept, token: credentials.token, paired: credentials });
  }

  speaks(languages: readonly Language[]): void {
    if (languages.join() !== this.kept.languages.join()) {
      this.keep({ ...this.kept, languages });
    }
  }

  /** The screen was removed: its token is worth nothing now, and is not shown to anybody again. */
  forget(): void {
    this.fresh = true;
    this.keep(blank());
  }

  private keep(kept: Kept): void {
    this.kept = kept;
    try {
      this.storage?.setItem(KEY, JSON.stringify(kept));
    } catch {
      // Full or forbidden: it lasts until the browser ends.
    }
  }

  private read(): Kept | null {
    try {
      return keptFrom(JSON.parse(this.storage?.getItem(KEY) ?? 'null'));
    } catch {
      return null;
    }
  }
}

/** `#clinic=5&token=…`, for integrators who made the screen's token by the API. */
export function fromFragment(fragment: string): Credentials | null {
  const values = new URLSearchParams(fragment.replace(/^#/, ''));
  return credentialsFrom({ clinicId: Number(values.get('clinic')), token: values.get('token') });
}

function blank(): Kept {
  return { token: newToken(), paired: null, languages: [] };
}

function keptFrom(value: unknown): Kept | null {
  if (!isObject(value) || !isToken(value['token'])) {
    return null;
  }
  const languages = value['languages'];
  return {
    token: value['token'],
    paired: credentialsFrom(value['paired']),
    languages: Array.isArray(languages) ? languages.filter(isLanguage) : [],
  };
}

function credentialsFrom(value: unknown): Credentials | null {
  if (!isObject(value)) {
    return null;
  }
  const { clinicId, token, name, displayId } = value;
  if (!Number.isSafeInteger(clinicId) || Number(clinicId) <= 0 || !isToken(token)) {
    return null;
  }
  return {
    clinicId: Number(clinicId),
    token,
    name: typeof name === 'string' ? name : null,
    displayId: typeof displayId === 'number' ? displayId : null,
  };
}

function isToken(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
