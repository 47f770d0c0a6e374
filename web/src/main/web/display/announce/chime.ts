/** Two falling tones, soft, over in a second and a half: heard in a full room, and nobody starts. */
const TONES = [
  { hertz: 659.25, at: 0 },
  { hertz: 523.25, at: 0.45 },
] as const;
const TONE_SECONDS = 1.1;
const LOUDNESS = 0.5;
const LONGEST_MILLIS = 3_000;

/** The bell before a call. Browsers keep it silent until somebody touched the page, unless they are told otherwise. */
export class Chime {
  private readonly context: AudioContext | null;

  /** @param changed whether it may be heard changed */
  constructor(changed: () => void) {
    this.context = typeof AudioContext === 'function' ? new AudioContext() : null;
    this.context?.addEventListener('statechange', changed);
  }

  get blocked(): boolean {
    return this.context !== null && this.context.state !== 'running';
  }

  /** To be called while a key or a finger is down; at other times a browser may refuse. */
  unblock(): void {
    this.context?.resume().catch(() => undefined);
  }

  /** Ends when it was heard, at once where it cannot be: it must not sound later, when it means nothing any more. */
  async ring(): Promise<void> {
    const context = this.context;
    if (context === null || this.blocked) {
      return;
    }
    const heard = TONES.map((tone) => sound(context, tone.hertz, context.currentTime + tone.at));
    // A machine that sleeps meanwhile never says that a tone ended.
    await Promise.race([Promise.all(heard), new Promise((resolve) => setTimeout(resolve, LONGEST_MILLIS))]);
  }
}

function sound(context: AudioContext, hertz: number, at: number): Promise<void> {
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.frequency.value = hertz;
  volume.gain.setValueAtTime(0.0001, at);
  volume.gain.exponentialRampToValueAtTime(LOUDNESS, at + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + TONE_SECONDS);
  tone.connect(volume).connect(context.destination);
  tone.start(at);
  tone.stop(at + TONE_SECONDS);
  return new Promise((resolve) => {
    tone.onended = () => {
      tone.disconnect();
      volume.disconnect();
      resolve();
    };
  });
}
