import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { atWork, DESK, roomNamed, serves } from '../../../main/web/console/queue/rooms-at-work.ts';
import { aRoom, aView } from './fixtures.ts';

const MINE = aRoom({ services: [7] });
const OTHER = aRoom({ roomId: 2, name: 'Cabinet 2' });
const ROOMS = [MINE, OTHER];

describe('the queue as it looks from one room', () => {
  test('who was called here is mine, who was called elsewhere is there', () => {
    const view = aView([
      { ticketId: 'a', status: 'CALLED', room: 'Cabinet 1' },
      { ticketId: 'b', status: 'SERVING', room: 'Cabinet 2' },
      { ticketId: 'c' },
    ]);

    const { mine, others, line } = atWork(view, ROOMS, MINE);

    assert.deepEqual(mine.map((one) => one.ticketId), ['a']);
    assert.deepEqual(others.map(({ name, patients }) => [name, patients.map((one) => one.ticketId)]), [['Cabinet 2', ['b']]]);
    assert.deepEqual(line.map((one) => one.ticketId), ['c']);
  });

  test('an empty room is shown as free rather than left out', () => {
    assert.deepEqual(atWork(aView([]), ROOMS, MINE).others, [{ name: 'Cabinet 2', patients: [] }]);
  });

  test('the next one is the first whom my room serves', () => {
    const view = aView([{ ticketId: 'a', serviceId: 8 }, { ticketId: 'b', serviceId: 7 }]);

    assert.equal(atWork(view, ROOMS, MINE).next?.ticketId, 'b');
    assert.equal(atWork(view, ROOMS, OTHER).next?.ticketId, 'a', 'a room without services serves all');
    assert.equal(atWork(view, ROOMS, DESK).next?.ticketId, 'a', 'and so does the desk');
  });

  test('there is no next one where nobody waits for my room', () => {
    assert.equal(atWork(aView([{ serviceId: 8 }]), ROOMS, MINE).next, null);
  });

  test('nobody is lost: a call without a room, or to one that is gone, is shown too', () => {
    const view = aView([{ ticketId: 'a', status: 'CALLED', room: null }, { ticketId: 'b', status: 'CALLED', room: 'Gone' }]);

    const last = atWork(view, ROOMS, MINE).others.at(-1);

    assert.deepEqual([last?.name, last?.patients.map((one) => one.ticketId)], [null, ['a', 'b']]);
  });

  test('the desk has whoever was called without a room, and sees every room', () => {
    const view = aView([{ ticketId: 'a', status: 'CALLED', room: 'Cabinet 1' }, { ticketId: 'b', status: 'CALLED', room: null }]);

    const { mine, others } = atWork(view, ROOMS, DESK);

    assert.deepEqual(mine.map((one) => one.ticketId), ['b']);
    assert.deepEqual(others.map(({ name, patients }) => [name, patients.length]), [['Cabinet 1', 1], ['Cabinet 2', 0]]);
  });

  test('while no room is chosen nobody is mine', () => {
    const { mine, others } = atWork(aView([{ status: 'CALLED', room: null }]), ROOMS, null);

    assert.deepEqual([mine.length, others.at(-1)?.name], [0, null]);
  });

  test('a room is found by its name', () => {
    assert.equal(roomNamed(ROOMS, 'Cabinet 2')?.roomId, 2);
    assert.equal(roomNamed(ROOMS, null), null);
    assert.equal(serves(MINE, 8), false);
  });
});
