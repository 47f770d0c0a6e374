import type { Step } from '../actions/steps.ts';

export type Shortcut = 'next' | 'undo' | 'keys' | Step;

/** A key, and what had the focus when it was pressed. */
export interface Pressed {
  readonly key: string;
  readonly repeat: boolean;
  readonly ctrl: boolean;
  /** Any of the other keys that make it another command. */
  readonly modified: boolean;
  /** What the focus is on: something to write in, something to press, or nothing. */
  readonly on: 'field' | 'control' | 'nothing';
  /** A dialog or a menu is open. */
  readonly covered: boolean;
}

export const KEYS: readonly { readonly key: string; readonly shortcut: Shortcut }[] = [
  { key: ' ', shortcut: 'next' },
  { key: 'r', shortcut: 'recall' },
  { key: 's', shortcut: 'start' },
  { key: 'c', shortcut: 'complete' },
  { key: 'n', shortcut: 'no-show' },
  { key: '?', shortcut: 'keys' },
];

/** What a key means; null for nothing of ours. A key that is held down means what it meant once. */
export function shortcutOf(pressed: Pressed): Shortcut | null {
  if (pressed.repeat || pressed.modified || pressed.covered || pressed.on === 'field') {
    return null;
  }
  if (pressed.ctrl) {
    return pressed.key.toLowerCase() === 'z' ? 'undo' : null;
  }
  const shortcut = KEYS.find(({ key }) => key === pressed.key.toLowerCase())?.shortcut ?? null;
  // The space bar presses whatever has the focus.
  return shortcut === 'next' && pressed.on === 'control' ? null : shortcut;
}

const FIELDS = 'input, textarea, select, [contenteditable]';
const CONTROLS = 'button, a[href], summary, [role="button"], [role="menuitem"]';

export function pressed(event: KeyboardEvent): Pressed {
  const focus = event.target instanceof Element ? event.target : null;
  return {
    key: event.key,
    repeat: event.repeat,
    ctrl: event.ctrlKey || event.metaKey,
    modified: event.altKey || (event.shiftKey && event.ctrlKey),
    on: focus?.closest(FIELDS) ? 'field' : focus?.closest(CONTROLS) ? 'control' : 'nothing',
    covered: document.querySelector('dialog[open], .menu-list') !== null,
  };
}
