import { ECS101, ECS102 } from '../../gbcs/bodies/alerts/device-alerts';
import type { DeviceContext } from '../device-context';
import type { AuxiliaryController, TimedLevel } from './controller';

const PROCESSED = { messageCode: 0x0121, alertCode: 0x8f86 } as const;
const ENDED = { messageCode: 0x0122, alertCode: 0x8f87 } as const;
const DIRECTION = { output: 0x10, input: 0x20 } as const;

/** ECS101: a limit was taken on (facts C.4). The supplier is told. */
export function reportProcessed(
  device: DeviceContext,
  controller: AuxiliaryController,
  { direction, start, end, level }: TimedLevel,
): void {
  const at = device.now();
  device.raise({
    messageCode: PROCESSED.messageCode,
    recipient: supplierOf(device),
    body: (counter) =>
      ECS101.encode(
        { alertCode: PROCESSED.alertCode, at, controller: DIRECTION[direction] | controller.number, start, end, level },
        counter,
      ),
  });
}

/** ECS102: a limit came to its end, or another took its place; with the level that holds now. */
export function reportEnded(device: DeviceContext, controller: AuxiliaryController, { direction }: TimedLevel, level: number): void {
  const at = device.now();
  device.raise({
    messageCode: ENDED.messageCode,
    recipient: supplierOf(device),
    body: (counter) =>
      ECS102.encode({ alertCode: ENDED.alertCode, at, controller: DIRECTION[direction] | controller.number, level }, counter),
  });
}

function supplierOf(device: DeviceContext): string {
  return device.anchors.credential('Supplier', 'digitalSignature')?.party ?? device.parties.accessControlBroker;
}
