import { expectedOf } from './expected.crosscheck';
import type { Template } from './request-templates.crosscheck';

/** A request that comes to another end, for a reason that lies in the request, in its package or in the home. */
interface Otherwise {
  readonly of: RegExp;
  readonly said: RegExp;
  readonly why: string;
}

/** Of the requests as they are published, at a home as `serve --boxed` has it; the first that fits. */
const OTHERWISE: readonly Otherwise[] = [
  { of: /^11\.1/, said: /^W110101 DSPUpdateFirmwareWarning$/, why: 'its image is of no Device Model of the Central Products List' },
  { of: /^11\.4/, said: /^HTTP 400: not valid against the DUIS schema/, why: 'the service came after DUIS 4.0' },
  { of: /^12\.1/, said: /^I0 DSPWANMatrix$/, why: 'answered at once' },
  { of: /^12\.2/, said: /^E120201$/, why: 'the device is known already' },
  { of: /^5\.2/, said: /^E050201$/, why: 'there is no such schedule' },
  { of: /^5\.3/, said: /^E050301$/, why: 'there is no such schedule' },
  {
    of: /^(CS02fMAC|CS08|GCS59)/,
    said: /^HTTP 400: the certificate .* signs for dcc/,
    why: 'sent as the Access Control Broker, who is no User',
  },
  {
    of: /^ECS21a_5\.1/,
    said: /^I0 DSPScheduleID, I0 DSPScheduledMessage 0x0033$/,
    why: 'answered at once, so that the nodes keep nothing that the first run could be reconciled with',
  },
  { of: /^ECS47e/, said: /^missing credentials/, why: 'sent as a Load Controller, whose key the signing tool has not' },
  {
    of: /^(ECS46c|ECS47(Activate|Deactivate|Reset)|ECS61a_7\.7)/,
    said: /^E57$/,
    why: 'gone at GBCS 4.0, which the devices of the home are at',
  },
  { of: /FUTURE_DATED/, said: /^E080901$/, why: 'to be executed in 2030, further ahead than may be' },
];

/** Message codes of the use cases that the home has in place of those that requests are named after. */
const IN_PLACE: Readonly<Record<string, string>> = {
  'CCS05CCS04_8.9': '010F',
  'CS02aMAC_6.24.1': '011B',
  'ECS08_2.1': '00DE',
  'ECS23b_4.10': '0039',
  'ECS26d_6.2.3': '00D9',
  'ECS26e_6.2.4': '00F9',
  'ECS26i_6.2.4': '00FA',
  'ECS26k_6.2.1': '003C',
  'ECS29a_6.5': '00D1',
  'ECS29b_6.5': '00D1',
  'ECS29d_6.5': '00D1',
  'ECS29f_6.27': '00D3',
  'ECS30_6.8': '00D7',
  'ECS35f_6.13': '00FD',
  'GCS21d_6.2.3': '00DA',
  'GCS21e_6.2.4': '00FB',
  'GCS25_6.8': '00D8',
};
const OF_THE_HOME = 'the home, at GBCS 4.0 and with a meter of variant ADEF, has another use case for it';

export interface Expected {
  /** Replies and, after them, what came: response codes and what they carry, in order, comma between. */
  readonly said: RegExp;
  /** Why it is not simply acknowledged and answered. */
  readonly why?: string;
}

export function boxedExpectation(template: Template): Expected {
  const otherwise = OTHERWISE.find(({ of }) => of.test(template.name));
  if (otherwise) return otherwise;
  const code = Object.entries(IN_PLACE).find(([name]) => template.name.startsWith(`${name}_`))?.[1];
  if (code === undefined) return { said: expectedOf(template) };
  return { said: new RegExp(`^(I0 PreCommand, )?I99, I0 GBCSPayload 0x${code}$`), why: OF_THE_HOME };
}
