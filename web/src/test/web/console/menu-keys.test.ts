import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { entryAt } from '../../../main/web/console/overlay/menu-keys.ts';

describe('the keys of a menu', () => {
  test('go down and up, and round the ends', () => {
    assert.equal(entryAt('ArrowDown', 0, 3), 1);
    assert.equal(entryAt('ArrowDown', 2, 3), 0);
    assert.equal(entryAt('ArrowUp', 1, 3), 0);
    assert.equal(entryAt('ArrowUp', 0, 3), 2);
  });

  test('go to the first and to the last', () => {
    assert.equal(entryAt('Home', 2, 3), 0);
    assert.equal(entryAt('End', 0, 3), 2);
  });

  test('begin at the first where the focus is on none', () => {
    assert.equal(entryAt('ArrowDown', -1, 3), 0);
  });

  test('leave other keys alone', () => {
    assert.equal(entryAt('a', 0, 3), null);
  });
});
