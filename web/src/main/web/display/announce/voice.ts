import type { Language } from '../../text/texts.ts';

export interface Sentence {
  readonly language: Language;
  readonly text: string;
}

/** A voice that never began, or never ended, is given up: some browsers forget to say so. */
const BEGINS_WITHIN_MILLIS = 4_000;
const ENDS_WITHIN_MILLIS = 15_000;
/** A little slower than talk: it is heard across a room. */
const RATE = 0.9;

/** Reads aloud with what the machine has; says nothing in a language for which it has no voice. */
export class Voice {
  private readonly speech: SpeechSynthesis | null;
  // Kept for as long as it speaks: some browsers forget a sentence that nobody holds, and never say that it ended.
  private readonly speaking = new Set<SpeechSynthesisUtterance>();

  constructor() {
    this.speech = 'speechSynthesis' in window ? window.speechSynthesis : null;
    // The first question makes browsers look for their voices.
    this.speech?.getVoices();
  }

  /** One sentence after the other; ends after the last, at the latest after some seconds each. */
  async say(sentences: readonly Sentence[]): Promise<void> {
    for (const sentence of sentences) {
      await this.sayOne(sentence);
    }
  }

  private sayOne(sentence: Sentence): Promise<void> {
    const speech = this.speech;
    const voices = speech?.getVoices() ?? [];
    const voice = voices.find((candidate) => candidate.lang.toLowerCase().startsWith(sentence.language));
    // No voice at all is not an answer: some machines speak without ever naming one.
    if (speech === null || (voices.length > 0 && voice === undefined)) {
      return Promise.resolve();
    }
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    utterance.lang = voice?.lang ?? sentence.language;
    utterance.voice = voice ?? null;
    utterance.rate = RATE;
    return this.speak(speech, utterance);
  }

  private speak(speech: SpeechSynthesis, utterance: SpeechSynthesisUtterance): Promise<void> {
    this.speaking.add(utterance);
    return new Promise((resolve) => {
      const giveUp = () => {
        speech.cancel();
        done();
      };
      let timer = setTimeout(giveUp, BEGINS_WITHIN_MILLIS);
      const done = () => {
        clearTimeout(timer);
        this.speaking.delete(utterance);
        resolve();
      };
      utterance.onstart = () => {
        clearTimeout(timer);
        timer = setTimeout(giveUp, ENDS_WITHIN_MILLIS);
      };
      utterance.onend = done;
      utterance.onerror = done;
      speech.speak(utterance);
    });
  }
}
