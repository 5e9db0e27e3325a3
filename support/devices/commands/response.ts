import { encodeDateTime } from '../../gbcs/date-time';
import { addMac } from '../../gbcs/protection/mac';
import type { GbcsMessage } from '../../gbcs/message';
import { signMessage } from '../../gbcs/protection/signature';
import type { DeviceContext } from '../device-context';
import type { ReceivedCommand } from './received-command';

/** The clock status octet of the date-time in responses: unspecified at an ESME, reliable at ZigBee devices (facts 3.3, RTDS). */
const CLOCK_STATUS = { DLMS: 0xff, 'ASN.1': 0xff, GBZ: 0x00, 'DLMS/GBZ': 0xff } as const;

/**
 * The response to a command: to its originator, with its counter, and with the supplementary party and counter if it had them (facts 3.2).
 * @param originatorCounter the device's own counter, where the body is encrypted to a party that it does not know
 */
export function respond(
  device: DeviceContext,
  { message, useCase }: ReceivedCommand,
  payload: Uint8Array,
  originatorCounter?: bigint,
): GbcsMessage {
  const { party, counter } = message.supplementary ?? {};
  return protect(
    device,
    {
      kind: 'response',
      counter: message.counter,
      originator: device.spec.eui,
      recipient: message.originator,
      ...(useCase.dateTimeInResponse && { dateTime: encodeDateTime(device.now(), CLOCK_STATUS[useCase.protocol]) }),
      messageCode: message.messageCode,
      ...(party && {
        supplementary: { party, ...(counter !== undefined && { counter }), ...(originatorCounter !== undefined && { originatorCounter }) },
      }),
      payload,
      signature: 'none',
    },
    isSigned(useCase.responseProtection, message),
  );
}

/** Signed by the device, or with a MAC to the recipient. */
export function protect(device: DeviceContext, unprotected: GbcsMessage, signed: boolean): GbcsMessage {
  const message = device.says(unprotected);
  if (signed) return signMessage(message, device.identity.keys('digitalSignature').privateKey);
  const recipient =
    device.anchors.keyOf(message.recipient, 'keyAgreement') ?? device.parties.credential(message.recipient, 'keyAgreement')?.publicKey;
  if (!recipient) throw new RangeError(`there is no Key Agreement key of ${message.recipient} to answer it with`);
  return addMac(message, device.identity.keys('keyAgreement').privateKey, recipient);
}

/** Where a use case has both forms, the response has that of the command. */
function isSigned(protection: ReceivedCommand['useCase']['responseProtection'], command: GbcsMessage): boolean {
  return protection === 'S' || (protection === 'M/S' && !command.mac);
}
