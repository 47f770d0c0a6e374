/** Browsers inside other applications, among them those of code scanners: they open a page and throw it away. */
const IN_APP = /; wv\)|FBAN|FBAV|Instagram|MicroMessenger|Snapchat|musical_ly|BytedanceWebview|LinkedInApp|\bLine\/|\bGSA\//;

export function isInApp(userAgent: string): boolean {
  const isWebViewOfIos = /iPhone|iPad/.test(userAgent) && !/Safari\//.test(userAgent);
  return IN_APP.test(userAgent) || isWebViewOfIos;
}

export function canShare(): boolean {
  return typeof navigator.share === 'function';
}

/** Whether it is in the clipboard now. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

export async function share(title: string, url: string): Promise<void> {
  // Whoever closes the sheet has changed their mind.
  await navigator.share({ title, url }).catch(() => undefined);
}
