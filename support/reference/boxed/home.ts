import type { DeviceSpec, DeviceType, UserSpec } from '../../control/types';
import type { Eui64 } from '../../duis/eui64';

/** Users and devices that a server starts with. */
export interface Household {
  readonly users: readonly UserSpec[];
  readonly devices: readonly DeviceSpec[];
}

const SUPPLIER: Eui64 = '90-B3-D5-1F-30-01-00-00';
const NETWORK_OPERATOR: Eui64 = '90-B3-D5-1F-30-02-00-00';
const OTHER_SUPPLIER: Eui64 = '90-B3-D5-1F-30-03-00-00';
const OTHER_USER: Eui64 = '00-DB-12-34-56-78-00-04';

const eui = (last: string): Eui64 => `00-DB-12-34-56-78-90-${last}`;
const HUB = eui('A2');

/** What is particular to each device, by the last octet of its EUI-64: the home that published requests and keys are about. */
const DEVICES: Readonly<Record<string, Pick<DeviceSpec, 'deviceType'> & Partial<DeviceSpec>>> = {
  A0: { deviceType: 'ESME', esmeVariant: 'ADEF', importMpxn: '1200000000001' },
  A1: { deviceType: 'GSME', importMpxn: '99', gpf: eui('A3') },
  A2: { deviceType: 'CHF' },
  A3: { deviceType: 'GPF' },
  A4: { deviceType: 'PPMID' },
  A5: { deviceType: 'HCALCS' },
  A6: { deviceType: 'ESME', esmeVariant: 'AG', importMpxn: '1200000000002' },
};

/** Devices that published requests name beside those, to join them and the like. */
const OTHERS: Readonly<Record<string, DeviceType>> = {
  '93': 'ESME',
  '94': 'GSME',
  '98': 'ESME',
  '99': 'ESME',
  '9A': 'ESME',
  '9C': 'ESME',
};

/** The home of the published test keys, and the Users whose keys they are, whose messages all go to `receiveUrl`. */
export function boxedHousehold(receiveUrl: string): Household {
  const user = (of: Eui64, ...roles: UserSpec['roles']): UserSpec => ({ eui: of, roles, receiveUrl });
  return {
    users: [
      user(SUPPLIER, 'IS', 'GS', 'ES'),
      user(NETWORK_OPERATOR, 'ED', 'GT'),
      user(OTHER_SUPPLIER, 'IS', 'GS', 'ES'),
      user(OTHER_USER, 'OU'),
    ],
    devices: [
      ...Object.entries(DEVICES).map(([last, particular]) => device(eui(last), particular)),
      ...Object.entries(OTHERS).map(([last, deviceType]) => device(eui(last), { deviceType })),
    ],
  };
}

function device(own: Eui64, particular: Pick<DeviceSpec, 'deviceType'> & Partial<DeviceSpec>): DeviceSpec {
  return {
    eui: own,
    gbcsVersion: '4.0',
    status: 'Commissioned',
    manufacturer: 'RTDS',
    model: 'RTDS',
    firmwareVersion: '00000001',
    ...(own === HUB ? {} : { chf: HUB }),
    responsible: [
      { role: 'IS', user: SUPPLIER },
      { role: 'GS', user: SUPPLIER },
      { role: 'ES', user: SUPPLIER },
      { role: 'ED', user: NETWORK_OPERATOR },
      { role: 'GT', user: NETWORK_OPERATOR },
    ],
    ...particular,
  };
}
