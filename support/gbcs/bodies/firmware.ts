import { DER_TAG, decodeDer, derInteger, derOctets, derText, encodeDer, sequence } from '../asn1/asn1';
import type { DerNode } from '../asn1/asn1';
import { toGeneralizedTime } from '../date-time';
import { DerReader } from '../asn1/der-reader';
import { getItem } from '../dlms/access';
import { octetString } from '../dlms/data';
import type { UseCaseBody } from './body';
import { fixedBody } from './body';
import type { DlmsReply } from './dlms-body';
import { dlmsReply, fixedDlmsCommand } from './dlms-body';
import { octetsOf } from './dlms-fields';
import { expectNull } from './hub/join-details';

/** CS06: the hash is SHA-256 of the manufacturer image, 32 octets; without `activateAt` at once, `9999-12-31T23:59:59Z` cancels. */
export interface ActivateFirmware {
  readonly manufacturerImageHash: Uint8Array;
  readonly counter: bigint;
  readonly activateAt?: Date;
}

/** Codes of CS06: what became of the activation. */
export const ACTIVATION_RESULT = { success: 0, noImage: 1, hashMismatch: 2, failure: 3 } as const;

/** What became of an activation, and the firmware version (4 octets) that runs now. */
export interface ActivationResult {
  readonly code: number;
  readonly firmwareVersion: Uint8Array;
}

/** CS06 Activate Firmware, 0x0012. The response is empty where the activation was put off or cancelled. */
export const CS06: UseCaseBody<ActivateFirmware, ActivationResult | 'accepted'> = {
  command: {
    encode: ({ manufacturerImageHash, counter, activateAt }) =>
      encodeDer(
        sequence(derOctets(manufacturerImageHash), derInteger(counter), ...(activateAt ? [derText(toGeneralizedTime(activateAt))] : [])),
      ),
    decode: (payload) => {
      const reader = DerReader.of(payload, 'firmware activation');
      const manufacturerImageHash = reader.octets('manufacturer image hash', 32);
      const counter = reader.bigInteger('counter');
      const when = reader.tag === undefined ? {} : { activateAt: reader.instant('activation date-time') };
      reader.end();
      return { manufacturerImageHash, counter, ...when };
    },
  },
  response: {
    encode: (result) => (result === 'accepted' ? Buffer.from('0500', 'hex') : encodeDer(activationResultNode(result))),
    decode: (payload) => {
      if (decodeDer(payload).tag !== DER_TAG.null) return readActivationResult(DerReader.of(payload, 'activation result'));
      expectNull(payload);
      return 'accepted';
    },
  },
};

export function activationResultNode({ code, firmwareVersion }: ActivationResult): DerNode {
  return sequence(derInteger(code), derOctets(firmwareVersion));
}

export function readActivationResult(reader: DerReader): ActivationResult {
  const result = { code: reader.integer('result'), firmwareVersion: reader.octets('firmware version', 4) };
  reader.end();
  return result;
}

/** CS08 Read PPMID/HCALCS Firmware Version, 0x0129: `code` 0 with the version, 1 with zeroes. */
export const CS08: UseCaseBody<void, ActivationResult> = {
  command: fixedBody(Buffer.from('0500', 'hex'), expectNull),
  response: {
    encode: ({ code, firmwareVersion }) => encodeDer(sequence(derOctets(firmwareVersion), derInteger(code))),
    decode: (payload) => {
      const reader = DerReader.of(payload, 'firmware version');
      const firmwareVersion = reader.octets('firmware version', 4);
      const code = reader.integer('result');
      reader.end();
      return { code, firmwareVersion };
    },
  },
};

/** ECS52 Read ESME/Comms Hub Firmware Version, 0x0059: 4 octets. */
export const ECS52: UseCaseBody<void, DlmsReply<Buffer>> = {
  command: fixedDlmsCommand([getItem(1, '0-0:0.2.1.255', 2)]),
  response: dlmsReply(
    ['get'],
    (version: Uint8Array) => [octetString(version)],
    ([version]) => octetsOf(version, 'firmware version', 4),
  ),
};
