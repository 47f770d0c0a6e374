import { Observable } from '../observe/observable.ts';
import type { Remembered } from '../session/remembered.ts';
import type { Session } from '../session/session.ts';
import type { Calls } from '../session/watched-api.ts';
import type { ClinicReading } from './readings.ts';
import { Workplace } from './workplace.ts';

/** The clinics that whoever is logged in works in, and the one that is open here. */
export class Places extends Observable {
  private readonly api: Calls;
  private readonly session: Session;
  private readonly remembered: Remembered;
  private readonly make: (clinic: ClinicReading) => Workplace;
  private listed: readonly ClinicReading[] | null = null;
  private failed = false;
  private open: Workplace | null = null;

  constructor(api: Calls, session: Session, remembered: Remembered, make?: (clinic: ClinicReading) => Workplace) {
    super();
    this.api = api;
    this.session = session;
    this.remembered = remembered;
    this.make = make ?? ((clinic) => this.workplaceOf(clinic));
  }

  /** Null until they were read. */
  get clinics(): readonly ClinicReading[] | null {
    return this.listed;
  }

  /** Whether reading them failed, and nothing can be shown. */
  get isUnreachable(): boolean {
    return this.failed && this.listed === null;
  }

  get current(): Workplace | null {
    return this.open;
  }

  /** Somebody is logged in, perhaps again and perhaps another: what is theirs goes on, what is not is closed. */
  async entered(): Promise<void> {
    try {
      this.listed = await this.api.get<ClinicReading[]>('/clinics');
      this.failed = false;
    } catch {
      this.failed = true;
      this.changed();
      return;
    }
    if (this.open !== null && this.find(this.open.clinicId) !== null) {
      this.open.resume();
    } else {
      this.openRemembered();
    }
    this.changed();
  }

  left(): void {
    this.close();
    this.listed = null;
    this.changed();
  }

  choose(clinicId: number): void {
    const clinic = this.find(clinicId);
    if (clinic !== null && clinicId !== this.open?.clinicId) {
      this.close();
      this.remembered.keep({ clinicId });
      this.open = this.make(clinic);
      this.open.start();
    }
    this.changed();
  }

  /** A clinic was created; it is opened where that is said. */
  async added(open: number | null): Promise<void> {
    await this.entered();
    if (open !== null) {
      this.choose(open);
    }
  }

  private openRemembered(): void {
    this.close();
    const remembered = this.find(this.remembered.choices.clinicId);
    const only = this.listed?.length === 1 ? this.listed[0] : undefined;
    const clinic = remembered ?? only;
    if (clinic !== undefined) {
      this.choose(clinic.clinicId);
    }
  }

  private find(clinicId: number | null): ClinicReading | null {
    return this.listed?.find((clinic) => clinic.clinicId === clinicId) ?? null;
  }

  private close(): void {
    this.open?.close();
    this.open = null;
  }

  private workplaceOf(clinic: ClinicReading): Workplace {
    return new Workplace({
      api: this.api,
      clinic,
      remembered: this.remembered,
      expired: () => this.session.expire(),
      denied: () => void this.denied(),
    });
  }

  private async denied(): Promise<void> {
    this.close();
    this.remembered.keep({ clinicId: null });
    await this.entered();
  }
}
