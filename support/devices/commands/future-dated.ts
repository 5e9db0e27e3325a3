import type { DeviceContext } from '../device-context';

interface Plan {
  readonly at: Date;
  readonly execute: () => void;
  /** Gives up, and says so. */
  readonly fail: () => void;
}

/**
 * What a device will do at an instant, one plan for each thing that can be planned: a new plan takes the place of the old, and
 * cancelling takes it away.
 */
export class FutureDated {
  private readonly plans = new Map<string, Plan>();

  constructor(private readonly device: Pick<DeviceContext, 'schedule'>) {}

  plan(what: string, at: Date, execute: () => void, fail: () => void): void {
    const plan: Plan = { at, execute, fail };
    this.plans.set(what, plan);
    this.device.schedule(at, () => {
      if (this.plans.get(what) !== plan) return;
      this.plans.delete(what);
      execute();
    });
  }

  cancel(what: string): void {
    this.plans.delete(what);
  }

  /** Lets everything that is planned fail now. */
  failAll(): void {
    const plans = [...this.plans.values()];
    this.plans.clear();
    for (const plan of plans) plan.fail();
  }

  /** Carries out now everything that is planned. */
  executeAll(): void {
    const plans = [...this.plans.values()];
    this.plans.clear();
    for (const plan of plans) plan.execute();
  }
}
