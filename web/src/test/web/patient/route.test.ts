import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { anotherPath, joinPath, routeOf, ticketPath } from '../../../main/web/patient/route.ts';

describe('the address of the page', () => {
  test('is a code that was scanned', () => {
    assert.deepEqual(routeOf('/join/abc_-1', ''), { at: 'join', joinToken: 'abc_-1', code: null, another: false });
  });

  test('may carry a recovery code behind the hash, where no server sees it', () => {
    assert.deepEqual(routeOf('/join/abc', '#code=CFG234'), { at: 'join', joinToken: 'abc', code: 'CFG234', another: false });
  });

  test('says where another ticket is wanted on purpose', () => {
    assert.deepEqual(routeOf('/join/abc', '#another'), { at: 'join', joinToken: 'abc', code: null, another: true });
    assert.equal(anotherPath('abc'), '/join/abc#another');
  });

  test('is a ticket', () => {
    assert.deepEqual(routeOf('/queue/xyz', ''), { at: 'ticket', patientToken: 'xyz' });
  });

  test('is the phone\'s own tickets where it names none', () => {
    assert.deepEqual(routeOf('/queue/mine', ''), { at: 'mine' });
    assert.deepEqual(routeOf('/', ''), { at: 'mine' });
  });

  test('takes what cannot be decoded as it is', () => {
    assert.deepEqual(routeOf('/queue/%E0%A4%A', ''), { at: 'ticket', patientToken: '%E0%A4%A' });
  });

  test('leads back to what it was made of', () => {
    assert.deepEqual(routeOf(ticketPath('a/b c'), ''), { at: 'ticket', patientToken: 'a/b c' });
    assert.deepEqual(routeOf(joinPath('a?b'), ''), { at: 'join', joinToken: 'a?b', code: null, another: false });
  });
});
