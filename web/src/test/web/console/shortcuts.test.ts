import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Shortcut } from '../../../main/web/console/queue/keyboard.ts';
import { atWork } from '../../../main/web/console/queue/rooms-at-work.ts';
import { act } from '../../../main/web/console/queue/shortcuts.ts';
import type { QueueEntry } from '../../../main/web/realtime/queuemed-realtime.ts';
import { aRoom, aView } from './fixtures.ts';

/** What was done, by a key, with these in the room. */
function done(shortcut: Shortcut, entries: readonly Partial<QueueEntry>[]): { acted: boolean; calls: string[] } {
  const calls: string[] = [];
  const note = (name: string) => (...args: unknown[]) => void calls.push([name, ...args.map(words)].join(' '));
  const hands = { next: note('next'), undo: note('undo'), take: note('take'), saw: note('saw'), ask: note('ask'), chooseRoom: note('room') };
  const work = { atWork: atWork(aView(entries), [aRoom()], aRoom()) };
  return { acted: act(shortcut, work, hands), calls };
}

function words(value: unknown): string {
  return typeof value === 'object' && value !== null && 'ticketId' in value ? String(value.ticketId) : JSON.stringify(value);
}

const CALLED = { ticketId: 'b', status: 'CALLED', room: 'Cabinet 1' } as const;

describe('what a key does', () => {
  test('calls, undoes and shows the keys whoever is there', () => {
    assert.deepEqual(done('next', []), { acted: true, calls: ['next'] });
    assert.deepEqual(done('undo', []), { acted: true, calls: ['undo'] });
    assert.deepEqual(done('keys', []), { acted: true, calls: ['ask {"kind":"keys"}'] });
  });

  test('is taken with the newest patient in the room', () => {
    const before = { ticketId: 'a', status: 'CALLED', room: 'Cabinet 1' } as const;

    assert.deepEqual(done('recall', [CALLED, before]).calls, ['take "recall" b']);
  });

  test('is nothing where the patient is not at that step, so that the key stays the browser’s', () => {
    assert.deepEqual(done('complete', [CALLED]), { acted: false, calls: [] });
    assert.deepEqual(done('start', []), { acted: false, calls: [] });
  });
});
