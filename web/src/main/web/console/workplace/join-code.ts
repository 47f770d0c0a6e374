import type { Calls } from '../session/watched-api.ts';
import type { JoinCode } from './readings.ts';

/** The clinic's code, and its drawing as something that an <img> can show. */
export interface DrawnCode extends JoinCode {
  readonly image: string;
}

export async function drawnCode(api: Pick<Calls, 'get' | 'text'>, clinicId: number): Promise<DrawnCode> {
  const path = `/clinics/${clinicId}/join-code`;
  const [code, svg] = await Promise.all([api.get<JoinCode>(path), api.text(path, 'image/svg+xml')]);
  return { ...code, image: `data:image/svg+xml,${encodeURIComponent(svg)}` };
}

/** As people type it. */
export function shortUrl(url: string): string {
  return url.replace(/^https?:\/\//, '');
}
