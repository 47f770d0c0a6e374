/** Registers the worker once the page is there, so that it takes nothing from the page's own loading. */
export function registerWorker(): void {
  if (!('serviceWorker' in navigator)) {
    return;
  }
  const register = () => void navigator.serviceWorker.register('/sw.js').catch(() => undefined);
  if (document.readyState === 'complete') {
    register();
  } else {
    window.addEventListener('load', register, { once: true });
  }
}
