import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { sha256 } from '../../../main/web/display/token/sha256.ts';
import { newToken, tokenHash } from '../../../main/web/display/token/screen-token.ts';

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

describe('our SHA-256', () => {
  // The examples of FIPS 180-4 that NIST publishes, and the empty message.
  const examples: [string, string][] = [
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    [
      'abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu',
      'cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1',
    ],
    ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
  ];

  for (const [message, digest] of examples) {
    test(`gives NIST's digest of ${message.slice(0, 20)}… (${message.length})`, () => {
      assert.equal(hex(sha256(new TextEncoder().encode(message))), digest);
    });
  }

  test('agrees with another one at every length around its blocks', () => {
    for (let length = 0; length <= 200; length++) {
      const message = Uint8Array.from({ length }, (_, index) => (index * 31 + length) % 256);

      assert.equal(hex(sha256(message)), createHash('sha256').update(message).digest('hex'), `${length} bytes`);
    }
  });
});

describe('a screen\'s token', () => {
  test('is 256 random bits, safe in an address, and never the same', () => {
    const tokens = new Set(Array.from({ length: 100 }, newToken));

    assert.equal(tokens.size, 100);
    tokens.forEach((token) => assert.match(token, /^[\w-]{43}$/));
  });

  test('is known to the server by the hash that its contract makes', () => {
    // Display 3 of the contract's golden state.
    assert.equal(tokenHash('golden-display-3'), 'ybj34e92CB8IO-IxUsrNn_3an4LCyPyQjE23y9tGBt4');
  });
});
