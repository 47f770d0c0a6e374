import type { TemplateResult } from 'lit';
import { stored } from '../browser/stored.ts';
import { PageElement } from '../design/page.ts';
import { boardView, type BoardModel } from './board/board-view.ts';
import { WallClock } from './board/clock.ts';
import type { Screen } from './board/screen.ts';
import { Words } from './board/words.ts';
import { steadyNow } from './kiosk/clocks.ts';
import { chooseScheme } from './kiosk/scheme.ts';
import { ScreenMemory } from './pairing/credentials.ts';
import { pairingView } from './pairing/pairing-view.ts';
import { takeFragment, Wall } from './wall.ts';
import './display.css';

const CODE_AGAIN_MILLIS = 60_000;

/** The page of a screen on a wall. It only draws; what lives is in `Wall`. */
class DisplayPage extends PageElement {
  private readonly wall = new Wall(
    new ScreenMemory(stored(() => localStorage), takeFragment()),
    document.documentElement.dataset['build'] ?? '',
    () => this.requestUpdate(),
  );
  private clock = { key: '', wall: new WallClock('fr', undefined) };
  /** Until when no code to join is shown, as the server did not paint it: rather none than a broken picture. */
  private noCodeUntil = -Infinity;

  override connectedCallback(): void {
    super.connectedCallback();
    const touched = () => this.wall.sound.unblock();
    addEventListener('pointerdown', touched);
    addEventListener('keydown', touched);
    addEventListener('hashchange', () => {
      const credentials = takeFragment();
      if (credentials !== null) {
        this.wall.use(credentials);
      }
    });
  }

  protected override render(): TemplateResult {
    const { screen, pairing, removed } = this.wall;
    const words = new Words(screen === null ? [] : this.wall.languages, steadyNow());
    document.documentElement.lang = words.lead.language;
    document.documentElement.dir = words.lead.direction;
    if (screen === null) {
      return pairingView({
        code: pairing?.code ?? null,
        millisLeft: pairing?.millisLeft ?? 0,
        offline: pairing?.offline ?? false,
        removed,
        console: `${location.host}/console`,
      });
    }
    return boardView(this.model(screen, words), words, {
      touch: () => this.wall.sound.unblock(),
      codeFailed: () => this.codeFailed(),
    });
  }

  private model(screen: Screen, words: Words): BoardModel {
    const { board, freshness } = screen;
    const now = this.wall.clock.now();
    const clock = this.clockOf(words, board?.clinic.timeZone);
    const stale = board !== null && freshness.stale;
    return {
      header: {
        name: board?.clinic.name ?? '',
        time: clock.minute(now),
        freshness,
        silent: this.wall.sound.blocked,
      },
      board,
      announced: screen.announcements.current,
      isWaiting: (label) => screen.announcements.isWaiting(label),
      joinable: steadyNow() >= this.noCodeUntil,
      staleSince: stale ? clock.exact(new Date(now.getTime() - (freshness.ageMillis ?? 0)), now) : null,
    };
  }

  private clockOf(words: Words, timeZone: string | undefined): WallClock {
    const key = `${words.lead.language} ${timeZone}`;
    if (this.clock.key !== key) {
      this.clock = { key, wall: new WallClock(words.lead.language, timeZone) };
    }
    return this.clock.wall;
  }

  private codeFailed(): void {
    this.noCodeUntil = steadyNow() + CODE_AGAIN_MILLIS;
    this.requestUpdate();
  }
}

chooseScheme(location.search, document.documentElement);
customElements.define('qm-display', DisplayPage);
