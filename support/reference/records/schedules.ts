import type { Eui64 } from '../../duis/eui64';
import type { Appointment } from '../clock/agenda';
import type { Schedule } from '../schedules/schedule';

/** The DSP Schedules, by identifier, and the next run of each. */
export class Schedules {
  private readonly schedules = new Map<string, Schedule>();
  private readonly next = new Map<string, Appointment>();
  private lastId = 0;

  /** An identifier that no schedule has had. */
  get nextId(): string {
    return String(this.lastId + 1);
  }

  add(schedule: Schedule): void {
    this.lastId++;
    this.schedules.set(schedule.id, schedule);
  }

  get(id: string): Schedule | undefined {
    return this.schedules.get(id);
  }

  ofDevice(device: Eui64): readonly Schedule[] {
    return [...this.schedules.values()].filter((schedule) => schedule.device === device);
  }

  awaits(id: string, run: Appointment): void {
    this.next.set(id, run);
  }

  remove(id: string): void {
    this.next.get(id)?.cancel();
    this.next.delete(id);
    this.schedules.delete(id);
  }

  clear(): void {
    this.schedules.clear();
    this.next.clear();
  }
}
