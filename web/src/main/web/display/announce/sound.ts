import type { Language } from '../../text/texts.ts';
import { textsIn } from '../text/screen-texts.ts';
import type { AnnouncedCall } from './announcements.ts';
import { Chime } from './chime.ts';
import { phrase } from './phrase.ts';
import { Voice } from './voice.ts';

/** A bell, then the call in each language of the clinic, where it wants its calls spoken. */
export class Sound {
  private readonly chime: Chime;
  private readonly voice = new Voice();

  /** @param changed whether anything can be heard changed */
  constructor(changed: () => void) {
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
    await this.voice.say(languages.map((language) => ({ language, text: phrase(call, textsIn(language)) })));
  }
}
