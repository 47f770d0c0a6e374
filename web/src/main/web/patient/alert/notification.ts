import type { Language } from '../../text/texts.ts';

/** All calls of this phone are one notification: a recall rings again, and no pile is left. */
const TAG = 'queuemed-call';

export interface CallNotice {
  readonly title: string;
  readonly body: string;
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
}

export function canNotify(): boolean {
  return 'Notification' in window && Notification.permission === 'granted';
}

/** Asks where nobody was asked yet; must be called in the handler of a touch. */
export async function askToNotify(): Promise<void> {
  if ('Notification' in window && Notification.permission === 'default') {
    await Notification.requestPermission();
  }
}

/** Shown only where the page itself cannot be seen. */
export async function notifyCall(notice: CallNotice): Promise<void> {
  if (!canNotify() || document.visibilityState === 'visible') {
    return;
  }
  const options = {
    body: notice.body,
    tag: TAG,
    renotify: true,
    requireInteraction: true,
    icon: '/icon.svg',
    lang: notice.language,
    dir: notice.direction,
    data: location.pathname,
  };
  try {
    const worker = await navigator.serviceWorker?.getRegistration();
    await (worker === undefined ? new Notification(notice.title, options) : worker.showNotification(notice.title, options));
  } catch {
    // A phone that shows none still rings and shakes.
  }
}

export async function withdrawNotice(): Promise<void> {
  try {
    const worker = await navigator.serviceWorker?.getRegistration();
    (await worker?.getNotifications({ tag: TAG }))?.forEach((notification) => notification.close());
  } catch {
    // There was none.
  }
}
