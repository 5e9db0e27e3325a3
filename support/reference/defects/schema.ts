import type { Behaviour } from '../behaviour/behaviour';
import { badForm, code, finds, oneOf, some, startingWith, status, withoutResponse } from './symptom';
import type { ServiceRequest } from '../../duis/catalogue/service-request';
import type { Inquiry } from '../inquiry/inquiry';
import type { Refusal } from '../rules/rule';
import { refuse, refuseHttp } from '../rules/rule';
import { lostRule, matrixRow, otherCode, ruleFor } from './changes/change';
import type { Defect } from './defect';
import { defect } from './defect';
import { alsoRefuses } from './changes/request-change';

/** Service References and variants that DUIS 4.0 does not have. */
const NOT_IN_4_0 = ['6.14.4', '6.14', '7.17', '7.13.1', '7.16.1', '11.4', '8.10', '13.1'];

/** Ways to have another schema than that of DUIS 4.0, and to change what the release leaves alone (1.1, 6). */
export const schemaDefects: readonly Defect[] = [
  defect(
    'SCHEMA-01',
    'keeps-127-characters',
    'The limit of 3.1 holds for the description of a switch.',
    status(400, { code: 'I0' }),
    lostRule('schema-valid', ['6.14.1']),
  ),
  defect(
    'SCHEMA-01',
    'drops-what-is-deprecated',
    'Requests whose use case GBCS 4.0 deprecates are no longer in the schema.',
    code('I99', withoutResponse(400)),
    alsoRefuses('schema-valid', unknown(['6.14.2', '7.5', '7.6', '7.7', '7.8'])),
  ),
  defect(
    'SCHEMA-01',
    'is-that-of-3.1',
    'The schema has none of the new requests.',
    code(oneOf('I0', 'E2'), withoutResponse(400)),
    alsoRefuses('schema-valid', unknown(['6.14.3', '7.13', '7.14', '7.15', '7.16'])),
  ),
  defect(
    'SCHEMA-01',
    'is-that-of-5.0',
    'The schema takes the request for the firmware of a PPMID, 11.4.',
    status(400, { code: 'E12' }),
    lostRule('schema-valid', ['11.4']),
  ),
  defect(
    'SCHEMA-02',
    'takes-later-variants',
    'Service Reference Variants that DUIS 4.0 does not have get as far as the rules.',
    status(400, { code: 'E12' }),
    lostRule('schema-valid', NOT_IN_4_0),
  ),
  defect(
    'SCHEMA-02',
    'lacks-7.14-and-7.15',
    'The schema was not given the new readings.',
    code('I99', withoutResponse(400)),
    alsoRefuses('schema-valid', unknown(['7.14', '7.15'])),
  ),
  defect(
    'SCHEMA-02',
    'lacks-6.14.3-and-7.13',
    'The schema was not given the new critical requests.',
    code('I0', withoutResponse(400)),
    alsoRefuses('schema-valid', unknown(['6.14.3', '7.13'])),
  ),
  defect(
    'SCHEMA-02',
    'lacks-7.16',
    'What nobody may send is not in the schema.',
    code('E2', withoutResponse(400)),
    alsoRefuses('schema-valid', unknown(['7.16'])),
  ),
  defect(
    'SCHEMA-02',
    'takes-any-agreement',
    'Service Reference, variant and body need not name one request.',
    code('E12', some),
    lostRule('header-and-body-agree'),
  ),
  ...(
    [
      ['for-a-pre-command', [4]],
      ['for-no-device', [8]],
    ] as const
  ).map(([what, variants]) => ({
    ...defect(
      'SCHEMA-02',
      `takes-any-agreement-${what}`,
      `With CommandVariant ${variants.join(', ')}, Service Reference, variant and body need not name one request.`,
      code('E12', some),
      ruleFor('header-and-body-agree', ({ request }) => !variants.some((variant) => variant === request.commandVariant)),
    ),
    likelyAt: ['S-1975'],
  })),
  {
    ...defect(
      'SCHEMA-02',
      'takes-any-reference-of-the-group',
      'The Service Reference may be another of the group of the variant.',
      code('E12', some),
      ruleFor('header-and-body-agree', ({ request: { serviceReference, serviceReferenceVariant } }) => {
        const [group, ...rest] = serviceReference.split('.');
        return (
          rest.length === 0 || !serviceReferenceVariant.startsWith(`${group}.`) || serviceReferenceVariant.startsWith(serviceReference)
        );
      }),
    ),
    likelyAt: ['S-1975'],
  },
  defect(
    'SCHEMA-03',
    'says-e65',
    'What a device is not for is refused with a code of a later version.',
    badForm,
    otherCode('device-type-applies', 'E65'),
  ),
  defect('SCHEMA-03', 'says-e061510', 'The codes are one too high.', badForm, otherCode('gbcs-use-case-available', 'E061510')),
  defect(
    'SCHEMA-03',
    'has-none-of-the-new-codes',
    'The general code for GBCS versions stands in for the new ones.',
    code('E061509', 'E57'),
    otherCode('gbcs-use-case-available', 'E57'),
  ),
  defect(
    'SCHEMA-04',
    'forgets-the-url',
    'Any service takes any CommandVariant.',
    code('E13', some),
    lostRule('request-type-valid-for-url'),
  ),
  defect(
    'SCHEMA-04',
    'sends-critical-requests-at-once',
    'A critical request can be sent without a Pre-Command.',
    code('E12', 'I99'),
    matrixRow('7.2', { commandVariants: [1, 2, 4, 5, 6, 7] }),
  ),
  defect('SCHEMA-04', 'forgets-roles', 'Any User Role may send anything.', code('E2', some), lostRule('user-role-eligible')),
  defect(
    'SCHEMA-04',
    'forgets-who-is-responsible',
    'A Supplier may act on a meter of another.',
    code('E4', some),
    lostRule('user-authorised-for-device'),
  ),
  defect(
    'SCHEMA-04',
    'forgets-status',
    'A meter that is out of service takes requests.',
    code('E5', some),
    lostRule('device-status-compatible'),
  ),
  defect(
    'SCHEMA-04',
    'turns-the-distributor-away',
    'An Electricity Distributor may not read import registers.',
    code('I99', 'E2'),
    (behaviour) => matrixRow('4.1.1', rolesWithout('ED', behaviour.matrix.byVariant('4.1.1')))(behaviour),
  ),
  defect(
    'SCHEMA-04',
    'trusts-anybody',
    'The signature is not verified.',
    status(400, { code: startingWith('I', 'E') }),
    lostRule('signature-verifies'),
  ),
  defect(
    'SCHEMA-04',
    'goes-by-its-own-version',
    'A request says schemaVersion 4.0 and is refused for it.',
    code('I99', withoutResponse(400)),
    alsoRefuses('schema-valid', ({ request }) =>
      request.schemaVersion === '4.0' && request.serviceReferenceVariant === '11.2' ? refuseHttp(400, 'schemaVersion 4.0') : undefined,
    ),
  ),
  defect(
    'SCHEMA-04',
    'forgets-to-cancel-a-change-of-supplier',
    'What cancels a change of Supplier is taken for something that the DSP holds, and gives up nothing.',
    finds({ subject: 'command' }),
    (behaviour) => ({ ...behaviour, holding: { ...behaviour.holding, cancels: cancelsOfSupplierChange(behaviour.holding.cancels) } }),
  ),
  defect(
    'SCHEMA-04',
    'holds-a-change-of-supplier',
    'A change of Supplier waits at the DSP and not at the device.',
    finds({ subject: 'command' }),
    (behaviour) => ({ ...behaviour, holding: { ...behaviour.holding, until: untilOfSupplierChange(behaviour.holding.until) } }),
  ),
  defect(
    'SCOPE-02',
    'schedules-4.4.3',
    'A schedule for 4.4.3 passes the schema, as after CR1291.',
    status(400, { code: startingWith('I', 'E') }),
    lostRule('schema-valid', ['5.1']),
  ),
  defect(
    'SCOPE-02',
    'schedules-nothing',
    'What could be scheduled cannot be any more.',
    code('I0', 'E050102'),
    alsoRefuses('scheduled-request-is-permitted', () => refuse('E050102', 'nothing is to be scheduled')),
  ),
];

/** What a schema without these Service Reference Variants says. */
function unknown(variants: readonly string[]): (inquiry: Inquiry) => Refusal | undefined {
  return ({ request: { serviceReferenceVariant } }) =>
    variants.includes(serviceReferenceVariant)
      ? refuseHttp(400, `not valid against the DUIS schema: ServiceReferenceVariant ${serviceReferenceVariant}`)
      : undefined;
}

type Held = Behaviour['holding'];

function cancelsOfSupplierChange(usual: Held['cancels']): Held['cancels'] {
  return (inquiry) => usual(inquiry) || (isChangeOfSupplier(inquiry) && inquiry.executionTime.kind === 'cancel');
}

function untilOfSupplierChange(usual: Held['until']): Held['until'] {
  return (inquiry) => {
    const { executionTime: time } = inquiry;
    return isChangeOfSupplier(inquiry) && time.kind === 'at' ? time.at : usual(inquiry);
  };
}

function isChangeOfSupplier({ request }: Parameters<Held['until']>[0]): boolean {
  return request.serviceReferenceVariant === '6.23';
}

function rolesWithout(role: string, row: ServiceRequest | undefined): Partial<ServiceRequest> {
  return { eligibleRoles: (row?.eligibleRoles ?? []).filter((one) => one !== role) };
}
