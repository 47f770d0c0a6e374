import { assetsOf, CACHE, isLastingAsset, SHELL } from './shell.ts';

/** A network that is slower than this is as good as none to somebody who looks at a blank page. */
const PATIENCE_MILLIS = 3_000;

/** The page of the network, or the last one where that is slow or away. */
export async function page(request: Request): Promise<Response> {
  const fromNetwork = fetch(request).then(keepPage);
  const inTime = await Promise.race([fromNetwork.catch(() => null), after(PATIENCE_MILLIS)]);
  if (inTime?.ok) {
    return inTime;
  }
  return (await (await caches.open(CACHE)).match(SHELL)) ?? inTime ?? fromNetwork;
}

export async function asset(request: Request): Promise<Response> {
  return (await (await caches.open(CACHE)).match(request)) ?? fetch(request);
}

/** Fetched by the worker itself when it is installed, so that the very first page is kept too. */
export async function keepNow(): Promise<void> {
  await keepPage(await fetch(SHELL)).catch(() => undefined);
}

export async function dropOthers(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('queuemed-') && name !== CACHE).map((name) => caches.delete(name)));
}

/** Keeps a page only with all that it is made of: half a page is worse than the last one. */
async function keepPage(response: Response): Promise<Response> {
  if (response.ok && response.type === 'basic') {
    const copy = response.clone();
    const cache = await caches.open(CACHE);
    const assets = assetsOf(await copy.clone().text());
    void keep(cache, copy, assets).catch(() => undefined);
  }
  return response;
}

async function keep(cache: Cache, shell: Response, assets: readonly string[]): Promise<void> {
  const missing = [];
  for (const path of assets) {
    if ((await cache.match(path)) === undefined) {
      missing.push(path);
    }
  }
  await cache.addAll(missing);
  await cache.put(SHELL, shell);
  await dropUnused(cache, assets);
}

async function dropUnused(cache: Cache, assets: readonly string[]): Promise<void> {
  for (const { url } of await cache.keys()) {
    const path = new URL(url).pathname;
    if (isLastingAsset(path) && !assets.includes(path)) {
      await cache.delete(url);
    }
  }
}

function after(millis: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), millis));
}
