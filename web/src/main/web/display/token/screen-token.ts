import { sha256 } from './sha256.ts';

/** A token of 256 random bits: what a screen is known by, made on the screen itself. */
export function newToken(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

/** How the server knows the token without having it: its SHA-256 as unpadded base64url, as `TokenHash` of the contract. */
export function tokenHash(token: string): string {
  return base64url(sha256(new TextEncoder().encode(token)));
}

function base64url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}
