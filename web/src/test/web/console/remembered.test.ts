import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Remembered } from '../../../main/web/console/session/remembered.ts';
import { aStorage } from './fixtures.ts';

const FULL = {
  getItem: () => null,
  setItem: () => {
    throw new Error('full');
  },
};

describe('what a browser remembers', () => {
  test('the room of each clinic, the desk included, over a reload', () => {
    const values = new Map<string, string>();
    const before = new Remembered(aStorage(values));
    before.keepRoom(5, 3);
    before.keepRoom(6, null);

    const after = new Remembered(aStorage(values));

    assert.deepEqual([after.roomOf(5), after.roomOf(6), after.roomOf(7)], [3, null, undefined]);
  });

  test('one choice leaves the others', () => {
    const remembered = new Remembered(aStorage());
    remembered.keep({ language: 'ar' });

    remembered.keep({ clinicId: 5, shortcuts: false });

    assert.deepEqual(remembered.choices, { language: 'ar', clinicId: 5, rooms: {}, shortcuts: false, loggedIn: false });
  });

  for (const written of ['not json', '{"language":"xx","clinicId":"5","rooms":{"5":"x"},"shortcuts":1}', '{"rooms":7}', 'null', '[]']) {
    test(`${written} is as good as nothing`, () => {
      const remembered = new Remembered(aStorage(new Map([['queuemed.console', written]])));

      assert.deepEqual(remembered.choices, { language: null, clinicId: null, rooms: {}, shortcuts: true, loggedIn: false });
    });
  }

  test('whether somebody logged in here, so that a new browser asks nobody who it is', () => {
    const values = new Map<string, string>();
    assert.equal(new Remembered(aStorage(values)).mayBeLoggedIn, false);
    new Remembered(aStorage(values)).keep({ loggedIn: true });

    assert.equal(new Remembered(aStorage(values)).mayBeLoggedIn, true);
    assert.equal(new Remembered(null).mayBeLoggedIn, true, 'a browser that keeps nothing cannot tell');
  });

  test('a browser that keeps nothing keeps nobody from working', () => {
    for (const storage of [FULL, null]) {
      const remembered = new Remembered(storage);

      remembered.keepRoom(5, 3);

      assert.equal(remembered.roomOf(5), 3);
    }
  });
});
