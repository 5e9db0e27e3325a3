import type { Element } from '../../../duis/element';
import { textOf } from '../changes/payload-change';
import { misreadForCommand } from '../changes/request-change';
import type { Defect } from '../defect';
import { defect } from '../defect';
import { commandItem, either, finds } from '../symptom';

const CHECKS = 'ApplyTimeBasedCPVChecks';
const TOP_UP_FLOOR = 'RemotePartyPrepaymentTopUpFloorSeqNumber';

/** What a replacement of credentials says beside its certificates (6.15.1, 6.23), and the scenario that is likely to notice. */
const MISREAD: readonly (readonly [does: string, summary: string, service: string, item: string, change: (element: Element) => Element])[] =
  [
    ['never-checks-time', 'Time is not heeded, though it was to be.', '6.15.1', CHECKS, textOf(CHECKS, () => 'false')],
    ['never-checks-time', 'Time is not heeded, though it was to be.', '6.23', CHECKS, textOf(CHECKS, () => 'false')],
    [
      'takes-0-for-true',
      'Of the two words of xs:boolean for false one alone is known.',
      '6.15.1',
      CHECKS,
      textOf(CHECKS, (text) => (text.trim() === '0' ? 'true' : text)),
    ],
    ['gives-0-as-floor-for-top-ups', 'The floor for top-ups is always 0.', '6.15.1', TOP_UP_FLOOR, textOf(TOP_UP_FLOOR, () => '0')],
    [
      'gives-floors-for-top-ups-of-32-bits',
      'A floor for top-ups has no more than 32 bits.',
      '6.15.1',
      TOP_UP_FLOOR,
      textOf(TOP_UP_FLOOR, (text) => String(BigInt(text.trim()) & 0xffff_ffffn)),
    ],
    [
      'gives-0-as-floor-for-top-ups',
      'The floor for top-ups is always 0.',
      '6.23',
      TOP_UP_FLOOR,
      textOf('SupplierPrepaymentTopUpFloorSeqNumber', () => '0'),
    ],
    ['gives-0-as-floor', 'The floor is always 0.', '6.23', 'RemotePartyFloorSeqNumber', textOf('SupplierFloorSeqNumber', () => '0')],
  ];

/** The command is judged when the scenario is over, if nothing was noticed before. */
const ACTIVATED = either(commandItem('ExecutionDateTime'), finds({ subject: 'inventory', expected: { firmwareVersion: '01000000' } }));

/** The year in which a date and time cancels. */
const CANCELS = /^\s*3000-/;

/** Ways to say something else of new credentials than was asked, and to send what cancels as something else. */
export const credentialDefects: readonly Defect[] = [
  ...MISREAD.map(([does, summary, service, item, change]) => ({
    ...defect('SCHEMA-04', `${does}-in-${service}`, summary, commandItem(item), misreadForCommand(service, change)),
    likelyAt: [service === '6.23' ? 'S-1756' : 'S-1755'],
  })),
  {
    ...defect(
      'CRP612-23',
      'asks-for-two-roles-at-most',
      'The credentials of two roles are asked for, and of no more.',
      commandItem('RemotePartyRole'),
      misreadForCommand('6.24.1', ofTwoRoles),
    ),
    likelyAt: ['S-2018'],
  },
  ...['1.1.1', '2.1', '6.15.1', '11.3'].flatMap((service) => [
    {
      ...defect(
        'SCHEMA-07',
        `executes-what-cancels-at-once-in-${service}`,
        'What cancels is sent as a command that the device carries out at once.',
        service === '11.3' ? ACTIVATED : commandItem('ExecutionDateTime'),
        misreadForCommand(service, undated),
      ),
      likelyAt: [service === '11.3' ? 'S-1757' : 'S-1754'],
    },
    {
      ...defect(
        'SCHEMA-07',
        `dates-what-cancels-in-${service}`,
        'What cancels is sent as a command that is due in a year far ahead.',
        commandItem('ExecutionDateTime'),
        misreadForCommand(
          service,
          textOf('ExecutionDateTime', (text) => text.replace(CANCELS, '2099-')),
        ),
      ),
      likelyAt: [service === '11.3' ? 'S-1757' : 'S-1754'],
    },
  ]),
];

/** As many roles as asked for, but no more than the first two. */
function ofTwoRoles(body: Element): Element {
  const kept = body.children.filter(({ name }) => name === 'RemotePartyRole').slice(0, 2);
  return { ...body, children: body.children.filter((child) => child.name !== 'RemotePartyRole' || kept.includes(child)) };
}

/** The same without a date and time that cancels. */
function undated(body: Element): Element {
  return { ...body, children: body.children.filter(({ name, text }) => name !== 'ExecutionDateTime' || !CANCELS.test(text)) };
}
