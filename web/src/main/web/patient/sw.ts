import { asset, dropOthers, keepNow, page } from './offline/keeper.ts';
import { isLastingAsset, isPatientPage } from './offline/shell.ts';
import type { ExtendableEvent, FetchEvent, NotificationEvent, Worker } from './offline/worker-types.ts';

/**
 * The patient page without a network: the page opens, and says itself that it has no connection. What a server answers
 * is never kept here: API calls, polls and sockets are not touched at all.
 */
const worker = self as unknown as Worker;

worker.addEventListener('install', (event: ExtendableEvent) => {
  event.waitUntil(Promise.all([worker.skipWaiting(), keepNow()]));
});

worker.addEventListener('activate', (event: ExtendableEvent) => {
  event.waitUntil(Promise.all([worker.clients.claim(), dropOthers()]));
});

worker.addEventListener('fetch', (event: FetchEvent) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== worker.location.origin) {
    return;
  }
  if (mode === 'navigate' && isPatientPage(pathname)) {
    event.respondWith(page(event.request));
  } else if (isLastingAsset(pathname)) {
    event.respondWith(asset(event.request));
  }
});

worker.addEventListener('notificationclick', (event: NotificationEvent) => {
  event.notification.close();
  event.waitUntil(open(String(event.notification.data)));
});

/** The ticket's page where it is open already, else anew. */
async function open(path: string): Promise<unknown> {
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const ours = pages.find((page) => new URL(page.url).pathname === path);
  return ours === undefined ? worker.clients.openWindow(path) : ours.focus();
}
