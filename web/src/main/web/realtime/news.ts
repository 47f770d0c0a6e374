import type { ServerEvent } from './events.ts';
import type { Room } from './terms.ts';

/** What an event is about: of one subject only the last event is true. */
type Subject = 'ticket' | 'queue' | 'screen' | 'opening';

/**
 * What is news. A server tells a newcomer where things stand, and every long poll is a newcomer; so is a socket that
 * joined again. Told is only what differs from the last that was told of the same subject: a patient's own ticket, the
 * queue, the screen, or whether the clinic is open. What is a moment and not a standing is always told.
 */
export class News {
  private readonly kind: Room['kind'];
  private readonly told = new Map<Subject, ServerEvent>();
  private openingSaid = false;

  constructor(kind: Room['kind']) {
    this.kind = kind;
  }

  /** An answer to a newcomer begins. */
  answerBegins(): void {
    this.openingSaid = false;
  }

  /** Whether it is news; from then on it is known. */
  isNews(event: ServerEvent): boolean {
    const subject = this.subjectOf(event);
    if (subject === null) {
      return true;
    }
    this.openingSaid ||= subject === 'opening';
    const last = this.told.get(subject);
    this.told.set(subject, event);
    return last?.event !== event.event || !isSame(last.data, event.data);
  }

  /**
   * The answer to a newcomer is complete. It says nothing of a clinic that is open; so one that was closed when last heard
   * of has opened meanwhile. Null where there is nothing to add.
   */
  answerEnds(version: number): ServerEvent | null {
    if (this.openingSaid || this.told.get('opening')?.event !== 'queue:closed') {
      return null;
    }
    const opened: ServerEvent = { event: 'queue:opened', version, data: { message: '' } };
    this.told.set('opening', opened);
    return opened;
  }

  private subjectOf(event: ServerEvent): Subject | null {
    switch (event.event) {
      case 'position:updated':
      case 'ticket:started':
      case 'ticket:ended':
        return 'ticket';
      case 'patient:called':
        return this.kind === 'patient' ? 'ticket' : null;
      case 'queue:updated':
        return 'queue';
      case 'display:update':
        return 'screen';
      case 'queue:closed':
      case 'queue:opened':
        return 'opening';
      case 'display:called':
        return null;
    }
  }
}

/** Both were read by the same shapes, from what one encoder wrote: equal values are written alike. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
