import type { Element } from '../../duis/element';
import { textAt } from '../../duis/element';
import { eui64ToOctets } from '../../duis/eui64';
import { decodeMessage } from '../../gbcs/decode';
import { GbcsError } from '../../gbcs/error';
import { verifyMac } from '../../gbcs/protection/mac';
import type { GbcsMessage } from '../../gbcs/message';
import { verifySignature } from '../../gbcs/protection/signature';
import { isDeviceCertificate } from '../../pki/device-keys';
import type { Device } from '../inventory/device';
import { publicKeyIn } from '../inventory/held-certificates';
import { ACCESS_CONTROL_BROKER, ownCertificate } from '../parties';
import type { Tools } from '../tools';
import type { SentCommand } from './command-stages';

/** The message in a SignedPreCommand element; or what is wrong with it. */
export function readSigned(body: Element): GbcsMessage | string {
  try {
    const message = decodeMessage(Buffer.from(textAt(body, 'GBCSPayload') ?? '', 'base64'));
    if (message.kind !== 'command' || message.mac) return 'the GBCSPayload is not a Pre-Command';
    return message.signature instanceof Uint8Array ? message : 'the Pre-Command bears no signature';
  } catch (error) {
    if (error instanceof GbcsError) return `the GBCSPayload is not a GBCS message: ${error.message}`;
    throw error;
  }
}

/** The response in `octets` when it answers the command and is the device's own as far as the DCC can tell; else why not. */
export function readResponse(
  tools: Tools,
  octets: Uint8Array,
  sent: SentCommand,
  device: Device,
  notGenuine: FindForgery = forgery,
): GbcsMessage | string {
  try {
    const response = decodeMessage(octets);
    return mismatch(response, sent.command) ?? notGenuine(tools, response, device) ?? response;
  } catch (error) {
    if (error instanceof GbcsError) return `not a GBCS message: ${error.message}`;
    throw error;
  }
}

/** Why a response cannot be the device's own; undefined: it can. */
export type FindForgery = (tools: Tools, response: GbcsMessage, device: Device) => string | undefined;

function mismatch(response: GbcsMessage, command: GbcsMessage): string | undefined {
  if (response.kind !== 'response') return `it is a GBCS ${response.kind}`;
  if (response.messageCode !== command.messageCode)
    return `its message code is ${response.messageCode}, the command's ${command.messageCode}`;
  if (response.originator !== command.recipient || response.recipient !== command.originator)
    return 'it is between other parties than the command';
  return response.counter === command.counter ? undefined : `its counter is ${response.counter}, the command's ${command.counter}`;
}

/** A signature can always be checked; a MAC only where it is for the Access Control Broker, whose key the DCC has (facts 3.2). */
export const forgery: FindForgery = (tools, response, device) => {
  if (response.signature instanceof Uint8Array)
    return signingCertificates(response, device).some((one) => verifySignature(response, publicKeyIn(one)))
      ? undefined
      : "its signature is not the device's";
  if (response.recipient !== ACCESS_CONTROL_BROKER) return undefined;
  const { certificates } = device;
  const broker = ownCertificate(tools.pki, ACCESS_CONTROL_BROKER, 'keyAgreement').privateKey;
  return certificates.keyAgreement && verifyMac(response, broker, publicKeyIn(certificates.keyAgreement))
    ? undefined
    : "its MAC is not the device's";
};

const PROVIDES_CERTIFICATE = 0x000c;

/**
 * The certificate that the inventory holds; and, of a device that is telling of its certificate, that one, if it is in its name and of the
 * authority of devices (2.3.2).
 */
function signingCertificates({ messageCode, payload }: GbcsMessage, { eui, certificates }: Device): readonly Uint8Array[] {
  const isProof = messageCode === PROVIDES_CERTIFICATE && Buffer.from(payload).includes(eui64ToOctets(eui)) && isDeviceCertificate(payload);
  const told = isProof ? [payload] : [];
  return [certificates.digitalSignature, ...told].filter((one) => one !== undefined);
}
