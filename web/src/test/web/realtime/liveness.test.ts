import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { Page, position } from './page.ts';
import { World } from './world.ts';

let world: World;
let page: Page;

/** A page that is joined, and whose first question was answered. */
beforeEach(() => {
  world = new World();
  page = new Page(world, undefined, { pingMillis: 3000 });
  world.socket.opens().tells('position:updated', 1, position(2)).pongs();
});

describe('a server', () => {
  test('is asked as soon as the join is answered, and then at each interval', () => {
    assert.equal(world.socket.pings(), 1);

    for (let asked = 2; asked < 6; asked += 1) {
      world.passes(3000);
      assert.equal(world.socket.pings(), asked);
      world.socket.pongs();
    }
    assert.equal(page.connection.state, 'live');
  });

  test('that says nothing for the interval and four seconds is dead: its socket is closed and replaced', () => {
    world.passes(6999);
    assert.equal(page.connection.state, 'live');
    assert.equal(world.sockets.length, 1);

    world.passes(1);
    assert.equal(page.connection.state, 'reconnecting');
    assert.ok(world.socket.isClosed);
    world.passes(1000);

    assert.equal(world.sockets.length, 2);
  });

  test('that tells something is there, whatever it was asked', () => {
    for (let second = 0; second < 60; second += 1) {
      world.passes(1000);
      world.socket.says('something of a newer version');
    }

    assert.equal(page.connection.state, 'live');
  });

  test('is not asked before it has answered the join', () => {
    const other = new World();
    new Page(other);
    other.socket.opens();
    other.passes(7000);

    assert.deepEqual(other.socket.said.map((message) => message.event), ['join:patient']);
  });
});

describe('a machine that slept', () => {
  test('believes in no socket when it is looked at again: it makes another at once', () => {
    world.sleeps(60_000);

    world.signals('wake');

    assert.equal(page.connection.state, 'reconnecting');
    assert.ok(world.sockets[0]!.isClosed);
    assert.equal(world.sockets.length, 2);
  });

  test('finds out by itself too, when its timers go on', () => {
    world.sleeps(60_000);

    world.passes(0);

    assert.equal(page.connection.state, 'reconnecting');
  });

  test('that slept for a moment asks, and does not throw a good socket away', () => {
    world.sleeps(2500);

    world.signals('wake');

    assert.equal(page.connection.state, 'live');
    assert.equal(world.socket.pings(), 2);
    world.passes(4000);
    assert.equal(page.connection.state, 'reconnecting');
  });
});

describe('a tab that nobody sees', () => {
  beforeEach(() => {
    world.visible = false;
  });

  test('has late timers: it asks before it gives a good socket up', () => {
    for (let minute = 0; minute < 10; minute += 1) {
      world.sleeps(60_000);
      world.passes(0);
      world.socket.pongs();
    }

    assert.equal(world.sockets.length, 1);
    assert.equal(page.connection.state, 'live');
  });

  test('gives up a socket that does not answer then', () => {
    world.sleeps(60_000);

    world.passes(4000);

    assert.equal(page.connection.state, 'reconnecting');
  });
});

describe('a change of the network', () => {
  test('is a reason to ask, not to give up', () => {
    world.passes(2500);

    world.signals('online');

    assert.equal(world.socket.pings(), 2);
    assert.equal(page.connection.state, 'live');
  });

  test('that signals again and again makes no flood of questions', () => {
    world.passes(2500);

    for (let n = 0; n < 50; n += 1) {
      world.signals('online');
      world.signals('wake');
    }

    assert.equal(world.socket.pings(), 2);
  });

  test('to none is not believed while the server answers', () => {
    world.online = false;
    world.signals('offline');
    assert.equal(page.connection.state, 'live');

    world.passes(7000);

    assert.equal(page.connection.state, 'lost');
  });
});

describe('the last word', () => {
  test('is the answer less the age that the server says', () => {
    world.passes(3000);
    world.socket.pongs(1500);

    assert.equal(page.connection.lastWord, world.now() - 1500);
  });

  test('does not move while a server that answers knows nothing newer', () => {
    const before = page.connection.lastWord;
    for (let n = 1; n < 10; n += 1) {
      world.passes(3000);
      world.socket.pongs(n * 3000);
    }

    assert.equal(page.connection.lastWord, before);
    assert.equal(page.connection.state, 'live');
  });

  test('is an event', () => {
    world.passes(2000);
    world.socket.tells('position:updated', 2, position(1));

    assert.equal(page.connection.lastWord, world.now());
  });
});
