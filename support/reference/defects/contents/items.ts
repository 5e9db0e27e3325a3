import type { Element } from '../../../duis/element';
import { matrixRow } from '../changes/change';
import { addressedBy, byTheBroker, misreadForS1sp, textOf } from '../changes/payload-change';
import { misreadForCommand } from '../changes/request-change';
import type { Defect } from '../defect';
import { defect } from '../defect';
import { code, commandItem, finds, some } from '../symptom';

/** An item of a command that says something else than its request: of which requirement's scenarios, in which service, and how. */
type Wrong = readonly [requirement: string, service: string, item: string, change: (text: string) => string, seenAs?: string];

const oneMore = (text: string): string => String(BigInt(text.trim()) + 1n);
const theOther = (text: string): string => (['true', '1'].includes(text.trim()) ? 'false' : 'true');
const otherState = (text: string): string => (text.trim() === 'Locked' ? 'Unchanged' : 'Locked');
const lastDigits = (text: string): string => text.trim().replace(/..$/, (end) => (end === '00' ? '01' : '00'));
const aDayLater = (text: string): string => new Date(Date.parse(text.trim()) + 86_400_000).toISOString();
const sundayForMonday = (text: string): string => (text.trim() === 'Monday' ? 'Sunday' : text);

/** At a SMETS2+ device, in the command. */
const IN_COMMANDS: readonly Wrong[] = [
  ['SECMP0081-01', '1.1.1', 'StandingCharge', oneMore],
  ['SECMP0081-01', '1.1.1', 'BlockPrice', oneMore],
  ['SECMP0081-01', '1.1.1', 'SpecifiedMonth', (text) => String((Number(text) % 12) + 1), 'Season'],
  ['SECMP0081-01', '1.1.1', 'ReferencedWeekName', oneMore, 'Season'],
  ['CR1290-03', '6.7', 'StabilisationPeriod', oneMore],
  ['CR1290-03', '6.7', 'MeasurementPeriod', oneMore],
  ['CR1290-03', '6.7', 'SupplyTamperState', otherState],
  ['CR1290-03', '6.7', 'SupplyDepletionState', otherState],
  ['CRP612-37', '7.9', 'AddToBoostButton', theOther],
  ['CRP612-37', '7.10', 'RemoveFromBoostButton', theOther],
  ['CR1277-01', '8.11', 'InstallCode', lastDigits],
  ['CR1277-01', '8.11', 'JoinTimePeriod', oneMore],
  ['CR1277-01', '8.11', 'DeviceID', lastDigits],
  ['CRP612-20', '6.15.1', 'ApplyTimeBasedCPVChecks', theOther],
  ['CRP612-10', '7.13', 'StartDateTime', aDayLater],
  ['CRP612-10', '7.13', 'EndDateTime', aDayLater],
  ['CRP612-10', '7.13', 'CommandedStateLevel', (text) => (text.trim() === '100' ? '0' : '100')],
  ['CRP612-16', '6.14.1', 'SwitchDescription', (text) => text.toUpperCase()],
  ['CLAR-01', '2.1', 'DayOfWeekID', sundayForMonday, 'DaysOfWeekApplicability'],
  ['CLAR-01', '2.1', 'EmergencyCreditLimit', oneMore],
  ['CRP612-08', '6.13', 'StartDateTime', aDayLater],
];

/** At a SMETS1 device, in the request that its S1SP is given. */
const AT_THE_S1SP: readonly Wrong[] = [
  ['CR1277-03', '8.11', 'InstallCode', lastDigits],
  ['CR1277-03', '8.11', 'JoinTimePeriod', oneMore],
  ['CR1290-01', '6.7', 'StabilisationPeriod', oneMore],
];

/** Parts of a date that are left open, or told from the end of the month, and what they are taken for. */
const OPEN_DATES: readonly (readonly [does: string, summary: string, part: string, taken: string])[] = [
  [
    'takes-the-second-last-day-for-any',
    'The second last day of a month is given as any day.',
    'SecondLastDayOfMonth',
    'NonSpecifiedDayOfMonth',
  ],
  [
    'takes-the-last-day-for-the-second-last',
    'The last day of a month is given as the second last.',
    'LastDayOfMonth',
    'SecondLastDayOfMonth',
  ],
  ['takes-any-day-for-the-last', 'Any day of a month is given as the last.', 'NonSpecifiedDayOfMonth', 'LastDayOfMonth'],
];

/** Ways to say something else than the User asked, one item at a time, where no step of a scenario looks at that item. */
export const contentDefects: readonly Defect[] = [
  ...OPEN_DATES.flatMap(([does, summary, part, taken]) =>
    (['CRP612-09', 'SCHEMA-04'] as const).map((requirement, place) => ({
      ...defect(
        requirement,
        does,
        summary,
        commandItem('SpecialDay'),
        misreadForCommand(['6.14.3', '2.1'][place] ?? '', (body) => renamed(body, part, taken)),
      ),
      likelyAt: [['S-1721', 'S-1722'][place] ?? ''],
    })),
  ),
  {
    ...defect(
      'SCHEMA-04',
      'reads-no-registers-of-gas',
      'Import registers are read of an ESME alone.',
      code('I99', 'E11'),
      matrixRow('4.1.1', { deviceTypes: ['ESME'] }),
    ),
    likelyAt: ['S-1723'],
  },
  ...['3.3', '4.1.1', '11.2'].map((service) =>
    defect(
      'SCHEMA-04',
      `has-the-broker-ask-for-${service.replaceAll('.', '-')}`,
      `Commands of ${service} come from the Access Control Broker where the device knows the User.`,
      commandItem('originator'),
      addressedBy((addressing, _useCase, asked) =>
        asked === service && addressing.supplementary === undefined ? byTheBroker(addressing) : addressing,
      ),
    ),
  ),
  defect(
    'SCHEMA-04',
    'has-the-broker-ask-about-gas',
    'Gas devices are asked by the Access Control Broker even for those whom they know.',
    commandItem('originator'),
    addressedBy((addressing, useCase) =>
      useCase.startsWith('G') && addressing.supplementary === undefined ? byTheBroker(addressing) : addressing,
    ),
  ),
  defect(
    'CRP612-46',
    'describes-the-fourth-controller-for-the-fifth',
    'What the fifth controller is called is given to the fourth.',
    finds({ subject: 'response content', expected: { descriptions: some } }),
    misreadForCommand('6.14.1', renumbered('ALCSHCALCSDescription', { 5: '4' })),
  ),
  {
    ...defect(
      'CRP612-16',
      'describes-in-the-characters-of-xml',
      'What XML writes for a mark in a description is given to the meter, and not the mark.',
      finds({ subject: 'response content', expected: { descriptions: some } }),
      misreadForCommand(
        '6.14.1',
        textOf('SwitchDescription', (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')),
      ),
    ),
    likelyAt: ['S-2044'],
  },
  ...IN_COMMANDS.map((wrong) => wrongItem(wrong, 'command', misreadForCommand)),
  ...AT_THE_S1SP.map((wrong) => wrongItem(wrong, 's1sp', misreadForS1sp)),
  ...['AddToBoostButton', 'RemoveFromBoostButton'].map((item, place) =>
    defect(
      'CRP612-37',
      `takes-load-4-for-load-3-in-${place === 0 ? '7.9' : '7.10'}`,
      `The command says of load 4 what the request says of load 3, in ${item}, and the other way round.`,
      commandItem(item),
      misreadForCommand(place === 0 ? '7.9' : '7.10', renumbered(item, { 3: '4', 4: '3' })),
    ),
  ),
];

/** Elements of this name with other indexes. */
function renumbered(name: string, indexes: Readonly<Record<string, string>>): (element: Element) => Element {
  const rewrite = (element: Element): Element => {
    const index = element.attributes['index'] ?? '';
    const attributes = element.name === name ? { ...element.attributes, index: indexes[index] ?? index } : element.attributes;
    return { ...element, attributes, children: element.children.map(rewrite) };
  };
  return rewrite;
}

function wrongItem(
  [requirement, service, item, change, seenAs = item]: Wrong,
  where: 'command' | 's1sp',
  misread: typeof misreadForS1sp,
): Defect {
  const does = `${where}-says-another-${item.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase()}-in-${service}`;
  const summary = `${where === 'command' ? 'The command' : 'What the S1SP is given'} has another ${item} than the request ${service}.`;
  return defect(requirement, does, summary, commandItem(seenAs), misread(service, textOf(item, change)));
}

/** The same with every element of this name by another, at any depth. */
function renamed(element: Element, name: string, to: string): Element {
  const children = element.children.map((child) => renamed(child, name, to));
  return { ...element, ...(element.name === name ? { name: to } : {}), children };
}
