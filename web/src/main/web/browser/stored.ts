/** Browsers that may not store anything throw when they are asked. */
export function stored(storage: () => Storage): Storage | null {
  try {
    return storage();
  } catch {
    return null;
  }
}
