import type { DeviceContext, Plan } from '../device-context';

/** What becomes of a plan: it is carried out, or is given up, and the device says so. */
export interface Prospect {
  readonly execute: () => void;
  readonly fail: () => void;
}

/** Plans something of one kind: `what` is planned, and `order` what the device was told, as data. */
export type Planner<Order> = (what: string, at: Date, order: Order) => void;

/**
 * What a device will do at an instant, one plan for each thing that can be planned: a new plan takes the place of the old, and
 * cancelling takes it away. Plans are data; each kind of them says what they come to.
 */
export class FutureDated {
  private readonly plans = new Map<string, Plan>();
  private readonly kinds = new Map<string, (order: never) => Prospect>();

  constructor(private readonly device: Pick<DeviceContext, 'schedule'>) {}

  /** A kind of plans, and what an order of it comes to. */
  kind<Order>(name: string, prospect: (order: Order) => Prospect): Planner<Order> {
    this.kinds.set(name, prospect);
    return (what, at, order) => {
      const plan: Plan = { kind: name, order };
      this.plans.set(what, plan);
      this.device.schedule(at, { do: 'carry out', what, plan });
    };
  }

  /** The time of a plan has come; another may have taken its place. */
  carryOut(what: string, plan: Plan): void {
    if (this.plans.get(what) !== plan) return;
    this.plans.delete(what);
    this.prospectOf(plan).execute();
  }

  cancel(what: string): void {
    this.plans.delete(what);
  }

  /** Lets everything that is planned fail now. */
  failAll(): void {
    for (const plan of this.takeAll()) this.prospectOf(plan).fail();
  }

  /** Carries out now everything that is planned. */
  executeAll(): void {
    for (const plan of this.takeAll()) this.prospectOf(plan).execute();
  }

  private takeAll(): readonly Plan[] {
    const plans = [...this.plans.values()];
    this.plans.clear();
    return plans;
  }

  private prospectOf({ kind, order }: Plan): Prospect {
    const prospect = this.kinds.get(kind);
    if (!prospect) throw new RangeError(`nobody knows plans of the kind ${kind}`);
    return prospect(order as never);
  }
}
