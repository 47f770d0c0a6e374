import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { aWorkplace } from './a-workplace.ts';
import { aRoom } from './fixtures.ts';

const TWO = [aRoom(), aRoom({ roomId: 2, name: 'Cabinet 2' })];

describe('the room that one works in', () => {
  test('is the only one where there is one, and nothing has to be chosen', async (t) => {
    const { place } = await aWorkplace();
    t.after(() => place.close());

    assert.deepEqual([place.room?.name, place.mustChooseRoom, place.isAtDesk], ['Cabinet 1', false, false]);
  });

  test('has to be chosen among several, and is remembered', async (t) => {
    const { place, remembered } = await aWorkplace([{}], TWO);
    t.after(() => place.close());
    assert.deepEqual([place.room, place.mustChooseRoom, place.isAtDesk], [null, true, false]);

    place.chooseRoom(2);

    assert.deepEqual([place.room?.name, place.mustChooseRoom, remembered.roomOf(5)], ['Cabinet 2', false, 2]);
  });

  test('may be the desk, which is no room', async (t) => {
    const { place } = await aWorkplace([{}], TWO);
    t.after(() => place.close());

    place.chooseRoom(null);

    assert.deepEqual([place.room, place.mustChooseRoom, place.isAtDesk], [null, false, true]);
  });

  test('has to be chosen again once it is gone', async (t) => {
    const { place } = await aWorkplace([{}], TWO);
    t.after(() => place.close());

    place.chooseRoom(99);

    assert.equal(place.mustChooseRoom, true);
  });
});

describe('a workplace', () => {
  test('says that the session is over, or that one may not be there', async (t) => {
    const { place, events, refuse } = await aWorkplace();
    t.after(() => place.close());

    refuse(4401);
    refuse(4403);

    assert.deepEqual(events, ['expired', 'denied']);
  });

  test('knows its own calls from those of others', async (t) => {
    const { place } = await aWorkplace([{}], TWO);
    t.after(() => place.close());
    place.chooseRoom(1);

    assert.equal(place.isOwnCall({ ticketId: 'x', room: 'Cabinet 1', attempt: 1 }), true);
    assert.equal(place.isOwnCall({ ticketId: 'x', room: 'Cabinet 2', attempt: 1 }), false);
    assert.equal(place.isOwnCall({ ticketId: 'x', room: null, attempt: 1 }), false);
  });

  test('tells how a ticket stands, open or gone', async (t) => {
    const { place } = await aWorkplace([{ status: 'CALLED', room: 'Cabinet 1', attempt: 2 }]);
    t.after(() => place.close());

    assert.deepEqual(place.standing('t-12'), { label: '12', status: 'CALLED', room: 'Cabinet 1', attempt: 2 });
    assert.equal(place.standing('t-other'), null);
  });

  test('lets its connection go', async () => {
    const { place, events } = await aWorkplace();

    place.close();

    assert.deepEqual(events, ['close']);
  });
});
