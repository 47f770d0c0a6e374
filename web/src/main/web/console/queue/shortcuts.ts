import { allowed } from '../actions/steps.ts';
import type { Shortcut } from './keyboard.ts';
import type { Hands } from './queue-scene.ts';
import type { QueueWork } from './queue-work.ts';

/** Does what a key means; whether there was anything to do. Steps are taken with the newest patient in the room. */
export function act(shortcut: Shortcut, working: Pick<QueueWork, 'atWork'>, hands: Hands): boolean {
  switch (shortcut) {
    case 'next':
      hands.next();
      return true;
    case 'keys':
      hands.ask({ kind: 'keys' });
      return true;
    case 'undo':
      hands.undo();
      return true;
    default: {
      const patient = working.atWork?.mine[0];
      const may = patient !== undefined && allowed(patient.status, shortcut);
      if (may) {
        hands.take(shortcut, patient);
      }
      return may;
    }
  }
}

/** A mouse leaves no focus behind on a button, so that the space bar goes on meaning the next patient. */
export function release(event: MouseEvent): void {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('.queue button') : null;
  if (event.detail > 0 && button !== null && button.getAttribute('aria-haspopup') === null) {
    button.blur();
  }
}
