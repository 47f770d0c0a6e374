import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { afterEvent, afterReading, isNewCall, isTransferred } from '../../../main/web/patient/ticket/news.ts';
import type { Ticket } from '../../../main/web/patient/ticket/ticket.ts';
import type { ServerEvent } from '../../../main/web/realtime/queuemed-realtime.ts';
import { aTicket, MINUTE, VERSION } from './fixtures.ts';

const GOLDEN = join(import.meta.dirname, '../../../../../contract/src/test/resources/golden');

/** What the contract says that a server says. */
function golden(name: string, version = VERSION + 1): ServerEvent {
  return { ...(JSON.parse(readFileSync(join(GOLDEN, `${name}.json`), 'utf8')) as ServerEvent), version };
}

function hear(ticket: Ticket, event: ServerEvent, at = event.version): Ticket {
  return afterEvent(ticket, event, { at, fromScratch: false });
}

function position(version: number, place = 2, estimatedWait = 9): ServerEvent {
  return { event: 'position:updated', version, data: { position: place, estimatedWait } };
}

describe('a ticket', () => {
  test('moves up in the line', () => {
    const { standing } = hear(aTicket(), golden('position-updated'));

    assert.deepEqual(standing, { at: 'waiting', position: 2, estimate: { minutes: 4, since: VERSION + 1 } });
  });

  test('is called to a room', () => {
    const { standing } = hear(aTicket(), golden('patient-called'));

    assert.deepEqual(standing, {
      at: 'called',
      room: 'Cabinet 1',
      calledAt: Date.parse('2026-11-23T08:20:00.100Z'),
      attempt: 1,
    });
  });

  test('is served, and over', () => {
    assert.deepEqual(hear(aTicket(), golden('ticket-started')).standing, { at: 'serving', room: 'Cabinet 2' });
    assert.deepEqual(hear(aTicket(), golden('ticket-ended')).standing, { at: 'over', how: 'NO_SHOW' });
  });

  test('that was missed comes back into the line', () => {
    const missed = hear(aTicket(), golden('ticket-ended'));

    assert.equal(hear(missed, position(VERSION + 2)).standing.at, 'waiting');
  });

  test('stays while the queue closes and opens', () => {
    const closed = hear(aTicket(), golden('queue-closed'));
    const opened = hear(closed, golden('queue-opened', VERSION + 2));

    assert.deepEqual(closed.queue, { status: 'CLOSED', message: 'La file est fermée.' });
    assert.equal(closed.standing.at, 'waiting');
    assert.equal(opened.queue.status, 'OPEN');
  });

  test('is not changed by what is older than what is known', () => {
    const ticket = aTicket();

    assert.equal(hear(ticket, golden('patient-called', VERSION - 1)), ticket);
    assert.equal(afterReading(ticket, aTicket({ version: VERSION - 1, status: 'CALLED' })), ticket);
  });

  test('stands in an open queue where a server that tells all says nothing of the queue', () => {
    const paused = aTicket({ queueStatus: 'PAUSED', message: 'Un instant' });
    const after = afterEvent(paused, position(VERSION + 1), { at: VERSION, fromScratch: true });

    assert.deepEqual(after.queue, { status: 'OPEN', message: null });
    assert.equal(hear(paused, position(VERSION + 1)).queue.status, 'PAUSED');
  });
});

describe('an estimate', () => {
  test('that is told again is not counted from anew', () => {
    const read = aTicket({ position: 2, estimatedWait: 9 });
    const again = hear(read, position(VERSION), VERSION + 5 * MINUTE);

    assert.deepEqual(again.standing, read.standing);
  });

  test('that was made during an outage is as old as its version says', () => {
    const phoneIsAhead = 3 * MINUTE;
    const live = hear(aTicket({}, VERSION + phoneIsAhead), position(VERSION + 1), VERSION + phoneIsAhead + 1);
    const missed = VERSION + 2 * MINUTE;
    const after = hear(live, position(missed, 1, 15), missed + phoneIsAhead + 6 * MINUTE);

    assert.deepEqual(after.standing, {
      at: 'waiting',
      position: 1,
      estimate: { minutes: 15, since: missed + phoneIsAhead },
    });
  });

  test('is never of the future', () => {
    const after = hear(aTicket(), position(VERSION + 60 * MINUTE), VERSION + MINUTE);

    assert.ok(after.standing.at === 'waiting' && after.standing.estimate.since <= VERSION + MINUTE);
  });
});

describe('a call', () => {
  const called = (changes: { attempt?: number; room?: string } = {}) =>
    aTicket({ status: 'CALLED', attempt: 1, room: 'Cabinet 1', ...changes });

  test('is new when it comes, and when the page is opened while it lasts', () => {
    assert.ok(isNewCall(aTicket(), called()));
    assert.ok(isNewCall(null, called()));
  });

  test('is new when it is repeated, or to another room', () => {
    assert.ok(isNewCall(called(), called({ attempt: 2 })));
    assert.ok(isNewCall(called(), called({ room: 'Cabinet 2' })));
  });

  test('is not new when only something else has changed', () => {
    assert.ok(!isNewCall(called(), called()));
    assert.ok(!isNewCall(called(), aTicket()));
  });
});

test('who is sent on from a visit to the next waits for something else', () => {
  assert.ok(isTransferred(aTicket({ status: 'SERVING' }), aTicket()));
  assert.ok(!isTransferred(aTicket({ status: 'CALLED' }), aTicket()));
});
