import type { DeviceSpec } from '../../control/types';
import { compareGbcsVersions } from '../../duis/catalogue/gbcs-version';
import { ECS100 } from '../../gbcs/bodies/alerts/device-alerts';
import type { GbcsMessage } from '../../gbcs/message';
import type { DeviceContext } from '../device-context';

const COMMAND_NOT_SUPPORTED = { messageCode: 0x0120, alertCode: 0x8f85 } as const;

/** From GBCS 4.0 an ESME says so when it gets a command that it does not know (gbcs-facts 5, ECS100; when it does is inferred). */
export function saysSo({ deviceType, gbcsVersion }: Pick<DeviceSpec, 'deviceType' | 'gbcsVersion'>): boolean {
  return deviceType === 'ESME' && compareGbcsVersions(gbcsVersion ?? '1.0', '4.0') >= 0;
}

/** ECS100: the message code and counter of the command, to its sender; through the Access Control Broker with the party behind it. */
export function reportUnsupported(device: DeviceContext, command: GbcsMessage): void {
  const { party, counter: partyCounter } = command.supplementary ?? {};
  const at = device.now();
  device.raise({
    messageCode: COMMAND_NOT_SUPPORTED.messageCode,
    recipient: command.originator,
    ...(party && partyCounter !== undefined && { supplementary: { party, counter: partyCounter } }),
    body: (counter) =>
      ECS100.encode(
        { alertCode: COMMAND_NOT_SUPPORTED.alertCode, at, messageCode: command.messageCode, counter: partyCounter ?? command.counter },
        counter,
      ),
  });
}
