import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { Page, PATIENT, SCREEN, STAFF, position } from './page.ts';
import { World } from './world.ts';

let world: World;

beforeEach(() => {
  world = new World();
});

function aJoinedPage(): Page {
  const page = new Page(world);
  world.socket.opens().tells('position:updated', 1, position(2)).pongs();
  return page;
}

/** How long until there is another socket than now. */
function pause(): number {
  const sockets = world.sockets.length;
  let millis = 0;
  while (world.sockets.length === sockets && millis < 60_000) {
    world.passes(1);
    millis += 1;
  }
  return millis;
}

describe('a join', () => {
  test('goes to where its room is, with the subprotocol and the credentials', () => {
    new Page(world, PATIENT);
    new Page(world, SCREEN);
    new Page(world, STAFF, { base: 'http://localhost:8090/' });

    assert.deepEqual(
      world.sockets.map((socket) => socket.url),
      ['wss://clinic.example/ws/queue', 'wss://clinic.example/ws/display', 'ws://localhost:8090/ws/queue'],
    );
    world.sockets.forEach((socket) => socket.opens());
    assert.ok(world.sockets.every((socket) => socket.protocol === 'queuemed.v1'));
    assert.deepEqual(
      world.sockets.map((socket) => socket.said),
      [
        [{ event: 'join:patient', data: { clinicId: 5, patientToken: 'golden-patient-14' } }],
        [{ event: 'join:display', data: { clinicId: 5, displayToken: 'golden-display-3' } }],
        [{ event: 'join:clinic', data: { clinicId: 5 } }],
      ],
    );
  });

  test('is live with its answer, and not before', () => {
    const page = new Page(world);
    assert.equal(page.connection.state, 'connecting');
    world.socket.opens();
    assert.equal(page.connection.state, 'connecting');
    assert.equal(page.connection.lastWord, null);

    world.socket.tells('position:updated', 1, position(2));

    assert.deepEqual(page.states, ['live']);
    assert.equal(page.connection.transport, 'websocket');
    assert.deepEqual(page.names(), ['position:updated']);
  });

  test('that nobody takes for five seconds is given up', () => {
    new Page(world);

    world.passes(5000);

    assert.ok(world.socket.isClosed);
  });

  test('that nobody answers for eight seconds is given up', () => {
    new Page(world);
    world.socket.opens();

    world.passes(7999);
    assert.ok(!world.socket.isClosed);
    world.passes(1);

    assert.ok(world.socket.isClosed);
  });

  test('that the page is not allowed to make is tried again like any other', () => {
    const page = new Page({ ...around(world), WebSocket: forbidden });
    world.passes(60_000);

    assert.equal(page.connection.state, 'lost');
  });
});

describe('a lost connection', () => {
  test('is tried again after one second, two, four, and then every five', () => {
    world.chance = 1;
    aJoinedPage();

    const pauses = Array.from({ length: 6 }, () => {
      world.socket.ends();
      return pause();
    });

    assert.deepEqual(pauses, [1000, 2000, 4000, 5000, 5000, 5000]);
  });

  test('that was a good one for a while is tried again soon', () => {
    world.chance = 1;
    aJoinedPage();
    for (let n = 0; n < 5; n += 1) {
      world.socket.ends();
      pause();
    }
    world.socket.opens().tells('position:updated', 1, position(2)).pongs();
    world.passes(5000);

    world.socket.ends();

    assert.equal(pause(), 1000);
  });

  test('of a server that takes everybody and keeps nobody is not tried faster and faster', () => {
    world.chance = 1;
    aJoinedPage();

    const pauses = Array.from({ length: 4 }, () => {
      world.socket.ends();
      const waited = pause();
      world.socket.opens().tells('position:updated', 1, position(2)).pongs();
      return waited;
    });

    assert.deepEqual(pauses, [1000, 2000, 4000, 5000]);
  });

  test('has never two sockets', () => {
    aJoinedPage();
    for (let n = 0; n < 20; n += 1) {
      world.socket.ends();
      world.passes(2500);
      world.signals('online');
      world.passes(1000);
      world.signals('wake');
      assert.ok(world.sockets.filter((socket) => !socket.isClosed).length <= 1);
    }
  });

  test('tells where things stand when it is back, and only what is new', () => {
    const page = aJoinedPage();
    world.socket.ends();
    world.passes(1000);

    world.socket.opens().tells('position:updated', 5, position(1)).pongs();

    assert.deepEqual(page.states, ['live', 'reconnecting', 'live']);
    assert.deepEqual(page.events.map((event) => event.version), [1, 5]);
  });

  test('drops what a server says that is behind', () => {
    const page = aJoinedPage();
    world.socket.tells('position:updated', 9, position(1)).ends();
    world.passes(1000);

    world.socket.opens().tells('position:updated', 8, position(2)).pongs();
    world.passes(100);

    assert.deepEqual(page.events.map((event) => event.version), [1, 9]);
    assert.ok(page.connection.lastWord! < world.now() - 500);
  });

  test('does not hear the socket that it has given up', () => {
    const page = aJoinedPage();
    const old = world.socket;
    world.sleeps(60_000);
    world.signals('wake');

    old.tells('position:updated', 7, position(1));
    old.ends(4404);

    assert.deepEqual(page.events.length, 1);
    assert.deepEqual(page.refusals, []);
    assert.equal(world.sockets.length, 2);
  });
});

describe('how a server closes', () => {
  for (const code of [1012, 1001]) {
    test(`${code}: another instance is ready, so all come back within a second, and not at once`, () => {
      const pauses = [0, 0.5, 0.999].map((chance) => {
        world = new World();
        const page = aJoinedPage();
        world.chance = chance;
        world.socket.ends(code);
        assert.equal(page.connection.state, 'reconnecting');
        return pause();
      });

      assert.deepEqual(pauses, [1, 500, 999]);
    });
  }

  test('1013: it has too much to do, so nobody comes back within five seconds', () => {
    aJoinedPage();

    world.socket.ends(1013);

    assert.ok(pause() >= 5000);
  });

  for (const code of [4400, 4408, 1006, 1011]) {
    test(`${code}: it is tried again`, () => {
      const page = aJoinedPage();

      world.socket.ends(code);

      assert.ok(pause() <= 1000);
      assert.deepEqual(page.refusals, []);
    });
  }

  for (const [code, type] of [
    [4401, 'unauthenticated'],
    [4403, 'forbidden'],
    [4404, 'no-such-room'],
  ] as const) {
    test(`${code}: it is told once, and nothing is tried any more until there is something new to try`, () => {
      const page = aJoinedPage();
      const problem = { type: `urn:queuemed:problem:${type}`, title: 'No', status: code - 4000, detail: 'Not you.' };

      world.socket.says(JSON.stringify({ event: 'problem', data: problem })).ends(code);
      world.passes(600_000);
      world.signals('online');
      world.signals('wake');

      assert.deepEqual(page.refusals, [[code, problem]]);
      assert.equal(page.connection.state, 'lost');
      assert.equal(world.sockets.length, 1);
      assert.equal(world.requests.length, 0);

      page.connection.rejoin({ kind: 'patient', clinicId: 5, patientToken: 'another' });
      world.socket.opens().tells('position:updated', 2, position(3));

      assert.equal(world.sockets.length, 2);
      assert.equal(page.connection.state, 'live');
    });
  }

  test('without a word, where the code says enough', () => {
    const page = aJoinedPage();

    world.socket.ends(4404);

    assert.deepEqual(page.refusals, [[4404, { type: 'urn:queuemed:problem:no-such-room', status: 404 }]]);
  });
});

describe('trying', () => {
  test('for twenty seconds is lost, and goes on', () => {
    const page = aJoinedPage();
    world.socket.ends();
    world.passes(19_999);
    assert.equal(page.connection.state, 'reconnecting');

    world.passes(1);
    assert.equal(page.connection.state, 'lost');
    const before = world.sockets.length;
    world.passes(20_000);

    assert.ok(world.sockets.length > before);
  });

  test('without a network is lost at once', () => {
    const page = aJoinedPage();
    world.online = false;

    world.socket.ends();

    assert.deepEqual(page.states, ['live', 'lost']);
  });

  for (const signal of ['online', 'wake'] as const) {
    test(`is done at once when the page hears ${signal}`, () => {
      aJoinedPage();
      world.socket.ends();
      world.passes(10_000);
      world.socket.ends();
      world.passes(1000);
      const before = world.sockets.length;

      world.signals(signal);

      assert.equal(world.sockets.length, before + 1);
    });
  }

  test('is not disturbed where it has just begun', () => {
    new Page(world);
    world.passes(500);

    world.signals('online');

    assert.equal(world.sockets.length, 1);
  });
});

describe('a rejoin', () => {
  test('of the same place waits for nothing, and keeps what was told', () => {
    const page = aJoinedPage();
    world.socket.ends();

    page.connection.rejoin();
    world.socket.opens().tells('position:updated', 1, position(2)).pongs();

    assert.equal(page.events.length, 1);
    assert.equal(page.connection.state, 'live');
  });

  test('of another place knows nothing of the one before', () => {
    const page = aJoinedPage();
    world.socket.tells('position:updated', 9, position(1));

    page.connection.rejoin({ kind: 'patient', clinicId: 6, patientToken: 'x' });
    assert.equal(page.connection.lastWord, null);
    assert.ok(world.sockets[0]!.isClosed);
    world.socket.opens().tells('position:updated', 2, position(1));

    assert.deepEqual(page.events.map((event) => event.version), [1, 9, 2]);
  });

  test('from within what a listener is told hears nothing more of the old room', () => {
    const page = new Page(world);
    page.whenTold = () => {
      page.whenTold = () => {};
      page.connection.rejoin({ kind: 'patient', clinicId: 6, patientToken: 'x' });
    };

    world.socket.opens().tells('position:updated', 1, position(2));

    assert.deepEqual(page.events, []);
    assert.equal(world.sockets.length, 2);
  });

  test('with a new session of the staff keeps what was told', () => {
    const page = new Page(world, { kind: 'clinic', clinicId: 5, accessToken: 'old' });
    world.socket.opens().tells('queue:opened', 7, { message: '' });

    page.connection.rejoin({ kind: 'clinic', clinicId: 5, accessToken: 'new' });
    world.socket.opens().tells('queue:opened', 6, { message: 'older' });

    assert.equal(page.events.length, 1);
    assert.deepEqual(world.socket.said[0]?.data, { clinicId: 5, accessToken: 'new' });
  });
});

describe('a closed connection', () => {
  test('leaves nothing behind', () => {
    const page = aJoinedPage();

    page.connection.close();
    world.socket.tells('position:updated', 2, position(1));

    assert.ok(world.socket.isClosed);
    assert.equal(world.waiting, 0);
    assert.equal(world.listening(), 0);
    assert.equal(page.events.length, 1);
    assert.equal(page.connection.state, 'lost');
    assert.equal(page.connection.transport, null);
  });
});

describe('a listener that throws', () => {
  test('is reported, and does not stop the connection', () => {
    const page = new Page(world);
    page.whenTold = () => {
      throw new Error('of the page');
    };

    world.socket.opens().tells('position:updated', 1, position(2)).tells('position:updated', 2, position(1)).pongs();

    assert.equal(page.events.length, 2);
    assert.equal(world.reported.length, 3);
  });
});

const forbidden = class {
  constructor() {
    throw new Error('Refused by the policy of the page');
  }
} as unknown as World['WebSocket'];

/** The world, in a form that can be spread. */
function around(it: World) {
  return {
    now: it.now,
    after: it.after.bind(it),
    random: it.random,
    fetch: it.fetch.bind(it),
    origin: it.origin,
    isOnline: () => it.online,
    isVisible: () => it.visible,
    on: it.on.bind(it),
    report: it.report.bind(it),
  };
}
