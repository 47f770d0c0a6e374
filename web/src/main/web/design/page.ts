import { LitElement } from 'lit';

/** An element of a page. It renders into the page itself: one style sheet, one set of landmarks, one print. */
export class PageElement extends LitElement {
  protected override createRenderRoot(): this {
    return this;
  }
}
