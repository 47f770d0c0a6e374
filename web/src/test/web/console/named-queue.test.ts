import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { NamedQueue } from '../../../main/web/console/queue/named-queue.ts';
import { anEntry, aQueue, aReading, aTicket, VERSION } from './fixtures.ts';

const ENDED = { ticketId: 't-9', ticketNumber: 9, ticketLabel: '9', status: 'NO_SHOW', endedAt: '2026-11-23T08:10:00Z' } as const;

describe('names beside numbers', () => {
  test('nothing is shown before anything is known', () => {
    assert.equal(new NamedQueue().view(), null);
  });

  test('a name that is not known yet is not shown as none', () => {
    const queue = new NamedQueue();

    queue.told(VERSION, aQueue());

    assert.deepEqual([queue.view()?.entries[0]?.known, queue.isMissingSomething], [false, true]);
  });

  test('a name that was read stays beside its ticket as the live queue moves on', () => {
    const queue = new NamedQueue();
    queue.read(aReading());

    queue.told(VERSION + 1, aQueue({ entries: [anEntry({ status: 'CALLED', room: 'Cabinet 1', attempt: 1 })] }));

    const [entry] = queue.view()?.entries ?? [];
    assert.deepEqual([entry?.name, entry?.status, queue.isMissingSomething], ['Amina', 'CALLED', false]);
  });

  test('names go by the ticket, not by its place or number', () => {
    const queue = new NamedQueue();
    queue.read(aReading());

    queue.told(VERSION + 1, aQueue({ entries: [anEntry({ ticketId: 't-other' })] }));

    assert.deepEqual([queue.view()?.entries[0]?.name, queue.view()?.entries[0]?.known], [null, false]);
  });

  test('an older word changes nothing', () => {
    const queue = new NamedQueue();
    queue.told(VERSION, aQueue({ status: 'CLOSED' }));

    queue.told(VERSION - 1, aQueue({ status: 'OPEN' }));
    queue.read(aReading({ version: VERSION - 1, status: 'OPEN' }));

    assert.deepEqual([queue.view()?.status, queue.version], ['CLOSED', VERSION]);
  });

  test('a reading of the same moment tells the names', () => {
    const queue = new NamedQueue();
    queue.told(VERSION, aQueue());

    queue.read(aReading());

    assert.equal(queue.view()?.entries[0]?.name, 'Amina');
  });

  test('a visit that began needs to be read once more for its beginning', () => {
    const queue = new NamedQueue();
    queue.read(aReading());
    queue.told(VERSION + 1, aQueue({ entries: [anEntry({ status: 'SERVING' })] }));
    assert.equal(queue.isMissingSomething, true);

    queue.learn(aTicket({ status: 'SERVING', startedAt: '2026-11-23T08:21:00Z' }));

    assert.deepEqual([queue.isMissingSomething, queue.view()?.entries[0]?.startedAt], [false, '2026-11-23T08:21:00Z']);
  });

  test('a visit that was put back shows no beginning', () => {
    const queue = new NamedQueue();
    queue.read(aReading({ entries: [aTicket({ status: 'SERVING', startedAt: '2026-11-23T08:21:00Z' })] }));

    queue.told(VERSION + 1, aQueue());

    assert.equal(queue.view()?.entries[0]?.startedAt, null);
  });

  test('whoever has gone lately is named too', () => {
    const queue = new NamedQueue();

    queue.read(aReading({ entries: [], ended: [aTicket({ ...ENDED, name: 'Omar' })] }));

    assert.deepEqual([queue.view()?.ended[0]?.name, queue.view()?.ended[0]?.known], ['Omar', true]);
  });

  test('names of tickets that are not shown any more are not kept', () => {
    const queue = new NamedQueue();
    queue.read(aReading());
    queue.told(VERSION + 1, aQueue({ entries: [] }));

    queue.told(VERSION + 2, aQueue());

    assert.equal(queue.view()?.entries[0]?.known, false);
  });

  test('what patients are told is the newest too', () => {
    const queue = new NamedQueue();
    queue.read(aReading({ status: 'PAUSED', message: 'Back at 2' }));

    queue.messageTold(VERSION - 1, 'older');
    assert.equal(queue.view()?.message, 'Back at 2');
    queue.messageTold(VERSION + 1, '');
    assert.equal(queue.view()?.message, null);
  });
});
