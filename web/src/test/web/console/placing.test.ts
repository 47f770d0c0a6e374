import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { placeOf, type Placing } from '../../../main/web/console/overlay/placing.ts';

function placed(changes: Partial<Placing>) {
  return placeOf({
    button: { top: 100, bottom: 140, left: 300, right: 340 },
    list: { width: 200, height: 150 },
    window: { innerWidth: 800, innerHeight: 600 },
    rightToLeft: false,
    ...changes,
  });
}

describe('where a menu opens', () => {
  test('below its button, and along the direction of reading', () => {
    assert.deepEqual(placed({}), { top: 144, left: 140 });
    assert.deepEqual(placed({ rightToLeft: true }), { top: 144, left: 300 });
  });

  test('above where there is no room below', () => {
    assert.equal(placed({ button: { top: 500, bottom: 540, left: 300, right: 340 } }).top, 346);
  });

  test('below where there is room neither way: the page scrolls down, not up', () => {
    assert.equal(placed({ window: { innerWidth: 800, innerHeight: 200 } }).top, 144);
  });

  test('inside the window at both edges', () => {
    assert.equal(placed({ button: { top: 100, bottom: 140, left: 10, right: 50 } }).left, 8);
    assert.equal(placed({ button: { top: 100, bottom: 140, left: 760, right: 790 }, rightToLeft: true }).left, 592);
  });
});
