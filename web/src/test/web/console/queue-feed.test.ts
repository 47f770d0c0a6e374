import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { QueueFeed } from '../../../main/web/console/queue/queue-feed.ts';
import type { QueueReading } from '../../../main/web/console/workplace/readings.ts';
import type { ConnectionState, Listener, ServerEvent } from '../../../main/web/realtime/queuemed-realtime.ts';
import { anEntry, aQueue, aReading, aTicket, later, settled, unreachable, VERSION } from './fixtures.ts';

/** A queue with a server and a connection at hand. */
function aFeed(first: () => Promise<QueueReading> | QueueReading = () => aReading()) {
  const clock = { now: VERSION };
  const server = { reads: 0, answer: first };
  const live = { state: 'connecting' as ConnectionState, lastWord: null as number | null, rejoined: 0, closed: 0 };
  const refusals: number[] = [];
  let listener: Listener | null = null;
  const feed = new QueueFeed({
    api: { get: async () => (server.reads++, server.answer()) } as unknown as ConstructorParameters<typeof QueueFeed>[0]['api'],
    clinicId: 5,
    refused: (code) => refusals.push(code),
    clock: () => clock.now,
    open: (_room, heard) => {
      listener = heard;
      return {
        get state() {
          return live.state;
        },
        get lastWord() {
          return live.lastWord;
        },
        transport: null,
        rejoin: () => void live.rejoined++,
        close: () => void live.closed++,
      };
    },
  });
  const turn = (state: ConnectionState) => {
    Object.assign(live, { state, lastWord: state === 'live' ? clock.now : live.lastWord });
    listener?.state(state);
  };
  const hear = (event: ServerEvent) => listener?.event(event);
  const told = (version: number, changes: Parameters<typeof aQueue>[0] = {}) => hear({ event: 'queue:updated', version, data: aQueue(changes) });
  return { feed, clock, server, live, refusals, turn, hear, told, refuse: (code: number) => listener?.refused(code, { type: 'x' }) };
}

describe('the queue at the console', () => {
  test('is read with its names as soon as it opens', async () => {
    const { feed } = aFeed();

    feed.start();
    await settled();

    assert.deepEqual([feed.view?.entries[0]?.name, feed.isConnected], ['Amina', true]);
  });

  test('asks for the name of a ticket that it was told of live, once', async () => {
    const { feed, server, turn, told } = aFeed();
    feed.start();
    await settled();
    turn('live');
    const newcomer = { ticketId: 't-13', ticketLabel: '13' };
    server.answer = () => aReading({ version: VERSION + 1, entries: [aTicket({ ...newcomer, name: 'Omar' })] });

    told(VERSION + 1, { entries: [anEntry(newcomer)] });
    assert.equal(feed.view?.entries[0]?.known, false);
    await settled();

    assert.deepEqual([feed.view?.entries[0]?.name, server.reads], ['Omar', 2]);
  });

  test('asks again where the answer was older than what it was told meanwhile', async () => {
    const slow = later<QueueReading>();
    const { feed, server, turn, told } = aFeed(() => slow.answer);
    feed.start();
    turn('live');
    told(VERSION + 1, { entries: [anEntry({ ticketId: 't-13' })] });
    server.answer = () => aReading({ version: VERSION + 1, entries: [aTicket({ ticketId: 't-13', name: 'Omar' })] });

    slow.give(aReading());
    await settled();

    assert.deepEqual([feed.view?.entries[0]?.name, server.reads], ['Omar', 2]);
  });

  test('does not ask without end for a name that the server does not tell', async () => {
    const { feed, server, turn, told } = aFeed(() => aReading({ version: VERSION + 1, entries: [] }));
    feed.start();
    await settled();
    turn('live');

    told(VERSION + 1, { entries: [anEntry()] });
    await settled();

    assert.equal(server.reads, 1);
  });

  test('goes on by reading while nothing is told live, every five seconds', async () => {
    const { feed, clock, server, turn } = aFeed();
    feed.start();
    await settled();
    turn('reconnecting');
    clock.now += 4_999;
    feed.tick();
    assert.equal(server.reads, 1);

    clock.now += 1;
    feed.tick();
    await settled();

    assert.deepEqual([server.reads, feed.isConnected], [2, true]);
  });

  test('reads nothing while it is told live', async () => {
    const { feed, clock, server, live, turn } = aFeed();
    feed.start();
    await settled();
    turn('live');

    clock.now += 60_000;
    live.lastWord = clock.now;
    feed.tick();

    assert.equal(server.reads, 1);
  });

  test('is not connected while the server is away, and keeps what it showed', async () => {
    const { feed, clock, server, turn } = aFeed();
    feed.start();
    await settled();
    server.answer = () => Promise.reject(unreachable());
    turn('live');
    turn('reconnecting');
    clock.now += 5_000;
    feed.tick();
    await settled();

    assert.deepEqual([feed.isConnected, feed.view?.entries.length], [false, 1]);
  });

  test('hands on that it was refused', () => {
    const { feed, refusals, refuse } = aFeed();
    feed.start();

    refuse(4401);

    assert.deepEqual(refusals, [4401]);
  });

  test('that is closed neither reads nor listens any more', async () => {
    const { feed, clock, server, live } = aFeed();
    feed.start();
    await settled();

    feed.close();
    clock.now += 60_000;
    feed.tick();

    assert.deepEqual([live.closed, server.reads], [1, 1]);
  });
});
