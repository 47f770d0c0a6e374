import { Alarm } from './alert/alarm.ts';
import { Chime } from './alert/chime.ts';
import { PageTitle } from './alert/page-title.ts';
import { shake } from './alert/vibration.ts';
import { WakeLock } from './alert/wake-lock.ts';
import { newKey } from '../api/api.ts';
import { Attempts } from './memory/attempts.ts';
import { OwnTickets } from './memory/own-tickets.ts';
import { Preferences } from './memory/preferences.ts';
import { PatientStorage } from './memory/storage.ts';
import { PatientApi } from './server/patient-api.ts';

/** What the parts of the page have at hand: the server, and what this phone can do and remembers. */
export class Phone {
  readonly api = new PatientApi();
  readonly storage = new PatientStorage(() => window.localStorage);
  readonly tickets = new OwnTickets(this.storage, Date.now);
  readonly attempts = new Attempts(this.storage, Date.now, newKey);
  readonly preferences = new Preferences(this.storage);
  readonly chime = new Chime();
  readonly title = new PageTitle((title) => (document.title = title));
  readonly wakeLock = new WakeLock();
  /** What blinks in the title, in the patient's language. */
  callTitle = '';

  readonly alarm = new Alarm({
    sound: () => void (this.preferences.isMuted ? null : this.chime.ring(3)),
    shake: () => shake([400, 150, 400, 150, 800]),
    blink: (on) => this.title.blink(on ? this.callTitle : null),
  });
}
