/** Browsers refuse it, and complain, before the first touch. */
export function shake(pattern: number | number[]): void {
  const touched = navigator.userActivation?.hasBeenActive ?? true;
  if (touched && typeof navigator.vibrate === 'function') {
    navigator.vibrate(pattern);
  }
}
