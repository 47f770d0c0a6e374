import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { Surroundings } from '../../../main/web/realtime/surroundings.ts';
import { PATIENT, Page, position } from './page.ts';
import { Peer, TestServer } from './server.ts';

/** The longest pause of those that a test waits for; whatever is longer is patience, and a slow machine gets more of it. */
const PAUSE = 2500;

/** Real sockets and requests, and pauses that are a twentieth as long. */
function hurried(): Surroundings {
  return {
    now: () => Date.now(),
    after: (millis, action) => {
      const timer = setTimeout(action, millis <= PAUSE ? millis / 20 : millis * 10);
      return () => clearTimeout(timer);
    },
    random: () => 0,
    WebSocket,
    fetch,
    origin: '',
    isOnline: () => true,
    isVisible: () => true,
    on: () => () => {},
    report: (error) => {
      throw error;
    },
  };
}

let server: TestServer;
let page: Page;
let peers: Peer[];
let greets: (peer: Peer) => void;

/** Takes every socket, and answers its join once it has said it. */
async function greet(peer: Peer): Promise<void> {
  peers.push(peer);
  await peer.next();
  greets(peer);
}

function tells(peer: Peer, version: number, n: number): void {
  peer.says({ event: 'position:updated', version, data: position(n) });
}

/** Until the page was told that. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) {
    await new Promise<void>((told) => (page.whenTold = told));
  }
}

beforeEach(async () => {
  peers = [];
  greets = (peer) => tells(peer, 1, 2);
  server = await TestServer.start();
  server.onSocket = (peer) => void greet(peer);
});

afterEach(async () => {
  page.connection.close();
  await server.stop();
});


function aPage(): Page {
  page = new Page(hurried(), PATIENT, { base: server.base });
  return page;
}

describe('over real sockets', () => {
  test('a page joins, is told, and asks', async () => {
    aPage();
    await until(() => page.events.length === 1);

    assert.equal(page.connection.state, 'live');
    assert.equal(await peers[0]!.next(), '{"event":"ping"}');
  });

  test('a page that is cut comes back and is told the newest', async () => {
    aPage();
    await until(() => page.events.length === 1);
    greets = (peer) => tells(peer, 5, 1);

    peers[0]!.cut();
    await until(() => page.events.length === 2);

    assert.deepEqual(page.events.map((event) => event.version), [1, 5]);
    assert.deepEqual(page.states, ['live', 'reconnecting', 'live']);
  });

  test('a server that goes and comes back at the same address is found again', async () => {
    aPage();
    await until(() => page.events.length === 1);
    const { port } = server;
    greets = (peer) => tells(peer, 5, 1);

    await server.stop();
    await until(() => page.connection.state === 'reconnecting');
    server = await TestServer.start(port);
    server.onSocket = (peer) => void greet(peer);
    server.onRequest = (_, response) => response.writeHead(503).end();

    await until(() => page.connection.state === 'live' && page.events.length === 2);
    assert.equal(page.connection.transport, 'websocket');
  });

  test('a page that is refused is told so with the server\'s own words', async () => {
    const problem = { type: 'urn:queuemed:problem:no-such-room', title: 'No such room', status: 404 };
    greets = (peer) => {
      peer.says({ event: 'problem', data: problem });
      peer.closes(4404);
    };

    aPage();
    await until(() => page.refusals.length === 1);

    assert.deepEqual(page.refusals, [[4404, problem]]);
    assert.equal(page.connection.state, 'lost');
  });
});

describe('over real requests', () => {
  test('a page whose handshakes are refused is told by poll, and goes back when they are not', async () => {
    server.onSocket = null;
    server.onRequest = (request, response) => {
      assert.equal(request.headers.authorization, 'Bearer golden-patient-14');
      if (request.headers['if-none-match'] === '"a"') {
        // Held: the socket comes first.
        return;
      }
      const events = [{ event: 'position:updated', version: 3, data: position(2) }];
      response.writeHead(200, { 'Content-Type': 'application/json', ETag: '"a"' });
      response.end(JSON.stringify({ version: 3, events }));
    };

    aPage();
    await until(() => page.events.length === 1);
    assert.equal(page.connection.transport, 'poll');
    assert.equal(page.connection.state, 'live');

    greets = (peer) => tells(peer, 4, 1);
    server.onSocket = (peer) => void greet(peer);
    await until(() => page.events.length === 2);

    assert.equal(page.connection.transport, 'websocket');
    assert.deepEqual(page.states, ['live']);
  });

  test('a 304 keeps the page live without telling it anything', async () => {
    server.onSocket = null;
    let held = 0;
    const unchanged = new Promise<void>((twice) => {
      server.onRequest = (request, response) => {
        if (request.headers['if-none-match'] === '"a"') {
          held += 1;
          response.writeHead(304, { ETag: '"a"' }).end();
          if (held === 2) {
            twice();
          }
          return;
        }
        response.writeHead(200, { ETag: '"a"' });
        response.end(JSON.stringify({ version: 3, events: [{ event: 'position:updated', version: 3, data: position(2) }] }));
      };
    });

    aPage();
    await unchanged;

    assert.deepEqual(page.states, ['live']);
    assert.equal(page.events.length, 1);
  });
});
