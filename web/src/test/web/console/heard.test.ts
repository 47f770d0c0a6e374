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
    assert.equal(heard.in(WAITS, others), null);

    assert.deepEqual(heard.in(CALLED, others), { key: 'done.call-in', values: { label: '12', room: 'Cabinet 2' } });
    const same = heard.in(CALLED, others);
    assert.equal(heard.in(CALLED, others), same, 'what stands there does not change, so it is not read out again');
    assert.equal(heard.in(AGAIN, others)?.key, 'done.recall-in');
  });

  test('are not said for what is there when the page opens', () => {
    assert.equal(new Heard().in(CALLED, others), null);
  });

  test('are not said for what was called from here', () => {
    const heard = new Heard();
    heard.in(WAITS, ours);

    assert.equal(heard.in(CALLED, ours), null);
    assert.equal(heard.in(CALLED, others), null, 'nor later');
  });
});
