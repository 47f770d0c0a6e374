import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { KEYS, shortcutOf, type Pressed } from '../../../main/web/console/queue/keyboard.ts';

function key(name: string, changes: Partial<Pressed> = {}): Pressed {
  return { key: name, repeat: false, ctrl: false, modified: false, on: 'nothing', covered: false, ...changes };
}

describe('the keys', () => {
  test('the space bar calls the next one', () => {
    assert.equal(shortcutOf(key(' ')), 'next');
  });

  test('the space bar presses what has the focus', () => {
    assert.equal(shortcutOf(key(' ', { on: 'control' })), null);
  });

  test('letters work while a button has the focus, in both cases', () => {
    assert.equal(shortcutOf(key('r', { on: 'control' })), 'recall');
    assert.equal(shortcutOf(key('R')), 'recall');
  });

  for (const { key: name, shortcut } of KEYS) {
    test(`${JSON.stringify(name)} means ${shortcut}, and nothing while one writes, holds it down or reads a dialog`, () => {
      assert.equal(shortcutOf(key(name)), shortcut);
      assert.equal(shortcutOf(key(name, { on: 'field' })), null);
      assert.equal(shortcutOf(key(name, { repeat: true })), null);
      assert.equal(shortcutOf(key(name, { covered: true })), null);
      assert.equal(shortcutOf(key(name, { modified: true })), null);
    });
  }

  test('Ctrl + Z undoes, and Ctrl with another letter belongs to the browser', () => {
    assert.equal(shortcutOf(key('z', { ctrl: true })), 'undo');
    assert.equal(shortcutOf(key('r', { ctrl: true })), null);
    assert.equal(shortcutOf(key('z')), null);
  });

  test('Ctrl + Z in a field takes back what was written, not a call', () => {
    assert.equal(shortcutOf(key('z', { ctrl: true, on: 'field' })), null);
  });
});
