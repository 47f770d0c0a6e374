import { html } from 'lit';
import { PageElement } from '../design/page.ts';
import './console.css';

/** To be built. */
class ConsolePage extends PageElement {
  protected override render() {
    return html`<main><h1>QueueMed</h1></main>`;
  }
}

customElements.define('qm-console', ConsolePage);
