import { verifyMac } from '../../gbcs/protection/mac';
import { verifySignature } from '../../gbcs/protection/signature';
import type { DeviceIdentity } from './device-keys';
import type { ReceivedCommand } from '../commands/received-command';
import type { TrustAnchors } from './trust-anchors';

/**
 * Why a device does not act on a command; undefined where it does. Commands carry the MAC of the Access Control Broker; critical ones
 * the signature of their originator; those of the Recovery and the Contingency parties a signature alone (facts 3.2).
 */
export function refusalOf(command: ReceivedCommand, identity: DeviceIdentity, anchors: TrustAnchors): string | undefined {
  const { message, useCase } = command;
  if (anchors.rolesOf(message.originator).length === 0) return `originator ${message.originator} is in no trust anchor cell`;
  const needs = useCase.commandProtection;
  const signed = needs === 'MS' || needs === 'S' || (needs === 'M/S' && !message.mac);
  const maced = needs === 'M' || needs === 'MS' || (needs === 'M/S' && !signed);
  if (signed && !hasGoodSignature(command, anchors)) return "the signature is not the originator's";
  if (maced && !hasGoodMac(command, identity, anchors)) return "the MAC is not the Access Control Broker's";
  return signed || maced ? undefined : `${useCase.useCase} is not a command`;
}

function hasGoodSignature({ message }: ReceivedCommand, anchors: TrustAnchors): boolean {
  const key = anchors.keyOf(message.originator, 'digitalSignature');
  return !!key && verifySignature(message, key);
}

function hasGoodMac({ message }: ReceivedCommand, identity: DeviceIdentity, anchors: TrustAnchors): boolean {
  const broker = anchors.credential('ACB', 'keyAgreement')?.publicKey;
  return !!broker && verifyMac(message, identity.keys('keyAgreement').privateKey, broker);
}
