/** Status of a device's clock (gbcs-facts 5, GCS28). */
export const CLOCK_STATUS = { reliable: 0, unreliable: 2 } as const;

/** The clock of a device: it runs with that of the Communications Hub, and is reliable once it was set within its tolerance. */
export class DeviceClock {
  private reliable = true;

  constructor(private readonly now: () => Date) {}

  get status(): number {
    return this.reliable ? CLOCK_STATUS.reliable : CLOCK_STATUS.unreliable;
  }

  /** Takes over the time of the Communications Hub, if it lies between these. */
  synchronise(from: Date, until: Date): void {
    const now = this.now();
    this.reliable = from <= now && now <= until;
  }
}
