/**
 * What the service worker keeps: the page itself and the files that it names, and nothing that a server says of a queue.
 * The page is the same for every ticket and code, so that it is kept once, under a name without a token.
 */
export const CACHE = 'queuemed-page-1';
export const SHELL = '/queue/mine';

/** Names that change with their bytes; only those may be answered without asking. */
const LASTING = /^\/assets\/[\w.]+-[A-Z0-9]{8}\.(?:js|css)$/;

export function isPatientPage(pathname: string): boolean {
  return /^\/(?:join|queue)\/[^/]+$/.test(pathname);
}

export function isLastingAsset(pathname: string): boolean {
  return LASTING.test(pathname);
}

/** The lasting files that a page is made of. */
export function assetsOf(page: string): string[] {
  const paths = Array.from(page.matchAll(/(?:src|href)="([^"]+)"/g), (match) => match[1] ?? '');
  return [...new Set(paths.filter(isLastingAsset))];
}
