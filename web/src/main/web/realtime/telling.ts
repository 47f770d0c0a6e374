import { Calls } from './calls.ts';
import type { ServerEvent } from './events.ts';
import { News } from './news.ts';
import { Ordering } from './ordering.ts';
import type { Room } from './terms.ts';

/** What of all that servers say about one room is passed on, and how new that is. */
export class Telling {
  private readonly now: () => number;
  private pass: (event: ServerEvent) => void;
  private readonly ordering = new Ordering();
  private readonly news: News;
  private readonly calls = new Calls();
  private answering = false;
  private word: number | null = null;

  constructor(now: () => number, kind: Room['kind'], pass: (event: ServerEvent) => void) {
    this.now = now;
    this.news = new News(kind);
    this.pass = pass;
  }

  /** When a server last proved that what it told is the newest; null before. */
  get lastWord(): number | null {
    return this.word;
  }

  /** Passes on nothing more. */
  stop(): void {
    this.pass = () => {};
  }

  /** A server, perhaps another one, begins to say where things stand. */
  answerBegins(): void {
    this.answering = true;
    this.ordering.anotherServer();
    this.news.answerBegins();
    this.calls.answerBegins();
  }

  take(event: ServerEvent): void {
    if (!this.ordering.passes(event.version)) {
      return;
    }
    const away = this.now() - (this.word ?? 0);
    this.proved(0);
    if (event.event === 'display:update') {
      for (const missed of this.calls.missedIn(event.data, away)) {
        this.pass({ event: 'display:called', version: event.version, data: missed });
      }
    }
    if (this.news.isNews(event)) {
      this.pass(event);
    }
  }

  /** It has said where things stand. */
  answerEnds(): void {
    const version = this.ordering.newest;
    const opened = this.answering && !this.ordering.isBehind && version !== null ? this.news.answerEnds(version) : null;
    this.answering = false;
    if (opened !== null) {
      this.pass(opened);
    }
  }

  /** The server knew `age` milliseconds ago that nothing is newer. One that is behind proves nothing. */
  proved(age: number): void {
    if (!this.ordering.isBehind) {
      const now = this.now();
      this.word = Math.min(now, Math.max(now - age, this.word ?? 0));
    }
  }
}
