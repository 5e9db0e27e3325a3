import { toUtcTime, encodeDateTime } from '../gbcs/date-time';
import { encodeDataNotification, invokeIdOf } from '../gbcs/dlms-access';
import { integer, octetString, structure } from '../gbcs/dlms-data';
import type { DeviceContext, RaisedAlert } from './device-context';

const GENERIC_CRITICAL_ALERT = 0x1000;
const GENERIC_NON_CRITICAL_ALERT = 0x1001;
/** ZigBee devices speak GBZ, the others DLMS. */
const SPEAK_GBZ: ReadonlySet<string> = new Set(['GSME', 'GPF', 'HCALCS', 'PPMID']);

/** The alert of a code that says no more than that it happened, and when. Codes 8Fxx are critical: signed (facts C.4). */
export function genericAlert(device: DeviceContext, alertCode: number): RaisedAlert {
  const critical = alertCode >> 8 === 0x8f;
  return {
    messageCode: critical ? GENERIC_CRITICAL_ALERT : GENERIC_NON_CRITICAL_ALERT,
    recipient: recipientOf(device, alertCode),
    body: (counter) => (SPEAK_GBZ.has(device.spec.deviceType) ? gbzBody(alertCode, device.now()) : dlmsBody(alertCode, device.now(), counter)),
  };
}

/** Power quality and supply are the network operator's affair, all else the supplier's; a device that knows neither tells the DCC (facts C.4). */
export function recipientOf(device: DeviceContext, alertCode: number): RaisedAlert['recipient'] {
  const network = (alertCode >= 0x8002 && alertCode <= 0x802f) || (alertCode >= 0x8085 && alertCode <= 0x809c) || (alertCode >= 0x8f35 && alertCode <= 0x8f3c);
  const role = network ? 'NetworkOperator' : 'Supplier';
  return (
    device.anchors.credential(role, 'digitalSignature') ?? device.anchors.credential('Supplier', 'digitalSignature')
  )?.party ?? device.parties.accessControlBroker;
}

function dlmsBody(alertCode: number, at: Date, counter: bigint): Uint8Array {
  const body = structure(integer('uint16', alertCode), octetString(encodeDateTime(at)));
  return encodeDataNotification({ invokeId: invokeIdOf(counter), body });
}

/** Profile, no further octets, alert code, UTCTime. */
function gbzBody(alertCode: number, at: Date): Uint8Array {
  const octets = Buffer.from([0x01, 0x09, 0x00, 0, 0, 0, 0, 0, 0]);
  octets.writeUInt16BE(alertCode, 3);
  octets.writeUInt32BE(toUtcTime(at), 5);
  return octets;
}
