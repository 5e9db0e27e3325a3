import type { DeviceSpec, DeviceType } from '../../control/types';
import { deviceFor } from './expected.crosscheck';
import type { Template } from './request-templates.crosscheck';
import { NETWORK_OPERATOR, SUPPLIER } from './request-templates.crosscheck';

const HOME = '00-DB-12-34-56-78-90-';
const TYPES: Readonly<Record<string, DeviceType>> = { A2: 'CHF', A3: 'GPF', A0: 'ESME', A1: 'GSME', A4: 'PPMID', A5: 'HCALCS', A6: 'ESME' };
const CHF = `${HOME}A2`;

/** The devices of RTDS, as the request of a template needs them. */
export function homeFor(template: Template): readonly DeviceSpec[] {
  const { gbcsVersion, esmeVariant, otherIsGas } = deviceFor(template);
  const responsible = [
    { role: 'IS', user: SUPPLIER },
    { role: 'GS', user: SUPPLIER },
    { role: 'ES', user: SUPPLIER },
    { role: 'ED', user: NETWORK_OPERATOR },
    { role: 'GT', user: NETWORK_OPERATOR },
  ] as const;
  const common = { gbcsVersion, status: 'Commissioned', responsible, manufacturer: 'RTDS', model: 'RTDS' } as const;
  const device = (eui: string, deviceType: DeviceType): DeviceSpec => ({
    ...common,
    eui,
    deviceType,
    ...(eui === CHF ? {} : { chf: CHF }),
    ...(deviceType === 'GSME' ? { gpf: `${HOME}A3`, importMpxn: '99' } : {}),
    ...(deviceType === 'ESME' ? { esmeVariant: eui === `${HOME}A6` ? 'AG' : esmeVariant, importMpxn: '1200000000001' } : {}),
  });
  const home = Object.entries(TYPES).map(([suffix, deviceType]) => device(HOME + suffix, deviceType));
  const other = /<sr:OtherDeviceID>([^<]*)/.exec(template.document)?.[1] ?? '';
  const more = [other, template.target].filter((eui) => eui !== '' && !eui.startsWith('90-B3') && !home.some((known) => known.eui === eui));
  return [
    ...home,
    ...more.map((eui) => device(eui, eui === other && otherIsGas ? 'GSME' : template.srv.startsWith('8.12') ? 'CHF' : 'ESME')),
  ];
}
