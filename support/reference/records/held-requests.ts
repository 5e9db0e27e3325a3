import type { Eui64 } from '../../duis/eui64';
import type { DuisRequest } from '../../duis/request';
import type { Appointment } from '../clock/agenda';

/** Requests that the DSP holds until their ExecutionDateTime, and gives up when told to (facts A.2, 7). */
export class HeldRequests {
  private readonly appointments = new Map<string, Set<Appointment>>();

  hold(request: DuisRequest, appointment: Appointment): void {
    const key = keyOf(request);
    const others = this.appointments.get(key) ?? new Set();
    this.appointments.set(key, others.add(appointment));
  }

  /** Its time has come. */
  release(request: DuisRequest, appointment: Appointment): void {
    const others = this.appointments.get(keyOf(request));
    others?.delete(appointment);
    if (others?.size === 0) this.appointments.delete(keyOf(request));
  }

  /** Gives up what the same User asked of the same device with the same Service Request; says how many there were. */
  cancel(request: DuisRequest): number {
    const held = this.appointments.get(keyOf(request)) ?? new Set();
    for (const appointment of held) appointment.cancel();
    this.appointments.delete(keyOf(request));
    return held.size;
  }

  /** Gives up what anybody asked of this device. */
  giveUp(device: Eui64): void {
    for (const [key, held] of this.appointments) {
      if (key.split(' ')[1] !== device) continue;
      for (const appointment of held) appointment.cancel();
      this.appointments.delete(key);
    }
  }

  clear(): void {
    this.appointments.clear();
  }
}

function keyOf({ requestId, serviceReferenceVariant }: DuisRequest): string {
  return `${requestId.originator} ${requestId.target} ${serviceReferenceVariant}`;
}
