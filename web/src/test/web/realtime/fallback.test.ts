import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import type { Options, Room } from '../../../main/web/realtime/terms.ts';
import { Page, PATIENT, SCREEN, STAFF, called, position, screen } from './page.ts';
import { World } from './world.ts';

let world: World;

beforeEach(() => {
  world = new World();
});

/** A page whose sockets do not come through. */
function aPageBehindAWall(room: Room = PATIENT, options: Options = {}): Page {
  const page = new Page(world, room, options);
  world.socket.ends();
  world.passes(1000);
  world.socket.ends();
  return page;
}

describe('where WebSocket does not come through', () => {
  test('twice in a row, it is asked by long poll', () => {
    new Page(world);
    world.socket.ends();
    assert.equal(world.requests.length, 0);
    world.passes(1000);

    world.socket.ends();

    assert.equal(world.requests.length, 1);
  });

  test('and a socket opens but is cut before it says a word, it is asked by long poll too', () => {
    new Page(world);
    world.socket.opens().ends();
    world.passes(1000);

    world.socket.opens().ends();

    assert.equal(world.requests.length, 1);
  });

  test('it is not the wall, if the server itself says why it closes', () => {
    new Page(world);
    for (let n = 0; n < 6; n += 1) {
      const { socket } = world;
      socket.opens().ends(n % 2 ? 1012 : 1013);
      while (world.socket === socket) {
        world.passes(100);
      }
    }

    assert.equal(world.requests.length, 0);
  });

  test('and a socket joins between, the count begins anew', () => {
    new Page(world);
    world.socket.ends();
    world.passes(1000);
    world.socket.opens().tells('position:updated', 1, position(2)).ends();
    world.passes(2000);

    world.socket.ends();

    assert.equal(world.requests.length, 0);
  });
});

describe('a long poll', () => {
  test('asks for its room with its token, and is live with the answer', async () => {
    const page = aPageBehindAWall();
    assert.equal(world.request.url, 'https://clinic.example/poll/patient?clinicId=5');
    assert.equal(world.request.headers['Authorization'], 'Bearer golden-patient-14');
    assert.equal(world.request.headers['Prefer'], 'wait=15');
    assert.equal(world.request.headers['If-None-Match'], undefined);
    assert.equal(world.request.init.credentials, 'same-origin');

    world.request.changed('"a"', 7, ['position:updated', position(2)]);
    await world.arrives();

    assert.equal(page.connection.state, 'live');
    assert.equal(page.connection.transport, 'poll');
    assert.deepEqual(page.events, [{ event: 'position:updated', version: 7, data: position(2) }]);
  });

  test('of the staff goes with the cookie, or with the token where there is one', () => {
    aPageBehindAWall(STAFF);
    assert.equal(world.request.url, 'https://clinic.example/poll/clinic?clinicId=5');
    assert.equal(world.request.init.credentials, 'include');
    assert.equal(world.request.headers['Authorization'], undefined);

    world = new World();
    aPageBehindAWall({ kind: 'clinic', clinicId: 5, accessToken: 't' });
    assert.equal(world.request.init.credentials, 'same-origin');
    assert.equal(world.request.headers['Authorization'], 'Bearer t');
  });

  test('is held as long as the page may go without a word, and never longer than proxies allow', () => {
    aPageBehindAWall(SCREEN, { pingMillis: 3000 });
    assert.equal(world.request.headers['Prefer'], 'wait=3');

    world = new World();
    aPageBehindAWall(SCREEN, { pingMillis: 120_000 });
    assert.equal(world.request.headers['Prefer'], 'wait=25');
  });

  test('says what it has, and is asked again when it was held in vain', async () => {
    const page = aPageBehindAWall();
    world.request.changed('"a"', 7, ['position:updated', position(2)]);
    await world.arrives();
    world.passes(1000);
    assert.equal(world.request.headers['If-None-Match'], '"a"');
    const asked = world.requests.length;
    world.passes(15_000);

    world.request.unchanged();
    await world.arrives();
    world.passes(0);

    assert.equal(world.requests.length, asked + 1);
    assert.equal(world.request.headers['If-None-Match'], '"a"');
    assert.equal(page.connection.lastWord, world.now());
    assert.equal(page.events.length, 1);
  });

  test('rings once for one call, though each answer says that it was made', async () => {
    const page = aPageBehindAWall();
    for (const [version, message] of [[7, 'a'], [8, 'b'], [9, 'b']] as const) {
      world.request.changed(`"${version}"`, version, ['patient:called', called(1)], ['queue:closed', { status: 'PAUSED', message }]);
      await world.arrives();
      world.passes(1000);
    }
    world.request.changed('"r"', 10, ['patient:called', called(2)], ['queue:closed', { status: 'PAUSED', message: 'b' }]);
    await world.arrives();

    assert.deepEqual(page.names(), ['patient:called', 'queue:closed', 'queue:closed', 'patient:called']);
  });

  test('tells a clinic that opened again, though the answer only does not say that it is closed', async () => {
    const page = aPageBehindAWall();
    world.request.changed('"a"', 7, ['position:updated', position(2)], ['queue:closed', { status: 'PAUSED', message: '' }]);
    await world.arrives();
    world.passes(1000);

    world.request.changed('"b"', 8, ['position:updated', position(2)]);
    await world.arrives();

    assert.deepEqual(page.names(), ['position:updated', 'queue:closed', 'queue:opened']);
  });

  test('announces on a screen what was called since the answer before', async () => {
    const page = aPageBehindAWall(SCREEN);
    world.request.changed('"a"', 7, ['display:update', screen(13)]);
    await world.arrives();
    world.passes(1000);

    world.request.changed('"b"', 8, ['display:update', screen(14, 13)]);
    await world.arrives();

    assert.deepEqual(page.names(), ['display:update', 'display:called', 'display:update']);
  });

  test('drops the answer of an instance that is behind', async () => {
    const page = aPageBehindAWall();
    world.request.changed('"a"', 7, ['position:updated', position(2)]);
    await world.arrives();
    const word = page.connection.lastWord;
    world.passes(1000);

    world.request.changed('"b"', 6, ['position:updated', position(3)]);
    await world.arrives();

    assert.equal(page.events.length, 1);
    assert.equal(page.connection.lastWord, word);
  });

  test('is as old as the server says', async () => {
    const page = aPageBehindAWall();
    world.request.answer(new Response('{"version":1,"events":[]}', { headers: { ETag: '"a"', Age: '12' } }));
    await world.arrives();

    assert.equal(page.connection.lastWord, world.now() - 12_000);
  });

  test('that something between does not hold is no storm', async () => {
    aPageBehindAWall();
    world.request.changed('"a"', 7, ['position:updated', position(2)]);
    await world.arrives();
    const before = world.requests.length;

    for (let tenth = 0; tenth < 100; tenth += 1) {
      world.passes(100);
      world.request.unchanged();
      await world.arrives();
    }

    assert.ok(world.requests.length - before <= 10);
  });

  test('that is not answered for longer than it may be held is given up', async () => {
    const page = aPageBehindAWall(SCREEN, { pingMillis: 3000 });
    world.request.changed('"a"', 7, ['display:update', screen(13)]);
    await world.arrives();
    world.passes(1000);

    world.passes(7000);
    await world.arrives();

    assert.ok(world.request.isAborted);
    assert.equal(page.connection.state, 'reconnecting');
    assert.equal(page.connection.transport, null);
  });

  test('of a machine that slept is made anew when somebody looks', async () => {
    aPageBehindAWall();
    world.request.changed('"a"', 7, ['position:updated', position(2)]);
    await world.arrives();
    world.passes(1000);
    const held = world.request;
    world.sleeps(60_000);

    world.signals('wake');

    assert.ok(held.isAborted);
    assert.notEqual(world.request, held);
  });
});

describe('how a long poll is refused', () => {
  for (const [status, type] of [
    [401, 'unauthenticated'],
    [403, 'forbidden'],
    [404, 'no-such-room'],
  ] as const) {
    test(`${status} is told as ${4000 + status}, once, and nothing is tried any more`, async () => {
      const page = aPageBehindAWall();
      world.request.refused(status, type);
      await world.arrives();
      const tried = world.requests.length + world.sockets.length;
      world.passes(600_000);
      world.signals('online');

      assert.deepEqual(page.refusals.map(([code, problem]) => [code, problem.type]), [
        [4000 + status, `urn:queuemed:problem:${type}`],
      ]);
      assert.equal(page.connection.state, 'lost');
      assert.equal(world.requests.length + world.sockets.length, tried);
    });

    test(`${status} from something between is not believed`, async () => {
      const page = aPageBehindAWall();
      world.request.answer(new Response('<html>Please log in</html>', { status }));
      await world.arrives();
      world.passes(5000);

      assert.deepEqual(page.refusals, []);
      assert.ok(world.requests.length > 1);
    });
  }

  test('200 from something between is not believed either', async () => {
    const page = aPageBehindAWall();
    world.request.answer(new Response('<html>Welcome to our Wi-Fi</html>'));
    await world.arrives();

    assert.notEqual(page.connection.state, 'live');
    assert.equal(page.connection.lastWord, null);
  });

  test('503 is tried again when the server wants', async () => {
    aPageBehindAWall();
    const before = world.requests.length;
    world.request.answer(new Response('{}', { status: 503, headers: { 'Retry-After': '2' } }));
    await world.arrives();

    world.passes(1999);
    assert.equal(world.requests.length, before);
    world.passes(1001);

    assert.equal(world.requests.length, before + 1);
  });
});

describe('the way back', () => {
  async function aPolledPage(): Promise<Page> {
    const page = aPageBehindAWall();
    world.request.changed('"a"', 7, ['position:updated', position(2)]);
    await world.arrives();
    world.passes(1000);
    return page;
  }

  test('is tried every half a minute or so, while the poll goes on', async () => {
    await aPolledPage();
    world.passes(2000);
    world.socket.ends();
    const before = world.sockets.length;

    world.passes(29_000);
    assert.equal(world.sockets.length, before);
    world.passes(6000);

    assert.equal(world.sockets.length, before + 1);
  });

  test('is taken when a socket has joined, and not before: there is no gap', async () => {
    const page = await aPolledPage();
    world.passes(3000);
    const held = world.request;
    world.socket.opens();
    assert.equal(page.connection.transport, 'poll');
    assert.ok(!held.isAborted);

    world.socket.tells('position:updated', 7, position(2)).pongs();

    assert.equal(page.connection.transport, 'websocket');
    assert.ok(held.isAborted);
    assert.deepEqual(page.states, ['live']);
    assert.equal(page.events.length, 1);
  });

  test('is taken soon where the poll does not work either', async () => {
    const page = await aPolledPage();
    world.passes(3000);
    world.socket.ends();
    const before = world.sockets.length;

    world.request.fails();
    await world.arrives();
    assert.equal(page.connection.state, 'reconnecting');
    world.passes(5000);

    assert.ok(world.sockets.length > before);
  });

  test('ends the poll for good', async () => {
    await aPolledPage();
    world.passes(3000);
    world.socket.opens().tells('position:updated', 7, position(2)).pongs();
    const before = world.requests.length;

    for (let n = 0; n < 10; n += 1) {
      world.passes(5000);
      world.socket.pongs();
    }
    await world.arrives();

    assert.equal(world.requests.length, before);
  });
});

describe('a closed connection', () => {
  test('asks no more', async () => {
    const page = aPageBehindAWall();
    world.request.changed('"a"', 7, ['position:updated', position(2)]);
    page.connection.close();
    await world.arrives();
    world.passes(60_000);

    assert.equal(world.requests.length, 1);
    assert.deepEqual(page.events, []);
    assert.equal(world.waiting, 0);
  });
});
