import { noChange } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { ElementPart, PartInfo } from 'lit/directive.js';

/** Opens the <dialog> that it stands on as long as that is rendered, and gives the focus back when it is not. */
class ModalDirective extends AsyncDirective {
  private dialog: HTMLDialogElement | null = null;
  private before: Element | null = null;
  private cancelled: (() => void) | null = null;

  constructor(part: PartInfo) {
    super(part);
    this.before = document.activeElement;
  }

  /** `cancelled` is called for the Escape key; null where nothing but an answer closes it. */
  render(_cancelled: (() => void) | null) {
    return noChange;
  }

  override update(part: ElementPart, [cancelled]: [(() => void) | null]) {
    this.cancelled = cancelled;
    if (this.dialog === null) {
      this.dialog = part.element as HTMLDialogElement;
      // Only what stands in the document can be opened, and it does as soon as this render is over.
      queueMicrotask(() => this.open());
    }
    return noChange;
  }

  override disconnected(): void {
    const dialog = this.dialog;
    this.dialog = null;
    if (dialog?.open) {
      dialog.close?.();
    }
    if (this.before instanceof HTMLElement && this.before.isConnected) {
      this.before.focus();
    }
  }

  private open(): void {
    const dialog = this.dialog;
    if (dialog === null || !dialog.isConnected || dialog.open) {
      return;
    }
    dialog.addEventListener('keydown', (event) => this.escape(event));
    dialog.addEventListener('cancel', (event) => this.cancel(event));
    dialog.addEventListener('close', () => this.closed());
    if (typeof dialog.showModal === 'function') {
      dialog.showModal();
    } else {
      dialog.setAttribute('open', '');
    }
    (dialog.querySelector<HTMLElement>('[autofocus]') ?? dialog.querySelector<HTMLElement>('h2'))?.focus();
  }

  private cancel(event: Event): void {
    event.preventDefault();
    this.cancelled?.();
  }

  /** By the browser's own will, which some insist on. */
  private closed(): void {
    if (this.dialog !== null && this.cancelled !== null) {
      this.cancelled();
    } else if (this.dialog?.isConnected) {
      this.dialog.showModal();
    }
  }

  private escape(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault();
      event.stopPropagation();
      this.cancelled?.();
    }
  }
}

export const modal = directive(ModalDirective);
