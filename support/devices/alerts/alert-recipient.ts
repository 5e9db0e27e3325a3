import type { DeviceContext, RaisedAlert } from '../device-context';

/**
 * Power quality and supply are the network operator's affair, all else the supplier's; a device that knows neither tells the DCC (facts
 * C.4).
 */
export function recipientOf(device: DeviceContext, alertCode: number): RaisedAlert['recipient'] {
  const role = isNetworkMatter(alertCode) ? 'NetworkOperator' : 'Supplier';
  const credential = device.anchors.credential(role, 'digitalSignature') ?? device.anchors.credential('Supplier', 'digitalSignature');
  return credential?.party ?? device.parties.accessControlBroker;
}

/** The voltage family and the supply outage family. */
function isNetworkMatter(alertCode: number): boolean {
  const within = (from: number, to: number): boolean => alertCode >= from && alertCode <= to;
  return within(0x8002, 0x802f) || within(0x8085, 0x809c) || within(0x8f35, 0x8f3c);
}
