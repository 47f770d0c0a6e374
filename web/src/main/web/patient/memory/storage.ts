/** The part of the browser's storage that is used here. */
export interface Storage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

const PROBE = 'queuemed.probe';

/**
 * The browser's storage where there is any. Private windows and strict settings throw at the mere mention of it, or when
 * something is written: then it is kept for as long as the page lives.
 */
export class PatientStorage {
  private readonly fallback = new Map<string, string>();
  private readonly storage: Storage | null;

  constructor(open: () => Storage) {
    this.storage = attempt(open);
  }

  /** Whether what is written outlives the page. */
  get isLasting(): boolean {
    this.write(PROBE, true);
    const lasts = !this.fallback.has(PROBE);
    this.remove(PROBE);
    return lasts;
  }

  read(key: string): unknown {
    const text = this.fallback.get(key) ?? attempt(() => this.storage?.getItem(key) ?? null);
    return text === null ? null : attempt(() => JSON.parse(text) as unknown);
  }

  write(key: string, value: unknown): void {
    const text = JSON.stringify(value);
    const kept = attempt(() => {
      this.storage?.setItem(key, text);
      return this.storage !== null;
    });
    if (kept === true) {
      this.fallback.delete(key);
    } else {
      this.fallback.set(key, text);
    }
  }

  remove(key: string): void {
    this.fallback.delete(key);
    attempt(() => this.storage?.removeItem(key));
  }
}

function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}
