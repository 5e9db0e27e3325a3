import type { Element } from '../../duis/element';
import { childrenNamed } from '../../duis/element';
import { nothing, NothingToDeviateFrom, type Deviation } from '../deviation';
import { replaceFirst } from '../edit-element';
import { item } from './edit-golden';

/**
 * The thresholds of a gas tariff, 1.1.1, with these indexes in this order (2.3.1); undefined: without the attribute. The block
 * tariff goes with them: one price more than thresholds, and their number, so that a list in good order is a good request.
 */
export function blockThresholds(indexes: readonly (string | undefined)[]): Deviation {
  const says = `block thresholds ${indexes.map((index) => index ?? 'without index').join(', ')}`;
  return {
    stage: 'tree',
    says,
    apply: (root) =>
      inside(
        inside(root, 'ThresholdMatrix', (matrix) => withThresholds(matrix, indexes), says),
        'BlockTariff',
        (tariff) => withPrices(tariff, indexes.length),
        says,
      ),
  };
}

/** The days to which the first schedule of 2.1 applies, or the second, in this order (5.9.2). */
export function daysOfWeek(days: readonly string[], of: 'first' | 'second' = 'first'): Deviation {
  const says = `${of === 'first' ? '' : 'second '}DaysOfWeekApplicability of ${days.join(', ')}`;
  const items = days.map((day) => item('DayOfWeekApplicability', '', [item('DayOfWeekID', day)]));
  const apply = (root: Element): Element =>
    inside(root, 'DaysOfWeekApplicability', (applicability) => ({ ...applicability, text: '', children: items }), says);
  return {
    stage: 'tree',
    says,
    apply: of === 'first' ? apply : (root) => withSecond(root, 'ElectricityNonDisablementSchedule', apply, says),
  };
}

/** Whose credentials are asked for, in this order (6.24.1, table 207). */
export function remoteParties(roles: readonly string[]): Deviation {
  const says = `the roles ${roles.join(', ')}`;
  const children = roles.map((role) => item('RemotePartyRole', role));
  return {
    stage: 'tree',
    says,
    apply: (root) => inside(root, 'RetrieveDeviceSecurityCredentialsKRP', (body) => ({ ...body, children }), says),
  };
}

/** Of the elements of this name, each with an index, the one with this index is true, and the others are false (7.9, 7.10). */
export function alone(name: string, index: string): Deviation {
  const says = `${name} ${index} alone`;
  const only = (element: Element): Element => ({
    ...element,
    ...(element.name === name ? { text: String(element.attributes['index'] === index) } : {}),
    children: element.children.map(only),
  });
  return { stage: 'tree', says, apply: only };
}

/** Numbered elements of this name with the last of them first, wherever several stand side by side: their numbers say which is which. */
export function inReverse(name: string): Deviation {
  const says = `${name} in reverse order`;
  let found = false;
  const reversed = (element: Element): Element => {
    const numbered = [...childrenNamed(element, name)].reverse();
    found ||= numbered.length > 1;
    const next = (): Element => numbered.shift() ?? nothing(says);
    return { ...element, children: element.children.map((one) => reversed(one.name === name ? next() : one)) };
  };
  return {
    stage: 'tree',
    says,
    apply: (root) => {
      const tree = reversed(root);
      return found ? tree : nothing(says);
    },
  };
}

/** The golden's own thresholds by their position; what there is of them beyond the last is the last again. */
function withThresholds(matrix: Element, indexes: readonly (string | undefined)[]): Element {
  const golden = childrenNamed(matrix, 'BlockThreshold');
  const children = indexes.map((index, i) => {
    const { text } = golden[Math.min(i, golden.length - 1)] ?? { text: '0' };
    return { ...item('BlockThreshold', text), ...(index === undefined ? {} : { attributes: { index } }) };
  });
  return { ...matrix, children };
}

function withPrices(tariff: Element, thresholds: number): Element {
  const prices = childrenNamed(tariff, 'BlockPrice').slice(0, thresholds + 1);
  return { ...tariff, children: [...prices, item('NumberOfThresholds', String(thresholds))] };
}

/** The second of the elements of this name that stand side by side, changed. */
function withSecond(root: Element, name: string, change: (element: Element) => Element, says: string): Element {
  const changed = replaceFirst(
    root,
    (e) => childrenNamed(e, name).length > 1,
    (parent) => {
      const second = childrenNamed(parent, name)[1];
      return [{ ...parent, children: parent.children.map((one) => (one === second ? change(one) : one)) }];
    },
  );
  if (!changed) throw new NothingToDeviateFrom(`there is no second ${name} in this request to make "${says}" of`);
  return changed;
}

/** The first element of this name that holds something, changed: BlockTariff is also an empty mark in a day profile. */
function inside(root: Element, name: string, change: (element: Element) => Element, says: string): Element {
  const matches = (e: Element): boolean => e.name === name && e.children.length > 0;
  const changed = replaceFirst(root, matches, (e) => [change(e)]);
  return changed ?? nothing(says);
}
