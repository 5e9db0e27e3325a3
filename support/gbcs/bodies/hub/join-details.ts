import type { Eui64 } from '../../../duis/eui64';
import { eui64ToOctets } from '../../../duis/eui64';
import { decodeDer, derInteger, derOctets, encodeDer, sequence } from '../../asn1/asn1';
import { DerReader } from '../../asn1/der-reader';
import { GbcsError, hexOctets } from '../../error';
import type { UseCaseBody } from '../body';
import { fixedBody } from '../body';

/** Device types as GBCS numbers them in device logs (facts 5, CS07). */
export const LOGGED_DEVICE_TYPES = ['GSME', 'ESME', 'CHF', 'GPF', 'HCALCS', 'PPMID', 'Type2'] as const;
export type LoggedDeviceType = (typeof LOGGED_DEVICE_TYPES)[number];

/** A device that the answering device is joined to. */
export interface JoinedDevice {
  readonly device: Eui64;
  readonly deviceType: LoggedDeviceType;
}

export type JoinDetails =
  | { readonly outcome: 'success'; readonly devices: readonly JoinedDevice[] }
  /** `code` 1: the log could not be read. */
  | { readonly outcome: 'failure'; readonly code: number };

const DER_NULL_OCTETS = Buffer.from('0500', 'hex');

/** Refuses anything but an ASN.1 NULL, the command of CS07 and CS08. */
export function expectNull(payload: Uint8Array): void {
  decodeDer(payload);
  if (!DER_NULL_OCTETS.equals(payload)) throw new GbcsError('the body', 'NULL', hexOctets(payload));
}

/** CS07 Read Device Join Details, 0x0013. */
export const CS07: UseCaseBody<void, JoinDetails> = {
  command: fixedBody(DER_NULL_OCTETS, expectNull),
  response: { encode: encodeJoinDetails, decode: decodeJoinDetails },
};

function encodeJoinDetails(details: JoinDetails): Buffer {
  if (details.outcome === 'failure') return encodeDer(sequence(derInteger(details.code)));
  const devices = details.devices.map(({ device, deviceType }) =>
    sequence(derOctets(eui64ToOctets(device)), derInteger(LOGGED_DEVICE_TYPES.indexOf(deviceType))),
  );
  return encodeDer(sequence(derInteger(0), sequence(...devices)));
}

function decodeJoinDetails(payload: Uint8Array): JoinDetails {
  const reader = DerReader.of(payload, 'join details');
  const code = reader.integer('response code');
  const devices = code === 0 ? reader.sequence('device log').each((log) => readJoinedDevice(log.sequence('device'))) : [];
  reader.end();
  return code === 0 ? { outcome: 'success', devices } : { outcome: 'failure', code };
}

function readJoinedDevice(reader: DerReader): JoinedDevice {
  const device = reader.eui64('identifier');
  const type = reader.integer('device type');
  const deviceType = LOGGED_DEVICE_TYPES[type];
  if (!deviceType) throw new GbcsError('device type', `0 to ${LOGGED_DEVICE_TYPES.length - 1}`, `${type}`);
  reader.end();
  return { device, deviceType };
}
