const BLINK_MILLIS = 1_000;

/** The page's title: what it is about, or a call that blinks in the list of tabs. */
export class PageTitle {
  private plain = '';
  private call: string | null = null;
  private timer: ReturnType<typeof setInterval> | undefined;
  private readonly write: (title: string) => void;

  constructor(write: (title: string) => void) {
    this.write = write;
  }

  show(title: string): void {
    this.plain = title;
    if (this.call === null) {
      this.write(title);
    }
  }

  /** @param call null: it blinks no more */
  blink(call: string | null): void {
    clearInterval(this.timer);
    this.call = call;
    this.write(call ?? this.plain);
    if (call !== null) {
      let shown = true;
      this.timer = setInterval(() => {
        shown = !shown;
        this.write(shown ? call : this.plain);
      }, BLINK_MILLIS);
    }
  }
}
