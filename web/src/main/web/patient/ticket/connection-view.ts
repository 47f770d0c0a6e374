import { connectionDot } from '../../design/connection-dot.ts';
import type { PatientTexts } from '../text/patient-texts.ts';
import type { Freshness } from './freshness.ts';

export function connectionView(texts: PatientTexts, { connection, knownAt }: Freshness, timeZone: string) {
  return connectionDot(connection, texts.say(connection, { time: texts.time(new Date(knownAt), timeZone) }));
}
