import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Heard } from '../../../main/web/console/queue/heard.ts';
import { aView } from './fixtures.ts';

const WAITS = aView([{}]);
const CALLED = aView([{ status: 'CALLED', room: 'Cabinet 2', attempt: 1 }]);
const AGAIN = aView([{ status: 'CALLED', room: 'Cabinet 2', attempt: 2 }]);
const others = () => false;
const ours = () => true;

describe('the calls of other consoles', () => {
  test('are said once each, recalls too', () => {
    const heard = new Heard();
    assert.equal(heard.in(WAITS, false, others), null);

    assert.deepEqual(heard.in(CALLED, false, others), { key: 'done.call-in', values: { label: '12', room: 'Cabinet 2' } });
    const same = heard.in(CALLED, false, others);
    assert.equal(heard.in(CALLED, false, others), same, 'what stands there does not change, so it is not read out again');
    assert.equal(heard.in(AGAIN, false, others)?.key, 'done.recall-in');
  });

  test('are not said for what is there when the page opens', () => {
    assert.equal(new Heard().in(CALLED, false, others), null);
  });

  test('that come while a call of ours is on its way are said after it', () => {
    const heard = new Heard();
    heard.in(WAITS, false, others);
    assert.equal(heard.in(CALLED, true, others), null);

    assert.equal(heard.in(CALLED, false, others)?.key, 'done.call-in');
  });

  test('are not said for what was called from here', () => {
    const heard = new Heard();
    heard.in(WAITS, false, ours);

    assert.equal(heard.in(CALLED, false, ours), null);
    assert.equal(heard.in(CALLED, false, others), null, 'nor later');
  });
});
