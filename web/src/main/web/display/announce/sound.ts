import { textsOf, type Language, type Tables } from '../../text/texts.ts';
import type { AnnouncedCall } from './announcements.ts';
import { Chime } from './chime.ts';
import { phrase, type SpokenKey } from './phrase.ts';
import { Voice } from './voice.ts';

/** A bell, then the call in each language of the clinic, where it wants its calls spoken. */
export class Sound {
  private readonly chime: Chime;
  private readonly voice = new Voice();
  private readonly tables: Tables<SpokenKey>;

  constructor(tables: Tables<SpokenKey>, changed: () => void) {
    this.tables = tables;
    this.chime = new Chime(changed);
  }

  /** Whether nothing can be heard until somebody touches the page. */
  get blocked(): boolean {
    return this.chime.blocked;
  }

  unblock(): void {
    this.chime.unblock();
  }

  /** @param languages none where the clinic wants no voice */
  async play(call: AnnouncedCall, languages: readonly Language[]): Promise<void> {
    if (this.blocked) {
      return;
    }
    await this.chime.ring();
    await this.voice.say(
      languages.map((language) => ({ language, text: phrase(call, textsOf(this.tables, language)) })),
    );
  }
}
