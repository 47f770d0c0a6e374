import { html } from 'lit';
import { PageElement } from '../design/page.ts';
import './patient.css';

/** To be built. */
class PatientPage extends PageElement {
  protected override render() {
    return html`<main><h1>QueueMed</h1></main>`;
  }
}

customElements.define('qm-patient', PatientPage);
