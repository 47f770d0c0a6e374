import { html, nothing, type PropertyValues } from 'lit';
import { PageElement } from '../../design/page.ts';
import { icon, type Icon } from '../icon/icons.ts';
import { entryAt } from './menu-keys.ts';
import { placeOf } from './placing.ts';

export interface MenuItem {
  readonly label: string;
  readonly icon?: Icon;
  readonly danger?: boolean;
  /** Chosen among the others, such as the language. */
  readonly current?: boolean;
  readonly lang?: string;
  readonly choose: () => void;
}

/** In pixels. */
const MOVED_AWAY = 24;

/** A button with a list of what else can be done. Arrow keys, Home, End and Escape work as in any menu. */
export class Menu extends PageElement {
  static override properties = {
    label: {},
    words: {},
    symbol: {},
    items: { attribute: false },
    open: { state: true },
  };

  /** What the button is called. */
  declare label: string;
  /** What stands on the button; only the symbol where it is empty. */
  declare words: string;
  declare symbol: Icon;
  declare items: readonly MenuItem[];
  declare open: boolean;
  private placedAt = 0;

  constructor() {
    super();
    this.label = '';
    this.words = '';
    this.symbol = 'more';
    this.items = [];
    this.open = false;
    this.addEventListener('keydown', (event) => this.key(event));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('pointerdown', this.outside);
    window.addEventListener('scroll', this.scrolled, { passive: true });
  }

  override disconnectedCallback(): void {
    document.removeEventListener('pointerdown', this.outside);
    window.removeEventListener('scroll', this.scrolled);
    super.disconnectedCallback();
  }

  protected override render() {
    const kind = this.words === '' ? 'icon-button' : 'bar-button';
    return html`<button
        type="button"
        class=${kind}
        aria-haspopup="menu"
        aria-expanded=${this.open}
        aria-label=${this.words === '' ? this.label : nothing}
        title=${this.words === '' ? this.label : nothing}
        @click=${() => this.toggle()}
      >
        ${icon(this.symbol)}${this.words === ''
          ? nothing
          : html`<span>${this.words}</span><span class="visually-hidden">${this.label}</span>${icon('down')}`}
      </button>
      ${this.open ? this.list() : nothing}`;
  }

  private list() {
    return html`<div class="menu-list" role="menu" aria-label=${this.label}>
      ${this.items.map(
        (item) =>
          html`<button
            type="button"
            role=${item.current === undefined ? 'menuitem' : 'menuitemradio'}
            aria-checked=${item.current ?? nothing}
            lang=${item.lang ?? nothing}
            tabindex="-1"
            class=${item.danger ? 'danger' : ''}
            @click=${(event: MouseEvent) => this.choose(item, event)}
          >
            ${item.icon === undefined ? nothing : icon(item.icon)}<span>${item.label}</span>${item.current
              ? icon('check')
              : nothing}
          </button>`,
      )}
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('open') && this.open) {
      this.place();
      this.entries()[0]?.focus();
    }
  }

  private place(): void {
    const list = this.querySelector<HTMLElement>('.menu-list');
    const at = this.getBoundingClientRect();
    this.placedAt = at.top;
    if (list !== null) {
      const rightToLeft = getComputedStyle(this).direction === 'rtl';
      const { top, left } = placeOf({ button: at, list: list.getBoundingClientRect(), window, rightToLeft });
      list.style.top = `${top}px`;
      list.style.left = `${left}px`;
    }
  }

  private entries(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.menu-list button')];
  }

  private toggle(): void {
    this.open = !this.open;
  }

  private shut(focus: boolean): void {
    this.open = false;
    if (focus) {
      this.querySelector('button')?.focus();
    }
  }

  /** A mouse leaves no focus behind, so that the space bar goes on meaning what it means on the page. */
  private choose(item: MenuItem, event: MouseEvent): void {
    this.shut(event.detail === 0);
    item.choose();
  }

  private key(event: KeyboardEvent): void {
    if (!this.open) {
      return;
    }
    const entries = this.entries();
    const at = entries.findIndex((entry) => entry === document.activeElement);
    const target = entryAt(event.key, at, entries.length);
    if (target !== null) {
      event.preventDefault();
      entries[target]?.focus();
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      event.stopPropagation();
      event.preventDefault();
      this.shut(true);
    }
  }

  /** The list stays where it is, so it goes once its button has moved away; the end of a scroll before it came is none. */
  private readonly scrolled = (): void => {
    if (this.open && Math.abs(this.getBoundingClientRect().top - this.placedAt) > MOVED_AWAY) {
      this.shut(false);
    }
  };

  private readonly outside = (event: Event): void => {
    if (this.open && !(event.target instanceof Node && this.contains(event.target))) {
      this.shut(false);
    }
  };
}

customElements.define('qm-menu', Menu);
