/** A bell of three rising notes: heard across a waiting room, and nobody starts up from it. */
const NOTES = [659.26, 783.99, 1046.5] as const;
const NOTE_SECONDS = 0.22;
const RING_SECONDS = 1.4;

/** A note of a bell is its tone and a weaker one an octave above. */
const PARTIALS = [
  { times: 1, loudness: 0.5 },
  { times: 2, loudness: 0.2 },
] as const;

/**
 * The sound of a call, made by the phone itself: nothing is loaded. Browsers let a page sound only after a touch, so that
 * `unlock` is to be called in the handler of one.
 */
export class Chime {
  private context: AudioContext | null = null;

  /** Whether it would be heard now. */
  get isReady(): boolean {
    return this.context?.state === 'running';
  }

  async unlock(): Promise<boolean> {
    try {
      this.context ??= new (audioContext())();
      await this.context.resume();
    } catch {
      this.context = null;
    }
    return this.isReady;
  }

  /** Plays the bell so many times, one after the other. */
  async ring(times: number): Promise<void> {
    const context = this.context;
    if (context === null) {
      return;
    }
    // A phone that was locked, or that took a call, has stopped it.
    await context.resume().catch(() => undefined);
    for (let ring = 0; ring < times; ring++) {
      NOTES.forEach((note, n) => strike(context, note, context.currentTime + ring * RING_SECONDS + n * NOTE_SECONDS));
    }
  }
}

function strike(context: AudioContext, frequency: number, at: number): void {
  for (const { times, loudness } of PARTIALS) {
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.frequency.value = frequency * times;
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(loudness, at + 0.01);
    volume.gain.exponentialRampToValueAtTime(0.001, at + 0.9);
    tone.connect(volume).connect(context.destination);
    tone.start(at);
    tone.stop(at + 1);
  }
}

function audioContext(): typeof AudioContext {
  return window.AudioContext ?? (window as unknown as { webkitAudioContext: typeof AudioContext }).webkitAudioContext;
}
