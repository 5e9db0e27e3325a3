import {
  code,
  command,
  commandSent,
  controllers,
  finds,
  messageCode,
  none,
  not,
  startingWith,
  status,
  withoutResponse,
  type Symptom,
} from '../symptom';
import { textAt, walk } from '../../../duis/element';
import type { SelectionRow } from '../../../transform/selection-table';
import type { Behaviour } from '../../behaviour/behaviour';
import { refuse, refuseHttp } from '../../rules/rule';
import { lostRule, matrixRow, selectionRows } from '../changes/change';
import type { Defect } from '../defect';
import { defect } from '../defect';
import { alsoRefuses, misreadForCommand, without } from '../changes/request-change';

const refuses = (row: SelectionRow): boolean => 'refuse' in row.outcome;
const carries = (useCase: string, messageCode: number): SelectionRow['outcome'] => ({ useCase, messageCode });
const named =
  (name: string) =>
  (element: { readonly name: string }): boolean =>
    element.name === name;

/** Ways to get the new Service Requests for auxiliary controllers wrong: 6.14.3, 7.13, 7.14, 7.15 and 7.16 (5.2). */
export const crp612AuxiliaryDefects: readonly Defect[] = [
  defect(
    'CRP612-08',
    'refuses-sapc',
    'A SAPC has no logs that 6.13 reads.',
    code('I99', 'E11'),
    alsoRefuses('device-type-applies', ({ device, service }) =>
      service?.serviceReferenceVariant === '6.13' && device?.esmeVariant?.includes('G') ? refuse('E11', 'a SAPC has no logs') : undefined,
    ),
  ),
  defect(
    'CRP612-08',
    'takes-any-supplier',
    'Nobody asks whose the SAPC is.',
    code('E4', 'I99'),
    lostRule('user-authorised-for-device', ['6.13']),
  ),
  defect(
    'CRP612-09',
    'admits-gas-supplier',
    'A Gas Supplier may set a calendar.',
    code('E2', 'E4'),
    matrixRow('6.14.3', { eligibleRoles: ['IS', 'GS'] }),
  ),
  defect(
    'CRP612-09',
    'admits-distributor',
    'An Electricity Distributor may set a calendar.',
    code('E2', startingWith('I')),
    matrixRow('6.14.3', { eligibleRoles: ['IS', 'ED'] }),
  ),
  defect(
    'CRP612-09',
    'takes-command-variant-1',
    'A calendar can be set without a signature.',
    code('E12', startingWith('I')),
    matrixRow('6.14.3', { commandVariants: [1, 4, 5, 6, 7] }),
  ),
  defect(
    'CRP612-09',
    'waits-itself',
    'The DCC waits for the ExecutionDateTime, and the ESME does not.',
    command('ECS46d', none),
    heldFor('6.14.3'),
  ),
  defect(
    'CRP612-09',
    'forgets-the-date',
    'A future-dated calendar takes effect at once.',
    controllers({ output: '0' }, { output: '60' }),
    misreadForCommand('6.14.3', (body) => without(body, named('ExecutionDateTime'))),
  ),
  defect(
    'CRP612-09',
    'forgets-the-special-days',
    'The special days do not reach the ESME.',
    finds({ subject: 'response content', expected: { switchings: { 'special days': '1' } }, got: { switchings: { 'special days': '' } } }),
    misreadForCommand('6.14.3', (body) => without(body, named('AuxiliaryControllerSpecialDayDefinition'))),
  ),
  defect(
    'CRP612-09',
    'input-as-output',
    'Every level of a calendar is one of output.',
    controllers({ input: '25' }, { output: '25' }),
    misreadForCommand('6.14.3', (body) => without(body, named('InputFromControlledLoad'))),
  ),
  defect(
    'CRP612-10',
    'admits-distributor',
    'An Electricity Distributor may set the state of a controller.',
    code('E2', startingWith('I')),
    matrixRow('7.13', { eligibleRoles: ['IS', 'ED'] }),
  ),
  defect(
    'CRP612-10',
    'takes-command-variant-1',
    'A state can be set without a signature.',
    code('E12', startingWith('I')),
    matrixRow('7.13', { commandVariants: [1, 4, 5, 6, 7] }),
  ),
  defect(
    'CRP612-10',
    'not-for-local-delivery',
    'The command cannot be delivered locally.',
    code('I0', 'E12'),
    matrixRow('7.13', { commandVariants: [4, 5] }),
  ),
  defect(
    'CRP612-46',
    'input-as-output',
    'Every state is one of output.',
    controllers({ input: '70' }, { output: '70' }),
    misreadForCommand('7.13', (body) => without(body, named('InputFromControlledLoad'))),
  ),
  defect(
    'CRP612-10',
    'limits-instead',
    'The state is set by the command that limits it.',
    command('ECS47a', messageCode('0x011F')),
    selectionRows('7.13', (row) => (refuses(row) ? row : { ...row, outcome: carries('ECS47e', 0x011f) })),
  ),
  ...reading('CRP612-11', '7.14', carries('ECS61e', 0x011d), command('ECS61d', messageCode('0x011D'))),
  ...reading('CRP612-12', '7.15', carries('ECS61d', 0x011c), command('ECS61e', messageCode('0x011C'))),
  defect(
    'CRP612-13',
    'admits-import-supplier',
    'The Import Supplier may limit a level.',
    code('E2', startingWith('I')),
    matrixRow('7.16', { eligibleRoles: ['IS'] }),
  ),
  defect(
    'CRP612-13',
    'says-not-supported',
    'A request that is for nobody is refused for the header.',
    code('E2', 'E12'),
    matrixRow('7.16', { commandVariants: [] }),
  ),
  defect(
    'CRP612-14',
    'schedules-anything',
    'The schema is not asked what can be scheduled.',
    status(400, { code: startingWith('I', 'E') }),
    lostRule('schema-valid', ['5.1']),
  ),
  defect(
    'CRP612-14',
    'takes-command-variant-8',
    'Configuration data can be read as by a non-device request.',
    code('E12', not('E12')),
    matrixRow('7.14', { commandVariants: [1, 2, 3, 8] }),
  ),
  defect(
    'CRP612-14',
    'forgets-the-url',
    'The Non-Device Service takes what is for a device.',
    code('E13', startingWith('I', 'E')),
    lostRule('request-type-valid-for-url', ['6.14.3', '7.13', '7.14', '7.15', '7.16']),
  ),
  defect(
    'CRP612-15',
    'takes-a-date',
    'The schema is not asked, so that a date and time is passed over.',
    status(400, { code: startingWith('I', 'E') }),
    lostRule('schema-valid', ['7.13', '7.16']),
  ),
  defect(
    'CRP612-15',
    'refuses-a-later-start',
    'A period that starts later is taken for a date of execution.',
    code('I99', startingWith('E')),
    alsoRefuses('execution-date-in-window', ({ request: { body }, now }) =>
      new Date(textAt(body, 'StartDateTime') ?? 0) > now ? refuse('E080901', 'the period starts later') : undefined,
    ),
  ),
  defect(
    'CRP612-16',
    'takes-127',
    'The schema is not asked, so that a description may be longer.',
    status(400, { code: startingWith('I', 'E') }),
    lostRule('schema-valid', ['6.14.1']),
  ),
  defect(
    'CRP612-16',
    'refuses-22',
    'A description has fewer than 22 characters.',
    code('I99', withoutResponse(400)),
    alsoRefuses('schema-valid', ({ request: { body } }) =>
      [...walk(body)].some(({ name, text }) => name === 'SwitchDescription' && text.length > 21)
        ? refuseHttp(400, 'a description is too long')
        : undefined,
    ),
  ),
];

/** What can go wrong with either of the two readings. */
function reading(requirement: string, srv: '7.14' | '7.15', other: SelectionRow['outcome'], symptom: Symptom): readonly Defect[] {
  return [
    defect(
      requirement,
      'turns-distributor-away',
      'An Electricity Distributor may not read it.',
      code('I99', 'E2'),
      matrixRow(srv, { eligibleRoles: ['IS', 'OU'] }),
    ),
    defect(
      requirement,
      'admits-gas-transporter',
      'A Gas Transporter may read it.',
      code('E2', 'E4'),
      matrixRow(srv, { eligibleRoles: ['IS', 'ED', 'OU', 'GT'] }),
    ),
    defect(
      requirement,
      'takes-command-variant-4',
      'It can be transformed.',
      code('E12', 'I0'),
      matrixRow(srv, { commandVariants: [1, 2, 3, 4] }),
    ),
    defect(
      requirement,
      'sends-at-once',
      'It is read at once, whatever the date.',
      commandSent({ 'use case': startingWith('ECS61') }),
      notHeld(srv),
    ),
    defect(
      requirement,
      'reads-the-other',
      'It becomes the command of the other reading.',
      symptom,
      selectionRows(srv, (row) => (refuses(row) ? row : { ...row, outcome: other })),
    ),
  ];
}

function heldFor(srv: string): Defect['apply'] {
  return (behaviour: Behaviour) => {
    const { holding } = behaviour;
    return {
      ...behaviour,
      holding: {
        ...holding,
        until: (inquiry) =>
          inquiry.request.serviceReferenceVariant === srv && inquiry.executionTime.kind === 'at'
            ? inquiry.executionTime.at
            : holding.until(inquiry),
      },
    };
  };
}

function notHeld(srv: string): Defect['apply'] {
  return (behaviour: Behaviour) => {
    const { holding } = behaviour;
    return {
      ...behaviour,
      holding: { ...holding, until: (inquiry) => (inquiry.request.serviceReferenceVariant === srv ? undefined : holding.until(inquiry)) },
    };
  };
}
