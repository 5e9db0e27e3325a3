import type { Element } from '../../../duis/element';
import { at, childrenNamed, textAt, walk } from '../../../duis/element';
import type { Rule } from '../rule';
import { refuse } from '../rule';

/** The thresholds of a gas tariff have the indexes 1, 2 … without a gap and without repetition (2.3.1). The code is a reading. */
export const gasThresholdsInOrder: Rule = {
  name: 'gas-block-thresholds-in-order',
  clause: '2.3.1, 3.8.1.2',
  of: ['1.1.1'],
  ask: ({ asked, behaviour }) => {
    const matrix = at(asked.body, 'GasTariffElements', 'ThresholdMatrix');
    const indexes = matrix ? childrenNamed(matrix, 'BlockThreshold').map((threshold) => Number(threshold.attributes['index'])) : [];
    const inOrder = [...indexes].sort((a, b) => a - b).every((index, i) => index === i + 1);
    return inOrder ? undefined : refuse(behaviour.readings.text('data-order-code'), `the indexes of BlockThreshold are ${indexes.join(', ')}`);
  },
};

const WEEK = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The days that a switching of 2.1 applies to are named once each, in the order of the week (5.9.2). The code is a reading. */
export const daysOfWeekInOrder: Rule = {
  name: 'days-of-week-in-order',
  clause: '5.9.2',
  of: ['2.1'],
  ask: ({ asked, behaviour }) => {
    const wrong = [...walk(asked.body)].find((element) => element.name === 'DaysOfWeekApplicability' && !rises(daysOf(element)));
    return wrong && refuse(behaviour.readings.text('data-order-code'), `DaysOfWeekApplicability names ${daysOf(wrong).join(', ')}`);
  },
};

function daysOf(applicability: Element): readonly string[] {
  return childrenNamed(applicability, 'DayOfWeekApplicability').map((day) => textAt(day, 'DayOfWeekID') ?? '');
}

function rises(days: readonly string[]): boolean {
  return days.every((day, i) => i === 0 || WEEK.indexOf(day) > WEEK.indexOf(days[i - 1] ?? ''));
}
