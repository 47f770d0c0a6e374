import { isLanguage, type Language } from '../../text/texts.ts';

const KEY = 'queuemed.console';

/** What a browser remembers of whoever works at it: choices, never anything secret and nothing of patients. */
export interface Choices {
  readonly language: Language | null;
  readonly clinicId: number | null;
  /** By clinic; null is the desk, which is no room. */
  readonly rooms: Readonly<Record<string, number | null>>;
  readonly shortcuts: boolean;
  /** Whether somebody logged in here and did not leave. Who it is, the server knows by its cookie. */
  readonly loggedIn: boolean;
}

const NOTHING: Choices = { language: null, clinicId: null, rooms: {}, shortcuts: true, loggedIn: false };

export class Remembered {
  private readonly storage: Pick<Storage, 'getItem' | 'setItem'> | null;
  private current: Choices;

  /** `storage` null where the browser keeps nothing; choices then last as long as the page. */
  constructor(storage: Pick<Storage, 'getItem' | 'setItem'> | null) {
    this.storage = storage;
    this.current = read(storage);
  }

  get choices(): Choices {
    return this.current;
  }

  keep(choices: Partial<Choices>): void {
    this.current = { ...this.current, ...choices };
    try {
      this.storage?.setItem(KEY, JSON.stringify(this.current));
    } catch {
      // a full or forbidden storage keeps nobody from working
    }
  }

  /** Whether it is worth asking the server whose the cookie is; a browser that keeps nothing cannot tell. */
  get mayBeLoggedIn(): boolean {
    return this.storage === null || this.current.loggedIn;
  }

  /** Undefined where no choice was made. */
  roomOf(clinicId: number): number | null | undefined {
    return this.current.rooms[clinicId];
  }

  keepRoom(clinicId: number, roomId: number | null): void {
    this.keep({ rooms: { ...this.current.rooms, [clinicId]: roomId } });
  }
}

function read(storage: Pick<Storage, 'getItem'> | null): Choices {
  try {
    return sound(JSON.parse(storage?.getItem(KEY) ?? '{}'));
  } catch {
    return NOTHING;
  }
}

/** Somebody else may have written there, or an older version of this. */
function sound(stored: Partial<Record<keyof Choices, unknown>>): Choices {
  const rooms = Object.entries(stored.rooms ?? {}).filter(([, id]) => id === null || typeof id === 'number');
  return {
    language: isLanguage(stored.language) ? stored.language : null,
    clinicId: typeof stored.clinicId === 'number' ? stored.clinicId : null,
    rooms: Object.fromEntries(rooms) as Choices['rooms'],
    shortcuts: stored.shortcuts !== false,
    loggedIn: stored.loggedIn === true,
  };
}
