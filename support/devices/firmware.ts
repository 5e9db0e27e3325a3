import { USE_CASE_BODIES } from '../gbcs/bodies/catalogue';
import type { ActivateFirmware, ActivationResult } from '../gbcs/bodies/firmware';
import { ACTIVATION_RESULT } from '../gbcs/bodies/firmware';
import { EXECUTION_ALERT, firmwareActivationAlert } from '../gbcs/bodies/alerts/execution-alerts';
import type { GbcsMessage } from '../gbcs/message';
import type { DeviceContext } from './device-context';
import type { FutureDated } from './commands/future-dated';
import type { HandlerEntries } from './commands/handler';
import { handle } from './commands/handler';
import type { Orders } from './commands/orders';

const ACTIVATION_ALERT = 0x00ca;
const NEVER_YEAR = 9999;
const VERSION_OCTETS = 4;
const FIRST_GBCS = '1.0';

/** An image that was distributed to a device and waits to be activated. */
export interface FirmwareImage {
  /** SHA-256 of the manufacturer image, 32 octets. */
  readonly hash: Uint8Array;
  /** As the Central Products List writes it. */
  readonly version: string;
  /** The GBCS version that a device is at which runs it; absent: the one that it is at. */
  readonly gbcsVersion?: string;
}

/** The four octets of a firmware version: eight hex digits, or else the first four characters. */
export function firmwareOctets(version: string): Buffer {
  if (/^[0-9A-F]{8}$/i.test(version)) return Buffer.from(version, 'hex');
  return Buffer.concat([Buffer.from(version, 'latin1'), Buffer.alloc(VERSION_OCTETS)]).subarray(0, VERSION_OCTETS);
}

/** The firmware of a device: what runs, what waits, and what it says of itself. */
export class Firmware {
  private running: string;
  private runningGbcs: string;
  private staged: FirmwareImage | undefined;

  /** @param ordered what the device was told to report, and to be, in place of what runs */
  constructor(
    device: DeviceContext,
    private readonly ordered: Pick<Orders, 'reportedFirmwareVersion' | 'gbcsVersion'>,
  ) {
    this.running = device.spec.firmwareVersion ?? '00000000';
    this.runningGbcs = device.spec.gbcsVersion ?? FIRST_GBCS;
  }

  get version(): Buffer {
    return firmwareOctets(this.ordered.reportedFirmwareVersion ?? this.running);
  }

  /** The GBCS version of what runs. */
  get gbcsVersion(): string {
    return this.ordered.gbcsVersion ?? this.runningGbcs;
  }

  stage(image: FirmwareImage): void {
    this.staged = image;
  }

  /** Activates the waiting image if it is the one that is meant. */
  activate(hash: Uint8Array): ActivationResult {
    const code = !this.staged
      ? ACTIVATION_RESULT.noImage
      : Buffer.from(hash).equals(this.staged.hash)
        ? ACTIVATION_RESULT.success
        : ACTIVATION_RESULT.hashMismatch;
    if (code === ACTIVATION_RESULT.success && this.staged) {
      this.running = this.staged.version;
      this.runningGbcs = this.staged.gbcsVersion ?? this.runningGbcs;
      this.staged = undefined;
    }
    return { code, firmwareVersion: this.version };
  }

  failure(): ActivationResult {
    return { code: ACTIVATION_RESULT.failure, firmwareVersion: this.version };
  }
}

interface PlannedActivation {
  readonly command: ActivateFirmware;
  readonly message: GbcsMessage;
}

/** CS06: activates at once, at an instant, or not at all after all; CS08 and ECS52 read the version. */
export function firmwareUseCases(device: DeviceContext, firmware: Firmware, future: FutureDated): HandlerEntries {
  const plan = future.kind('firmware', ({ command, message }: PlannedActivation) => ({
    execute: () => report(device, message, firmware.activate(command.manufacturerImageHash)),
    fail: () => report(device, message, firmware.failure()),
  }));
  const activate = (command: ActivateFirmware, message: GbcsMessage): ActivationResult | 'accepted' => {
    future.cancel('firmware');
    if (!command.activateAt) return firmware.activate(command.manufacturerImageHash);
    if (command.activateAt.getUTCFullYear() < NEVER_YEAR) plan('firmware', command.activateAt, { command, message });
    return 'accepted';
  };
  return [
    ...handle(USE_CASE_BODIES.CS06, activate, (result) =>
      result === 'accepted' || result.code === ACTIVATION_RESULT.success ? 'success' : 'failure',
    ),
    ...handle(USE_CASE_BODIES.CS08, () => ({ code: ACTIVATION_RESULT.success, firmwareVersion: firmware.version })),
    ...handle(USE_CASE_BODIES.ECS52, () => ({ outcome: 'success' as const, value: firmware.version })),
  ];
}

/** 0x00CA: what became of the future-dated activation. */
function report(device: DeviceContext, command: GbcsMessage, result: ActivationResult): void {
  const at = device.now();
  const alertCode = result.code === ACTIVATION_RESULT.success ? EXECUTION_ALERT.success : EXECUTION_ALERT.failure;
  device.raise({
    messageCode: ACTIVATION_ALERT,
    recipient: command.originator,
    body: (counter) => firmwareActivationAlert.encode({ alertCode, at, counter: command.counter, ...result }, counter),
  });
}
