import { html, nothing } from 'lit';
import type { PatientTexts } from '../text/patient-texts.ts';
import type { JoinActions } from './join-view.ts';
import type { Joining, RecoveryProblem } from './joining.ts';

/** For whoever has a ticket and has lost the page. */
export function recoveryView(texts: PatientTexts, joining: Joining, actions: JoinActions) {
  const { open, isWish } = joining.recovery;
  if (isWish) {
    return html`<section class="recovery wish">${form(texts, joining, actions)}</section>`;
  }
  return html`<section class="recovery">
    <button
      class="plain"
      type="button"
      aria-expanded=${open}
      aria-controls="recovery"
      @click=${() => actions.tell({ kind: 'opened-recovery' })}
    >
      ${texts.say('haveTicket')}
    </button>
    <div id="recovery" ?hidden=${!open}>${open ? form(texts, joining, actions) : nothing}</div>
  </section>`;
}

function form(texts: PatientTexts, joining: Joining, actions: JoinActions) {
  const { code, problem } = joining.recovery;
  const onSubmit = (event: Event) => {
    event.preventDefault();
    actions.recover();
  };
  const sending = joining.sending === 'recover';
  return html`<form class="recovery-form card" novalidate @submit=${onSubmit}>
    <p>${texts.say('recoveryHelp')}</p>
    <div class="field">
      <label for="code">${texts.say('recoveryCode')}</label>
      <input
        class="input code"
        id="code"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        dir="ltr"
        maxlength="12"
        aria-describedby="code-hint"
        aria-invalid=${problem === 'shape' || problem === 'unknown'}
        .value=${code}
        ?disabled=${sending}
        @input=${(event: Event) => actions.tell({ kind: 'entered-code', code: (event.target as HTMLInputElement).value })}
      />
      <p class="hint" id="code-hint">${texts.say('recoveryHint')}</p>
      <div role="alert">${problem === null ? nothing : html`<p class="wrong">${problemWords(texts, problem)}</p>`}</div>
    </div>
    <button class="button" type="submit" aria-disabled=${joining.sending !== null}>
      ${texts.say(sending ? 'takingTicket' : 'recover')}
    </button>
  </form>`;
}

function problemWords(texts: PatientTexts, problem: RecoveryProblem): string {
  switch (problem) {
    case 'shape':
      return texts.say('recoveryShape');
    case 'unknown':
      return texts.say('recoveryUnknown');
    case 'unanswered':
      return texts.say('unanswered');
    case 'crowded':
      return texts.say('troubleCrowded');
    case 'refused':
      return texts.say('joinRefused');
  }
}
