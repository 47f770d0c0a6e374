/** `?scheme=dark` or `?scheme=light`, for screens whose system has no say; otherwise the system's choice. */
export function chooseScheme(search: string, root: HTMLElement): void {
  const scheme = new URLSearchParams(search).get('scheme');
  if (scheme === 'dark' || scheme === 'light') {
    root.dataset['scheme'] = scheme;
  }
}
