import type { ShownWait } from '../ticket/estimate.ts';
import type { PatientTexts } from '../text/patient-texts.ts';

export function waitWords(texts: PatientTexts, wait: ShownWait): string {
  switch (wait.kind) {
    case 'about':
      return about(texts, wait.minutes);
    case 'soon':
      return texts.say('waitSoon');
    case 'any-moment':
      return texts.say('waitAnyMoment');
    case 'longer':
      return texts.say('waitLonger');
  }
}

/** What somebody who has not joined yet would wait. */
export function newcomersWait(texts: PatientTexts, wait: ShownWait): string {
  return wait.kind === 'about' ? about(texts, wait.minutes) : texts.say('noWait');
}

function about(texts: PatientTexts, minutes: number): string {
  const [h, m] = [Math.floor(minutes / 60), minutes % 60];
  if (h === 0) {
    return texts.say('waitAbout', { n: minutes });
  }
  return m === 0 ? texts.say('waitHours', { h }) : texts.say('waitHoursMinutes', { h, m });
}
