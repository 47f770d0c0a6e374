/** Readers of what came over the wire: each gives back a value of its type, or throws. */
export type Read<T> = (value: unknown) => T;

export class Unreadable extends Error {}

export const text: Read<string> = (value) => {
  if (typeof value !== 'string') {
    throw new Unreadable('not a text');
  }
  return value;
};

export const number: Read<number> = (value) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new Unreadable('not a number');
  }
  return value;
};

export const flag: Read<boolean> = (value) => {
  if (typeof value !== 'boolean') {
    throw new Unreadable('not a boolean');
  }
  return value;
};

/** One of the contract's words. A word that a newer server has added is passed on: the page has a default for it. */
export function word<T extends string>(): Read<T> {
  return (value) => text(value) as T;
}

/** The server leaves out what is null. */
export function orNull<T>(read: Read<T>): Read<T | null> {
  return (value) => (value === undefined || value === null ? null : read(value));
}

export function or<T>(fallback: T, read: Read<T>): Read<T> {
  return (value) => (value === undefined || value === null ? fallback : read(value));
}

export function listOf<T>(read: Read<T>): Read<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) {
      throw new Unreadable('not a list');
    }
    return value.map((item: unknown) => read(item));
  };
}

export function members(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Unreadable('not an object');
  }
  return value as Record<string, unknown>;
}

/** An object with at least these members; others, of a newer server, are kept. */
export function objectOf<T extends object>(shape: { readonly [K in keyof T]-?: Read<T[K]> }): Read<T> {
  return (value) => {
    const source = members(value);
    const result: Record<string, unknown> = { ...source };
    for (const [name, read] of Object.entries<Read<unknown>>(shape)) {
      result[name] = read(source[name]);
    }
    return result as T;
  };
}
