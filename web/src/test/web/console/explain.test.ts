import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { explain, type Standing } from '../../../main/web/console/actions/explain.ts';
import { consoleTexts } from '../../../main/web/console/text/console-texts.ts';
import type { TicketStatus } from '../../../main/web/realtime/queuemed-realtime.ts';
import { refused } from './fixtures.ts';

const MOVED = refused(409, 'illegal-transition');

function standing(changes: Partial<Standing> = {}): Standing {
  return { label: '12', status: 'CALLED', room: 'Cabinet 2', ...changes };
}

describe('why something was refused', () => {
  test('a ticket that somebody else called meanwhile is told of with its room', () => {
    assert.deepEqual(explain(MOVED, standing()), { key: 'moved.called-in', values: { label: '12', room: 'Cabinet 2' } });
  });

  test('without a room none is named', () => {
    assert.deepEqual(explain(MOVED, standing({ room: null })), { key: 'moved.called', values: { label: '12' } });
  });

  test('a room means nothing for whoever waits again', () => {
    assert.equal(explain(MOVED, standing({ status: 'WAITING' })).key, 'moved.waiting');
  });

  test('a ticket of which nothing is known has changed, and no more is said', () => {
    assert.deepEqual(explain(MOVED, null), { key: 'refused.moved' });
  });

  test('every standing has its words in every language', () => {
    const statuses: TicketStatus[] = ['WAITING', 'CALLED', 'SERVING', 'SERVED', 'NO_SHOW', 'LEFT', 'CANCELLED'];
    for (const status of statuses) {
      for (const room of ['Cabinet 2', null]) {
        const { key, values } = explain(MOVED, standing({ status, room }));
        for (const language of ['fr', 'en', 'ar'] as const) {
          assert.match(consoleTexts(language).say(key, values ?? {}), /12/, `${status} in ${language}`);
        }
      }
    }
  });

  test('a reason that is known is told in plain words', () => {
    assert.deepEqual(explain(refused(409, 'queue-empty'), null), { key: 'refused.queue-empty' });
    assert.deepEqual(explain(refused(404, 'pairing-unknown'), null), { key: 'refused.pairing-unknown' });
  });

  test('a reason that is not known is named, rather than guessed', () => {
    assert.deepEqual(explain(refused(418, 'teapot'), null), { key: 'refused.other', values: { reason: 'teapot' } });
  });
});
