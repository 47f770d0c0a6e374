import { isLanguage, type Language } from '../../text/texts.ts';
import type { PatientStorage } from './storage.ts';

const LANGUAGE = 'queuemed.language';
const SOUND = 'queuemed.sound';

/** What a patient has chosen on this phone. */
export class Preferences {
  private readonly storage: PatientStorage;

  constructor(storage: PatientStorage) {
    this.storage = storage;
  }

  get language(): Language | null {
    const kept = this.storage.read(LANGUAGE);
    return isLanguage(kept) ? kept : null;
  }

  set language(language: Language) {
    this.storage.write(LANGUAGE, language);
  }

  /** Whether sound was turned on or off on purpose. */
  get hasChosenSound(): boolean {
    return this.storage.read(SOUND) !== null;
  }

  get isMuted(): boolean {
    return this.storage.read(SOUND) === 'off';
  }

  set isMuted(muted: boolean) {
    this.storage.write(SOUND, muted ? 'off' : 'on');
  }
}
