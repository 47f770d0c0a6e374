import { html, nothing } from 'lit';
import { newcomersWait } from '../frame/wait-words.ts';
import type { Offer } from '../server/answers.ts';
import type { PatientTexts } from '../text/patient-texts.ts';
import { roughly } from '../ticket/estimate.ts';
import type { JoinActions } from './join-view.ts';
import { isLocked, type Joining, type JoinProblem } from './joining.ts';

/** The longest name that the server takes. */
const NAME_LENGTH = 80;

export function joinForm(texts: PatientTexts, joining: Joining, actions: JoinActions) {
  const locked = isLocked(joining);
  const onSubmit = (event: Event) => {
    event.preventDefault();
    actions.join();
  };
  const verb = joining.problem?.kind === 'unanswered' ? 'tryAgain' : 'takeTicket';
  return html`<form class="join-form" novalidate @submit=${onSubmit}>
    ${joining.welcome.services.length > 1 ? services(texts, joining, locked, actions) : nothing}
    <div class="field">
      <label for="name">${texts.say('firstName')} <small>(${texts.say('optional')})</small></label>
      <input
        class="input"
        id="name"
        autocomplete="given-name"
        autocapitalize="words"
        spellcheck="false"
        dir="auto"
        maxlength=${NAME_LENGTH}
        aria-describedby="name-hint"
        .value=${joining.name}
        ?disabled=${locked}
        @input=${(event: Event) => actions.tell({ kind: 'named', name: (event.target as HTMLInputElement).value })}
      />
      <p class="hint" id="name-hint">${texts.say('firstNameHint')}</p>
    </div>
    <div role="alert" class="problem">${joining.problem === null ? nothing : problemView(texts, joining.problem)}</div>
    <button class="button main ${joining.recovery.isWish ? 'quiet' : ''}" type="submit" aria-disabled=${joining.sending !== null}>
      ${texts.say(joining.sending === 'join' ? 'takingTicket' : verb)}
    </button>
  </form>`;
}

function services(texts: PatientTexts, joining: Joining, locked: boolean, actions: JoinActions) {
  const missing = joining.problem?.kind === 'service-missing';
  return html`<fieldset class="services" ?disabled=${locked} aria-describedby=${missing ? 'join-problem' : nothing}>
    <legend>${texts.say('chooseService')}</legend>
    ${joining.welcome.services.map(
      (offer) => html`<label class="offer">
        <input
          type="radio"
          name="service"
          .checked=${offer.serviceId === joining.serviceId}
          @change=${() => actions.tell({ kind: 'chose', serviceId: offer.serviceId })}
        />
        <span class="name"><bdi>${offer.name}</bdi></span>
        <span class="wait">${offerWords(texts, offer)}</span>
      </label>`,
    )}
  </fieldset>`;
}

function offerWords(texts: PatientTexts, offer: Offer) {
  const waiting = offer.waiting === 0 ? texts.say('nobodyWaits') : texts.say('waitingNow', { n: offer.waiting });
  return html`<span>${waiting}</span> <strong>${newcomersWait(texts, roughly(offer.estimatedWait))}</strong>`;
}

function problemView(texts: PatientTexts, problem: JoinProblem) {
  return html`<p class="notice ${problem.kind === 'unanswered' ? 'warn' : 'danger'}" id="join-problem">
    ${problemWords(texts, problem)}
  </p>`;
}

function problemWords(texts: PatientTexts, problem: JoinProblem): string {
  switch (problem.kind) {
    case 'service-missing':
      return texts.say('chooseServiceFirst');
    case 'unanswered':
      return texts.say('unanswered');
    case 'crowded':
      return texts.say('crowdedFor', { n: problem.seconds });
    case 'refused':
      return texts.say('joinRefused');
  }
}
