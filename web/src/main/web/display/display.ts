import { html } from 'lit';
import { PageElement } from '../design/page.ts';
import './display.css';

/** To be built. */
class DisplayPage extends PageElement {
  protected override render() {
    return html`<main><h1>QueueMed</h1></main>`;
  }
}

customElements.define('qm-display', DisplayPage);
