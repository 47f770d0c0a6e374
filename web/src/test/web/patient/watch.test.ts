import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { OwnTicket } from '../../../main/web/patient/server/answers.ts';
import { Watch } from '../../../main/web/patient/ticket/watch.ts';
import type { ConnectionState, Listener, ServerEvent } from '../../../main/web/realtime/queuemed-realtime.ts';
import { aMemory, aReading, aTicket, refused, settled, unreachable, VERSION } from './fixtures.ts';

/** A ticket that is watched, with a server and a connection at hand. */
function aWatch(reading: () => OwnTicket = () => aReading(), leave: () => void = () => undefined) {
  const memory = aMemory();
  const reads = { count: 0, answer: reading };
  const calls: number[] = [];
  const later: (() => void)[] = [];
  const listeners: Listener[] = [];
  const connection = { closed: 0, lastWord: null as number | null };
  const watch = new Watch(
    {
      ...memory,
      api: {
        ticket: async () => (reads.count++, reads.answer()),
        leave: async () => leave(),
      },
    },
    'token',
    {
      changed: () => undefined,
      called: ({ standing }) => calls.push(standing.at === 'called' ? standing.attempt : 0),
      later: (action) => later.push(action),
      settled: () => undefined,
      now: () => memory.clock.now,
      connect: (_room, listener) => {
        listeners.push(listener);
        return {
          state: 'connecting',
          transport: null,
          get lastWord() {
            return connection.lastWord;
          },
          rejoin: () => undefined,
          close: () => void connection.closed++,
        };
      },
    },
  );
  const hear = (event: ServerEvent) => listeners.at(-1)?.event(event);
  const state = (now: ConnectionState) => listeners.at(-1)?.state(now);
  const refuse = () => listeners.at(-1)?.refused(4404, { type: 'urn:queuemed:problem:no-such-room' });
  return { watch, memory, reads, calls, later, listeners, connection, hear, state, refuse };
}

function fails(error: unknown): () => never {
  return () => {
    throw error;
  };
}

const called = (attempt: number, version = VERSION + attempt): ServerEvent => ({
  event: 'patient:called',
  version,
  data: { ticketNumber: 13, ticketLabel: '13', room: 'Cabinet 1', message: '', calledAt: '2026-11-23T08:20:00Z', attempt },
});
const ended = (status: 'SERVED' | 'NO_SHOW'): ServerEvent => ({ event: 'ticket:ended', version: VERSION + 9, data: { status } });

describe('a watched ticket', () => {
  test('is read once, then followed', async () => {
    const { watch, reads, hear } = aWatch();
    watch.start(null);
    await settled();

    hear({ event: 'position:updated', version: VERSION + 1, data: { position: 2, estimatedWait: 4 } });

    assert.equal(watch.ticket?.standing.at === 'waiting' && watch.ticket.standing.position, 2);
    assert.equal(reads.count, 1);
  });

  test('that was given just now is not read', async () => {
    const { watch, reads, listeners } = aWatch();
    watch.start(aTicket());
    await settled();

    assert.equal(reads.count, 0);
    assert.equal(listeners.length, 1);
  });

  test('is remembered while it is open', async () => {
    const { watch, memory, hear } = aWatch();
    watch.start(aTicket());
    assert.ok(memory.tickets.knows('token'));

    hear(ended('SERVED'));

    assert.ok(!memory.tickets.knows('token'));
  });

  test('rings at the call, at each recall, and when it is opened while called', async () => {
    const { watch, calls, hear } = aWatch();
    watch.start(aTicket());

    hear(called(1));
    hear(called(1));
    hear(called(2));
    assert.deepEqual(calls, [1, 2]);

    const reopened = aWatch(() => aReading({ status: 'CALLED', attempt: 2 }));
    reopened.watch.start(null);
    await settled();
    assert.deepEqual(reopened.calls, [2]);
  });

  test('that is over is followed no more, unless it can come back', () => {
    const served = aWatch();
    served.watch.start(aTicket());
    served.hear(ended('SERVED'));

    const missed = aWatch();
    missed.watch.start(aTicket());
    missed.hear(ended('NO_SHOW'));

    assert.equal(served.connection.closed, 1);
    assert.equal(missed.connection.closed, 0);
  });

  test('is read again where the patient is sent on to another service', async () => {
    const { watch, reads, hear } = aWatch(() => aReading({ version: VERSION + 2, serviceName: 'Vaccination' }));
    watch.start(aTicket({ status: 'SERVING' }));

    hear({ event: 'position:updated', version: VERSION + 2, data: { position: 3, estimatedWait: 20 } });
    await settled();

    assert.equal(reads.count, 1);
    assert.equal(watch.ticket?.service, 'Vaccination');
  });
});

describe('a refused room', () => {
  test('is one of a ticket that has moved where the server does not know it any more', async () => {
    const { watch, memory, refuse } = aWatch(fails(refused(404)));
    watch.start(aTicket());

    refuse();
    await settled();

    assert.equal(watch.trouble, 'moved');
    assert.ok(!memory.tickets.knows('token'));
  });

  test('is one of a ticket that has ended where the server says so', async () => {
    const { watch, refuse } = aWatch(() => aReading({ version: VERSION + 5, status: 'CANCELLED' }));
    watch.start(aTicket());

    refuse();
    await settled();

    assert.deepEqual(watch.ticket?.standing, { at: 'over', how: 'CANCELLED' });
  });

  test('of a ticket that is open is joined again, the second time after a while', async () => {
    const { watch, refuse, listeners, later, reads } = aWatch();
    watch.start(aTicket());

    refuse();
    await settled();
    assert.equal(listeners.length, 2);
    refuse();
    await settled();
    assert.equal(reads.count, 1);
    later[0]?.();
    await settled();

    assert.equal(listeners.length, 3);
  });

  test('is stale until it is joined again', () => {
    const { watch, refuse } = aWatch(fails(unreachable()));
    watch.start(aTicket());

    refuse();

    assert.ok(watch.freshness.isStale);
  });
});

describe('a ticket that cannot be read', () => {
  test('is tried again where nobody answers, and still held', async () => {
    const { watch, later, reads } = aWatch(fails(unreachable()));
    watch.start(null);
    await settled();
    assert.equal(watch.trouble, 'unreachable');

    reads.answer = () => aReading();
    later[0]?.();
    await settled();

    assert.equal(watch.trouble, null);
    assert.equal(watch.ticket?.label, '13');
  });

  test('is unknown where this phone never had it', async () => {
    const { watch } = aWatch(fails(refused(404)));
    watch.start(null);
    await settled();

    assert.equal(watch.trouble, 'unknown-ticket');
  });
});

describe('leaving', () => {
  test('ends the ticket', async () => {
    const { watch, connection } = aWatch();
    watch.start(aTicket());

    assert.equal(await watch.leave(), 'left');

    assert.deepEqual(watch.ticket?.standing, { at: 'over', how: 'LEFT' });
    assert.equal(connection.closed, 1);
  });

  test('that is refused shows where the ticket stands', async () => {
    const { watch } = aWatch(() => aReading({ version: VERSION + 3, status: 'SERVING' }), fails(refused(409)));
    watch.start(aTicket());

    assert.equal(await watch.leave(), 'refused');

    assert.equal(watch.ticket?.standing.at, 'serving');
  });

  test('without an answer claims nothing', async () => {
    const { watch } = aWatch(undefined, fails(unreachable()));
    watch.start(aTicket());

    assert.equal(await watch.leave(), 'unanswered');

    assert.equal(watch.ticket?.standing.at, 'waiting');
  });
});

describe('what is shown', () => {
  test('is stale as soon as the connection is not live, and says since when', () => {
    const { watch, memory, connection, state } = aWatch();
    watch.start(aTicket());
    state('live');
    connection.lastWord = VERSION + 5_000;
    memory.clock.now = VERSION + 60_000;
    assert.ok(!watch.freshness.isStale);

    state('reconnecting');

    assert.deepEqual(watch.freshness, { connection: 'reconnecting', knownAt: VERSION + 5_000, isStale: true });
  });

  test('was just read while the first connection is made', () => {
    const { watch, memory } = aWatch();
    watch.start(aTicket());
    assert.ok(!watch.freshness.isStale);

    memory.clock.now = VERSION + 20_000;

    assert.ok(watch.freshness.isStale);
  });
});
