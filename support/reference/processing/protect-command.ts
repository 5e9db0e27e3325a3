import type { GbcsUseCase } from '../../duis/catalogue/gbcs-use-case';
import { addMac } from '../../gbcs/mac';
import type { GbcsMessage } from '../../gbcs/message';
import { signMessage } from '../../gbcs/signature';
import type { Device } from '../inventory/device';
import { publicKeyIn } from '../inventory/held-certificates';
import { ACCESS_CONTROL_BROKER, MissingCredential, ownCertificate, TRANSITIONAL_COS } from '../parties';
import type { Tools } from '../tools';

/**
 * A command as it goes to the device (facts 3.2): signed by its originator where the use case asks for it, which is the DCC's own
 * doing only where the DCC originates it; and authenticated by the Access Control Broker, over the signature too.
 */
export function protectCommand(tools: Tools, message: GbcsMessage, useCase: GbcsUseCase, device: Device): GbcsMessage {
  const signed = needsOurSignature(message, useCase)
    ? signMessage(message, ownCertificate(tools.pki, message.originator, 'digitalSignature').privateKey)
    : message;
  if (!useCase.commandProtection.includes('M')) return signed;
  const { keyAgreement } = device.certificates;
  if (!keyAgreement) throw new MissingCredential(`the inventory holds no Key Agreement certificate of ${device.eui}`);
  return addMac(signed, ownCertificate(tools.pki, ACCESS_CONTROL_BROKER, 'keyAgreement').privateKey, publicKeyIn(keyAgreement));
}

function needsOurSignature({ originator, signature }: GbcsMessage, { commandProtection }: GbcsUseCase): boolean {
  const ours = originator === ACCESS_CONTROL_BROKER || originator === TRANSITIONAL_COS;
  return ours && !(signature instanceof Uint8Array) && (commandProtection === 'S' || commandProtection === 'MS');
}
