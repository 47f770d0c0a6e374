import type { Site } from './upgrade.ts';

/** The server that gave this page. `heard` is told its clock, as each of its answers carries it. */
export function siteOf(heard: (date: string | null) => void): Site {
  return {
    async build() {
      const answer = await ask('/build.json');
      heard(answer?.headers.get('date') ?? null);
      const content: unknown = answer?.ok ? await answer.json().catch(() => null) : null;
      const build = content !== null && typeof content === 'object' && 'build' in content ? content.build : null;
      return typeof build === 'string' ? build : null;
    },

    async pageAnswers() {
      return (await ask('/display'))?.status === 200;
    },

    reload() {
      location.reload();
    },
  };
}

const TIMEOUT_MILLIS = 5_000;

async function ask(path: string): Promise<Response | null> {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), TIMEOUT_MILLIS);
  try {
    return await fetch(path, { cache: 'no-store', signal: giveUp.signal });
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
