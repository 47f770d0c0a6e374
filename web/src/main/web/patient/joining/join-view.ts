import { html, nothing } from 'lit';
import { pause, plus, speech, stop } from '../frame/icons.ts';
import { newcomersWait } from '../frame/wait-words.ts';
import { wordsOfStaff } from '../../text/staff-words.ts';
import type { Welcome } from '../server/answers.ts';
import type { PatientTexts } from '../text/patient-texts.ts';
import { roughly } from '../ticket/estimate.ts';
import { hoursView } from './hours-view.ts';
import { joinForm } from './join-form.ts';
import type { Joining, JoiningEvent } from './joining.ts';
import { recoveryView } from './recovery-view.ts';

/** What the view can ask for. */
export interface JoinActions {
  tell(event: JoiningEvent): void;
  join(): void;
  recover(): void;
}

export function joinView(texts: PatientTexts, joining: Joining, another: boolean, now: Date, actions: JoinActions) {
  const { welcome } = joining;
  const stale = joining.isStale
    ? html`<p class="notice warn" role="status">
        ${texts.say('notReached', { time: texts.time(new Date(joining.knownAt), welcome.timeZone) })}
      </p>`
    : nothing;
  const recovery = recoveryView(texts, joining, actions);
  const { isWish } = joining.recovery;
  return html`<section class="join">
    <h1><bdi>${welcome.clinicName}</bdi></h1>
    ${stale} ${welcome.notice ? noticeView(welcome.notice) : nothing}
    ${isWish ? recovery : nothing}
    ${welcome.status === 'OPEN' ? openView(texts, joining, another, actions) : shutView(texts, welcome, now)}
    ${isWish ? nothing : recovery}
  </section>`;
}

export function noticeView(notice: string) {
  return html`<p class="clinic-notice">${speech}<bdi>${notice}</bdi></p>`;
}

function openView(texts: PatientTexts, joining: Joining, another: boolean, actions: JoinActions) {
  return html`${summary(texts, joining.welcome)}
    ${another
      ? html`<div class="another">
          ${plus}
          <p><strong>${texts.say('takeAnother')}</strong><br />${texts.say('takeAnotherHint')}</p>
        </div>`
      : nothing}
    ${joinForm(texts, joining, actions)}`;
}

/** How it stands: in figures where there is one service, else each service says its own. */
function summary(texts: PatientTexts, welcome: Welcome) {
  const [only, ...others] = welcome.services;
  const waiting = welcome.waiting === 0 ? texts.say('nobodyWaits') : texts.say('waitingNow', { n: welcome.waiting });
  return html`<div class="summary">
    <p class="state">${texts.say('queueOpen')}</p>
    <p>${waiting}</p>
    ${only !== undefined && others.length === 0
      ? html`<p class="wait">${soloWait(texts, only.estimatedWait)}</p>`
      : nothing}
  </div>`;
}

function soloWait(texts: PatientTexts, minutes: number) {
  const wait = roughly(minutes);
  const words = html`<strong>${newcomersWait(texts, wait)}</strong>`;
  return wait.kind === 'about' ? html`${texts.say('wait')} ${words}` : words;
}

function shutView(texts: PatientTexts, welcome: Welcome, now: Date) {
  const paused = welcome.status === 'PAUSED';
  const words = wordsOfStaff(welcome.message);
  return html`<div class="shut" role="status" data-status=${welcome.status}>
      <span class="badge">${paused ? pause : stop}</span>
      <h2>${texts.say(paused ? 'queuePaused' : 'queueClosed')}</h2>
      ${words === null ? nothing : html`<p class="words"><bdi>${words}</bdi></p>`}
      <p>${texts.say(paused ? 'pausedHelp' : 'closedHelp')}</p>
    </div>
    ${hoursView(texts, welcome, now)}`;
}
