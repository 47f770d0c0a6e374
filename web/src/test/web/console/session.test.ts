import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Session, type SessionState } from '../../../main/web/console/session/session.ts';
import { watched } from '../../../main/web/console/session/watched-api.ts';
import { refused, unreachable, WHO } from './fixtures.ts';

type Answers = Partial<Record<'get' | 'post' | 'delete', () => unknown>>;

/** A session whose server answers what the test says. */
function aSession(answers: Answers = {}) {
  const api = {
    get: async () => (answers.get ?? (() => WHO))(),
    post: async () => (answers.post ?? (() => ({})))(),
    delete: async () => (answers.delete ?? (() => undefined))(),
  } as unknown as ConstructorParameters<typeof Session>[0];
  const session = new Session(api);
  const states: SessionState[] = [];
  session.subscribe(() => states.push(session.state));
  return { session, states };
}

function fails(error: unknown): () => never {
  return () => {
    throw error;
  };
}

describe('a session', () => {
  test('goes on where the cookie is still good', async () => {
    const { session, states } = aSession();

    await session.resume();

    assert.deepEqual([states, session.who], [['starting', 'active'], WHO]);
  });

  test('does not ask the server where nobody can be logged in', async () => {
    let asked = 0;
    const { session } = aSession({ get: () => asked++ });

    await session.start(false);

    assert.deepEqual([session.state, asked], ['nobody', 0]);
  });

  test('nobody is there without a cookie, and nobody is known to be while the server is away', async () => {
    const [none, away, broken] = [aSession({ get: fails(refused(401)) }), aSession({ get: fails(unreachable()) }), aSession({ get: fails(refused(500)) })];

    await Promise.all([none, away, broken].map(({ session }) => session.resume()));

    assert.deepEqual([none, away, broken].map(({ session }) => session.state), ['nobody', 'unreachable', 'unreachable']);
  });

  for (const [error, failure] of [
    [refused(401), 'wrong'],
    [refused(422), 'wrong'],
    [refused(429), 'too-many'],
    [refused(503), 'unreachable'],
    [refused(403), 'refused'],
    [unreachable(), 'unreachable'],
  ] as const) {
    test(`a login that fails by ${error.message} is told as ${failure}`, async () => {
      const { session } = aSession({ post: fails(error) });

      assert.equal(await session.logIn('dr.amin', 'x'), failure);
      assert.equal(session.state, 'starting', 'and changes nothing');
    });
  }

  test('that expires waits for whoever was there, and knows them still', async () => {
    const { session } = aSession();
    await session.logIn('dr.amin', 'secret');

    session.expire();

    assert.deepEqual([session.state, session.who?.username], ['expired', 'dr.amin']);
  });

  test('that is not there cannot expire', () => {
    const { session } = aSession();

    session.expire();

    assert.equal(session.state, 'starting');
  });

  test('ends when whoever is there leaves, also where the server says that it was over', async () => {
    for (const answers of [{}, { delete: fails(refused(401)) }]) {
      const { session } = aSession(answers);
      await session.logIn('dr.amin', 'secret');

      assert.equal(await session.logOut(), true);
      assert.deepEqual([session.state, session.who], ['nobody', null]);
    }
  });

  test('does not end where nobody answers: the cookie would go on', async () => {
    const { session } = aSession({ delete: fails(unreachable()) });
    await session.logIn('dr.amin', 'secret');

    assert.equal(await session.logOut(), false);
    assert.equal(session.state, 'active');
  });
});

test('any call that finds the session over says so, and fails as before', async () => {
  let expired = 0;
  const error = refused(401);
  const api = watched({ get: async () => fails(error)() } as never, () => expired++);

  await assert.rejects(api.get('/clinics'), error);

  assert.equal(expired, 1);
});
