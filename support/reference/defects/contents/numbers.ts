import type { Element } from '../../../duis/element';
import { childrenNamed } from '../../../duis/element';
import { refuse } from '../../rules/rule';
import { textOf } from '../changes/payload-change';
import { alsoRefuses, misreadForCommand } from '../changes/request-change';
import type { Defect } from '../defect';
import { defect } from '../defect';
import { code, commandItem } from '../symptom';

const TARIFF = '1.1.1';
const PREPAYMENT = '2.1';
const SWITCHES = '6.14.2';
const CONTROLLERS = '6.14.3';

/** What is told from its like by a number, the service that has it, how a finding names it, and the row that is likely to notice. */
const NUMBERED: readonly (readonly [element: string, service: string, seenAs: string, row: string])[] = [
  ['TOUPrice', TARIFF, 'TOUPrice', 'S-2040'],
  ['BlockPrices', TARIFF, 'BlockPrices', 'S-2040'],
  ['BlockPrice', TARIFF, 'BlockPrices', 'S-2040'],
  ['Thresholds', TARIFF, 'Thresholds', 'S-2040'],
  ['BlockThreshold', TARIFF, 'Thresholds', 'S-2040'],
  ['ReferencedDayName', TARIFF, 'WeekProfile', 'S-2040'],
  ['SpecialDay', PREPAYMENT, 'SpecialDay', 'S-2043'],
  ['ALCSHCALCSSpecialDay', SWITCHES, 'SpecialDay', 'S-2043'],
  ['AuxiliaryControllerSpecialDayDefinition', CONTROLLERS, 'SpecialDay', 'S-2043'],
  ['SwitchTypeAndId', SWITCHES, 'SwitchTypeAndId', 'S-2058'],
];

const AMOUNTS = ['EmergencyCreditLimit', 'EmergencyCreditThreshold', 'LowCreditThreshold', 'MaxMeterBalance', 'MaxCreditThreshold'];

/** What there can be many of, and of how many a command tells at most. */
const MANY: readonly (readonly [element: string, service: string, most: number, seenAs: string])[] = [
  ['ElectricityNonDisablementSchedule', PREPAYMENT, 21, 'Schedule'],
  ['ALCSHCALCSConnectionSchedule', SWITCHES, 47, 'Schedule'],
  ['AuxiliaryControllerSchedule', CONTROLLERS, 48, 'Schedule'],
  ['SpecialDay', PREPAYMENT, 16, 'SpecialDay'],
  ['ALCSHCALCSSpecialDay', SWITCHES, 16, 'SpecialDay'],
  ['AuxiliaryControllerSpecialDayDefinition', CONTROLLERS, 16, 'SpecialDay'],
];

/** Ways to take numbers of the contents of a request for others: which they are of, below nothing, or how many there can be. */
export const numberDefects: readonly Defect[] = [
  ...NUMBERED.map(([element, service, seenAs, row]) => ({
    ...defect(
      'SCHEMA-04',
      `numbers-${named(element)}-by-place-in-${service}`,
      `What number ${element} has is not heeded: it is taken for what its place is.`,
      commandItem(seenAs),
      misreadForCommand(service, byPlace(element)),
    ),
    likelyAt: [row],
  })),
  ...AMOUNTS.map((amount) => ({
    ...defect(
      'SCHEMA-04',
      `gives-${named(amount)}-without-its-sign`,
      `${amount} of an electricity meter that is below nothing is given to it as one above.`,
      commandItem(amount),
      misreadForCommand(PREPAYMENT, textOf(amount, withoutSign)),
    ),
    likelyAt: ['S-2041'],
  })),
  ...MANY.map(([element, service, most, seenAs]) => ({
    ...defect(
      'SCHEMA-04',
      `gives-${most}-of-${named(element)}-in-${service}`,
      `Of more than ${most} of ${element} the first ${most} alone are given to the meter.`,
      commandItem(seenAs),
      misreadForCommand(service, first(most, element)),
    ),
    likelyAt: ['S-2042'],
  })),
  {
    ...defect(
      'SCHEMA-04',
      'refuses-a-calendar-of-no-switching',
      'A calendar of auxiliary controllers in which nothing is switched is refused.',
      code('I99', 'E12'),
      alsoRefuses('gbcs-use-case-available', ({ asked: { serviceReferenceVariant, body } }) =>
        serviceReferenceVariant === CONTROLLERS && childrenNamed(body, 'AuxiliaryControllerSchedule').length === 0
          ? refuse('E12', 'nothing is switched')
          : undefined,
      ),
    ),
    likelyAt: ['S-2042'],
  },
];

function named(element: string): string {
  return element.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
}

/** Every element of this name with the number of its place among its like. */
function byPlace(name: string): (body: Element) => Element {
  const rewrite = (element: Element): Element => {
    const numbered = childrenNamed(element, name);
    const children = element.children.map((child) => {
      const place = String(numbered.indexOf(child) + 1);
      const attributes = Object.fromEntries(Object.entries(child.attributes).map(([key, value]) => [key, place === '0' ? value : place]));
      return { ...rewrite(child), attributes };
    });
    return { ...element, children };
  };
  return rewrite;
}

function first(most: number, name: string): (body: Element) => Element {
  const rewrite = (element: Element): Element => {
    const kept = childrenNamed(element, name).slice(0, most);
    const children = element.children.filter((child) => child.name !== name || kept.includes(child));
    return { ...element, children: children.map(rewrite) };
  };
  return rewrite;
}

const GREATEST = 0x7fffffff;

function withoutSign(text: string): string {
  return String(Math.min(Math.abs(Number(text)), GREATEST));
}
