import type { DeviceSpec } from '../../../control/types';
import type { Eui64 } from '../../../duis/eui64';
import type { ControlClient } from '../../../target/remote/control-client';
import { ControlRefusal } from '../../../target/remote/control-client';
import type { ReceivedMessage } from '../../../user/message-reader';
import type { SentRequest } from '../../../user/user';
import { goldenRequests } from '../../../user/golden/golden-request';
import { Cast } from '../../../world/stage/cast';
import type { Session } from '../../../world/stage/session';
import type { NewDevice } from '../../../world/words/devices';
import { personaNamed } from '../../../world/words/personas';
import { Breach } from './breach';

/** One DUIS request and all that was pushed because of it. */
export interface Asked {
  readonly sent: SentRequest;
  readonly pushes: readonly { readonly user: Eui64; readonly message: ReceivedMessage }[];
}

/** Where one check plays: devices of its own, the control interface, and a User who asks. */
export class ControlStage {
  private readonly cast: Cast;
  private readonly pushes: { readonly user: Eui64; readonly message: ReceivedMessage }[] = [];

  /** @param number of the check, which its devices have in their EUI-64s: those of 9900 and more are of no scenario */
  constructor(
    private readonly session: Session,
    readonly control: ControlClient,
    number: number,
  ) {
    this.cast = new Cast({ id: `S-${number}`, number, line: 1, requirements: [], readings: [], needs: [] });
  }

  /** What a device and those it needs would be, without telling the target. */
  specs(type: DeviceSpec['deviceType'], over: Partial<NewDevice> = {}): readonly DeviceSpec[] {
    return this.cast.introduce({ type, family: 'SMETS2+', gbcsVersion: '4.0', status: 'Commissioned', ...over });
  }

  /** Puts a device, and those it needs, into the inventory; resolves with the device. */
  async put(type: DeviceSpec['deviceType'], over: Partial<NewDevice> = {}): Promise<DeviceSpec> {
    const specs = this.specs(type, over);
    for (const spec of specs) await this.control.putDevice(spec);
    const own = specs.find(({ deviceType }) => deviceType === type);
    if (own === undefined) throw new Error(`a ${type} was to be introduced`);
    this.session.listen({
      devicePrefix: own.eui.slice(0, -2),
      knows: (eui) => specs.some((spec) => spec.eui === eui),
      take: (user, message) => void this.pushes.push({ user, message }),
    });
    return own;
  }

  /** The Import Supplier reads the firmware version of a device (11.2); resolves when the target has nothing left to do. */
  async ask(device: Eui64, wait: () => Promise<void> = () => this.rest()): Promise<Asked> {
    const user = this.session.user(personaNamed('Import Supplier').eui);
    const golden = goldenRequests().find(({ serviceReferenceVariant }) => serviceReferenceVariant === '11.2');
    if (user === undefined || golden === undefined) throw new Error('the Import Supplier has no keys in the PKI of the target file');
    const [sent] = await user.send({ golden: this.session.golden(golden), devices: { target: device }, deviations: [] });
    if (sent === undefined) throw new Error('nothing was sent');
    const code = sent.reply?.response?.responseCode;
    if (code !== 'I99')
      throw new Breach(
        'PUT /devices/{eui}',
        'request 11.2 of the Supplier of the device to be acknowledged with I99',
        `${code ?? sent.http.status}`,
      );
    await wait();
    return { sent, pushes: this.pushed() };
  }

  /** What was pushed about the devices of this check so far. */
  pushed(): Asked['pushes'] {
    return [...this.pushes];
  }

  /** Until the target has nothing left to do, and what it pushed is here. */
  rest(): Promise<void> {
    return this.control.settle();
  }

  /** The HTTP status with which this is refused; 0 where it is not. Rejects with what is no refusal. */
  async refusal(call: Promise<unknown>): Promise<number> {
    try {
      await call;
      return 0;
    } catch (error) {
      if (error instanceof ControlRefusal) return error.status;
      throw error;
    }
  }
}
