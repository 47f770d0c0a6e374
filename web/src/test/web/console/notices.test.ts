import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Notices, type Notice } from '../../../main/web/console/actions/notices.ts';
import { VERSION } from './fixtures.ts';

const DONE: Notice = { kind: 'done', sentence: { key: 'saved' } };
const REFUSED: Notice = { kind: 'refused', sentence: { key: 'refused.offline' } };

function theNotices() {
  const clock = { now: VERSION };
  const notices = new Notices(() => clock.now);
  const after = (millis: number) => {
    clock.now = VERSION + millis;
    notices.tick();
    return notices.current;
  };
  return { notices, after };
}

describe('what is said of the last action', () => {
  test('goes by itself, what was refused later than what was done', () => {
    const done = theNotices();
    done.notices.show(DONE);
    const refusal = theNotices();
    refusal.notices.show(REFUSED);

    assert.equal(done.after(5_999), DONE);
    assert.equal(done.after(6_000), null);
    assert.equal(refusal.after(6_000), REFUSED);
    assert.equal(refusal.after(12_000), null);
  });

  test('stays longer where it can be undone', () => {
    const { notices, after } = theNotices();
    const undoable: Notice = { ...DONE, undo: { kind: 'status', status: 'OPEN', message: null } };
    notices.show(undoable);

    assert.equal(after(9_999), undoable);
    assert.equal(after(10_000), null);
  });

  test('does not go under the hand of whoever reaches for it', () => {
    const { notices, after } = theNotices();
    notices.show(DONE);
    notices.hold(true);
    assert.equal(after(60_000), DONE);

    notices.hold(false);

    assert.equal(after(60_001), null);
  });

  test('the newest replaces the one before', () => {
    const { notices } = theNotices();
    notices.show(DONE);
    notices.show(REFUSED);

    assert.equal(notices.current, REFUSED);
  });
});
