import type { Api } from '../../api/api.ts';
import { Observable } from '../observe/observable.ts';
import type { QueueView } from '../queue/named-queue.ts';
import type { ClinicReading, RoomReading, ServiceReading } from './readings.ts';

/** A queue that names what is not known is looked at again, but no more often than that. */
const AGAIN_MILLIS = 5_000;

/** What a clinic consists of beside its queue. It changes seldom, and nobody is told when it does. */
export class Furniture extends Observable {
  private readonly api: Pick<Api, 'get'>;
  private readonly path: string;
  private readonly clock: () => number;
  private loadedAt = Number.NEGATIVE_INFINITY;
  private current: ClinicReading;
  private allServices: readonly ServiceReading[] = [];
  private allRooms: readonly RoomReading[] = [];
  private loaded = false;

  constructor(api: Pick<Api, 'get'>, clinic: ClinicReading, clock: () => number = Date.now) {
    super();
    this.api = api;
    this.current = clinic;
    this.path = `/clinics/${clinic.clinicId}`;
    this.clock = clock;
  }

  get clinic(): ClinicReading {
    return this.current;
  }

  get services(): readonly ServiceReading[] {
    return this.allServices;
  }

  get rooms(): readonly RoomReading[] {
    return this.allRooms;
  }

  /** False until it was read for the first time. */
  get isKnown(): boolean {
    return this.loaded;
  }

  /** The name of a service; empty where it is not known. */
  serviceName(serviceId: number | null): string {
    return this.allServices.find((service) => service.serviceId === serviceId)?.name ?? '';
  }

  /** Whether that was possible. */
  async load(): Promise<boolean> {
    this.loadedAt = this.clock();
    try {
      const [clinic, services, rooms] = await Promise.all([
        this.api.get<ClinicReading>(this.path),
        this.api.get<ServiceReading[]>(`${this.path}/services`),
        this.api.get<RoomReading[]>(`${this.path}/rooms`),
      ]);
      Object.assign(this, { current: clinic, allServices: services, allRooms: rooms, loaded: true });
      return true;
    } catch {
      return false;
    } finally {
      this.changed();
    }
  }

  /** The queue knows a service or a room that was added, renamed or removed meanwhile. */
  mustKnow(view: QueueView | null): void {
    const services = new Set(this.allServices.map((service) => service.serviceId));
    const rooms = new Set<string | null>([null, ...this.allRooms.map((room) => room.name)]);
    const strange =
      !this.loaded || (view?.entries.some((entry) => !services.has(entry.serviceId) || !rooms.has(entry.room)) ?? false);
    if (strange && this.clock() - this.loadedAt >= AGAIN_MILLIS) {
      void this.load();
    }
  }
}
