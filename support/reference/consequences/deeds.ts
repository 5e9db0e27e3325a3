import type { Eui64 } from '../../duis/eui64';
import type { DuisRequest } from '../../duis/request';
import { receiveAlert } from '../alerts/receive-alert';
import type { Deed, Appointment } from '../clock/agenda';
import type { Ending, Follower } from '../records/sequences';
import type { Image } from '../firmware/image';
import type { Consequence } from './consequence';
import type { Systems } from './systems';

/*
 * What the Data Systems will do later. Each is data and the systems that it is done at, so that an image of the state holds it.
 */

/** Goes on with what follows; `requestId`: the request whose decision trace shows it. */
export class GoOn implements Deed {
  constructor(
    private readonly systems: Systems,
    private readonly work: readonly Consequence[],
    private readonly requestId: string | undefined,
  ) {}

  run(): void {
    this.systems.perform(this.work, this.requestId);
  }
}

/** Goes on with a request that was held until its ExecutionDateTime. */
export class Release implements Deed {
  private appointment: Appointment | undefined;

  constructor(
    private readonly systems: Systems,
    private readonly request: DuisRequest,
    private readonly then: GoOn,
  ) {}

  /** Holds the request until `until`. */
  hold(until: Date): void {
    this.appointment = this.systems.clock.at(until, this);
    this.systems.records.held.hold(this.systems.behaviour.holding.nameOf(this.request), this.appointment);
  }

  run(): void {
    const { behaviour, records } = this.systems;
    if (this.appointment) records.held.release(behaviour.holding.nameOf(this.request), this.appointment);
    this.then.run();
  }
}

/** Begins a request of a sequence when the one before it has succeeded, and gives it up when that has failed. */
export class InTurn implements Follower {
  constructor(
    private readonly begin: GoOn,
    private readonly giveUp: GoOn,
  ) {}

  settled(progress: Ending): void {
    (progress === 'succeeded' ? this.begin : this.giveUp).run();
  }
}

/** An image arrives at a device. */
export class ImageArrives implements Deed {
  constructor(
    private readonly systems: Systems,
    private readonly device: Eui64,
    private readonly image: Image,
  ) {}

  run(): void {
    const { records, fleet } = this.systems;
    const { firmwareVersion, hash } = this.image;
    records.distributions.end(this.device);
    fleet.stageFirmware(this.device, { version: firmwareVersion, hash, ...gbcsVersionOf(records, this.device, firmwareVersion) });
  }
}

/** What an image makes of a device is what the Central Products List has of the model with this firmware. */
function gbcsVersionOf({ inventory, cpl }: Systems['records'], device: Eui64, firmwareVersion: string): { readonly gbcsVersion?: string } {
  const { manufacturer = '', model = '' } = inventory.get(device) ?? {};
  const gbcsVersion = cpl.find({ manufacturer, model, firmwareVersion })?.gbcsVersion;
  return gbcsVersion === undefined ? {} : { gbcsVersion };
}

/** An alert that a device sent arrives at the Data Systems. */
export class AlertArrives implements Deed {
  constructor(
    private readonly systems: Systems,
    private readonly device: Eui64,
    private readonly alert: Uint8Array,
  ) {}

  run(): void {
    const { systems } = this;
    systems.perform(receiveAlert(systems.behaviour, systems, this.device, this.alert));
  }
}
