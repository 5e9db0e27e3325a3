import { code, startingWith, status, withoutResponse } from './symptom';
import { textAt } from '../../duis/element';
import type { Behaviour } from '../behaviour/behaviour';
import { deviceIdAt } from '../inquiry/device-id';
import type { Inquiry } from '../inquiry/inquiry';
import { refuse, refuseHttp, withRule } from '../rules/rule';
import { installCodeLength } from '../rules/specific/update-han-device-log';
import { lostRule, rule, ruleFor } from './changes/change';
import type { Defect } from './defect';
import { defect } from './defect';
import { alsoRefuses } from './changes/request-change';

/** The lengths that ZigBee knows, in octets. */
const ZIGBEE = [6, 8, 12, 16];

/** Ways to get the length of an Install Code, 8.11, wrong. */
export const cr1277Defects: readonly Defect[] = [
  defect(
    'CR1277-01',
    'refuses-16-octets',
    'A SMETS2 device is to have fewer than 16 octets.',
    code('I99', 'E081111'),
    rule(installCodeLength({ octets: 16, takes: (octets) => octets < 16 })),
  ),
  defect(
    'CR1277-02',
    'takes-any-length',
    'The relaxation of DUIS 3.1 holds for SMETS2 devices too.',
    code('E081111', 'I99'),
    lostRule('install-code-length'),
  ),
  defect(
    'CR1277-02',
    'takes-15-octets',
    'One octet too few passes.',
    code('E081111', 'I99'),
    rule(installCodeLength({ octets: 16, takes: (octets) => octets >= 15 })),
  ),
  defect(
    'CR1277-02',
    'asks-the-import-supplier-alone',
    'Nobody counts the octets that another than the Import Supplier sends.',
    code('E081111', 'I99'),
    ruleFor('install-code-length', ({ eligibleRoles }) => eligibleRoles.includes('IS')),
  ),
  defect(
    'CR1277-02',
    'asks-at-gbcs-4.0-alone',
    'Nobody counts the octets for a hub of an earlier GBCS version.',
    code('E081111', 'I99'),
    ruleFor('install-code-length', ({ device }) => device?.gbcsVersion === '4.0'),
  ),
  defect(
    'CR1277-03',
    'checks-smets1',
    'A SMETS1 device is to have 16 octets too.',
    code('I99', 'E081111'),
    rule(installCodeLength({ octets: 16, families: ['SMETS1', 'SMETS2+'] })),
  ),
  defect(
    'CR1277-03',
    'takes-zigbee-lengths',
    'A SMETS1 device is to have 6, 8, 12 or 16 octets.',
    code('I99', 'E081111'),
    alsoRefuses('install-code-length', (inquiry) =>
      isForSmets1(inquiry) && !ZIGBEE.includes(installCode(inquiry).length / 2)
        ? refuse('E081111', 'ZigBee has no Install Code of this length')
        : undefined,
    ),
  ),
  defect(
    'CR1277-03',
    'wants-8-octets',
    'The schema takes 8 octets at least.',
    code('I99', withoutResponse(400)),
    alsoRefuses('schema-valid', (inquiry) =>
      hasInstallCode(inquiry) && installCode(inquiry).length < 16 ? refuseHttp(400, 'fewer than 8 octets') : undefined,
    ),
  ),
  defect(
    'CR1277-04',
    'takes-what-the-schema-does-not',
    'The schema is not asked, so 5 or 17 octets get as far as the rules.',
    status(400, { code: startingWith('I', 'E') }),
    lostRule('schema-valid', ['8.11']),
  ),
  defect(
    'CR1277-04',
    'takes-half-octets',
    'An odd number of hexadecimal digits is valid.',
    status(400, { code: startingWith('I', 'E') }),
    takesAsValid((code) => code.length % 2 === 1),
  ),
  defect(
    'CR1277-04',
    'takes-17-octets',
    'The schema has no upper limit.',
    status(400, { code: startingWith('I', 'E') }),
    takesAsValid((code) => code.length === 34),
  ),
  defect(
    'CR1277-04',
    'takes-5-octets',
    'The schema has no lower limit.',
    status(400, { code: startingWith('I', 'E') }),
    takesAsValid((code) => code.length === 10),
  ),
  defect(
    'CR1277-04',
    'refuses-lower-case',
    'Hexadecimal digits are to be in upper case.',
    code('I99', withoutResponse(400)),
    alsoRefuses('schema-valid', (inquiry) => (/[a-f]/.test(installCode(inquiry)) ? refuseHttp(400, 'digits in lower case') : undefined)),
  ),
  defect(
    'CR1277-05',
    'checks-removal',
    'A removal is to have an Install Code.',
    code('I99', 'E081111'),
    rule(installCodeLength({ octets: 16, families: ['SMETS1', 'SMETS2+'], requests: ['Add', 'Remove'], takes: (octets) => octets > 0 })),
  ),
  defect(
    'CR1277-05',
    'asks-for-the-code-of-the-hub-itself',
    'What removes a hub from its own log is to have an Install Code.',
    code('I99', 'E081111'),
    alsoRefuses('install-code-length', ({ request }) =>
      textAt(request.body, 'RequestType') === 'Remove' && deviceIdAt(request.body, 'DeviceID') === request.requestId.target
        ? refuse('E081111', 'no Install Code')
        : undefined,
    ),
  ),
  defect(
    'CR1277-05',
    'asks-the-other-user-for-a-code',
    'A removal by another User than a Supplier is to have an Install Code.',
    code('I99', 'E081111'),
    alsoRefuses('install-code-length', ({ request, eligibleRoles }) =>
      textAt(request.body, 'RequestType') === 'Remove' && eligibleRoles.includes('OU') ? refuse('E081111', 'no Install Code') : undefined,
    ),
  ),
];

function installCode({ request }: Inquiry): string {
  return textAt(request.body, 'AddDeviceToCHFWhitelist', 'InstallCode') ?? '';
}

function hasInstallCode(inquiry: Inquiry): boolean {
  return installCode(inquiry) !== '';
}

function isForSmets1({ request, records }: Inquiry): boolean {
  return records.inventory.get(deviceIdAt(request.body, 'DeviceID') ?? '')?.smetsFamily === 'SMETS1';
}

/** Whatever else the schema says of a request with such an Install Code, it is valid. */
function takesAsValid(wrong: (code: string) => boolean): (behaviour: Behaviour) => Behaviour {
  return (behaviour) => ({
    ...behaviour,
    rules: withRule(behaviour.rules, 'schema-valid', (right) => ({
      ...right,
      ask: (inquiry) => (wrong(installCode(inquiry)) ? undefined : right.ask(inquiry)),
    })),
  });
}
