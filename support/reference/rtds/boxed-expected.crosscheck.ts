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
  {
    of: /^(ECS46c|ECS47(Activate|Deactivate|Reset)|ECS61a_7\.7)/,
    said: /^E57$/,
    why: 'gone at GBCS 4.0, which the devices of the home are at',
  },
];

export interface Expected {
  /** Replies and, after them, what came: response codes and what they carry, in order, comma between. */
  readonly said: RegExp;
  /** Why it is not simply acknowledged and answered. */
  readonly why?: string;
}

export function boxedExpectation(template: Template): Expected {
  return OTHERWISE.find(({ of }) => of.test(template.name)) ?? { said: expectedOf(template) };
}
