/** Where the page is. `another`: a further ticket is wanted on purpose, though this phone may have one. */
export type Route =
  | { readonly at: 'join'; readonly joinToken: string; readonly code: string | null; readonly another: boolean }
  | { readonly at: 'ticket'; readonly patientToken: string }
  | { readonly at: 'mine' };

const ANOTHER = '#another';

/** What is behind the hash never reaches a server: a recovery code is safe there. */
export function routeOf(pathname: string, hash: string): Route {
  const [, page, token] = pathname.split('/');
  if (page === 'join' && token) {
    return { at: 'join', joinToken: decoded(token), code: codeIn(hash), another: hash === ANOTHER };
  }
  if (page === 'queue' && token && token !== 'mine') {
    return { at: 'ticket', patientToken: decoded(token) };
  }
  return { at: 'mine' };
}

export function ticketPath(patientToken: string): string {
  return `/queue/${encodeURIComponent(patientToken)}`;
}

export function joinPath(joinToken: string): string {
  return `/join/${encodeURIComponent(joinToken)}`;
}

export function anotherPath(joinToken: string): string {
  return joinPath(joinToken) + ANOTHER;
}

function codeIn(hash: string): string | null {
  const code = /^#code=([^&]+)/.exec(hash)?.[1];
  return code === undefined ? null : decoded(code);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
