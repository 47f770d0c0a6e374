import type { ConsoleTexts } from './text/console-texts.ts';
import type { Role } from './workplace/readings.ts';
import type { Workplace } from './workplace/workplace.ts';

/** What every view of the console is given. */
export interface Scene {
  readonly texts: ConsoleTexts;
  readonly place: Workplace;
  readonly role: Role;
  /** In milliseconds: what is shown of times is as of then. */
  readonly now: number;
}
