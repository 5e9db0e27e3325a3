import type { Element } from '../../../duis/element';
import { at, childrenNamed, textAt, walk } from '../../../duis/element';
import type { Rule } from '../rule';
import { refuse } from '../rule';

/** 1, 2 … without a gap and without repetition; the index gives the order, so the document need not. */
export function areConsecutiveFromOne(indexes: readonly number[]): boolean {
  return [...indexes].sort((a, b) => a - b).every((index, i) => index === i + 1);
}

/** The thresholds of a gas tariff have indexes that are unique and consecutive from 1 (2.3.1). The code is a reading. */
export function gasThresholdsInOrder(inOrder = areConsecutiveFromOne): Rule {
  return {
    name: 'gas-block-thresholds-in-order',
    clause: '2.3.1, 3.8.1.2',
    of: ['1.1.1'],
    ask: ({ asked, behaviour }) => {
      const matrix = at(asked.body, 'GasTariffElements', 'ThresholdMatrix');
      const indexes = matrix ? childrenNamed(matrix, 'BlockThreshold').map((threshold) => Number(threshold.attributes['index'])) : [];
      return inOrder(indexes)
        ? undefined
        : refuse(behaviour.readings.text('data-order-code'), `the indexes of BlockThreshold are ${indexes.join(', ')}`);
    },
  };
}

/** The days as a request names them, in the order of the week. */
export const WEEK = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Each day, as its number in the week, after the one before; the week begins on Monday. */
export function riseThroughTheWeek(days: readonly number[]): boolean {
  return days.every((day, i) => i === 0 || day > (days[i - 1] ?? 0));
}

/** The days that a switching of 2.1 applies to are named once each, in the order of the week (5.9.2). The code is a reading. */
export function daysOfWeekInOrder(inOrder = riseThroughTheWeek): Rule {
  return {
    name: 'days-of-week-in-order',
    clause: '5.9.2',
    of: ['2.1'],
    ask: ({ asked, behaviour }) => {
      const wrong = [...walk(asked.body)].find(
        (element) => element.name === 'DaysOfWeekApplicability' && !inOrder(daysOf(element).map((day) => WEEK.indexOf(day))),
      );
      return wrong && refuse(behaviour.readings.text('data-order-code'), `DaysOfWeekApplicability names ${daysOf(wrong).join(', ')}`);
    },
  };
}

function daysOf(applicability: Element): readonly string[] {
  return childrenNamed(applicability, 'DayOfWeekApplicability').map((day) => textAt(day, 'DayOfWeekID') ?? '');
}
