import { code, startingWith, status } from './symptom';
import type { Element } from '../../duis/element';
import { textAt, walk } from '../../duis/element';
import type { Inquiry } from '../inquiry/inquiry';
import { refuse } from '../rules/rule';
import { daysOfWeekInOrder, riseThroughTheWeek, WEEK } from '../rules/specific/data-order';
import { lostRule, rule } from './changes/change';
import type { Defect } from './defect';
import { defect } from './defect';
import { alsoRefuses } from './changes/request-change';

const DAYS = 'days-of-week-in-order';
const SUNDAY = 6;

/** Ways to get the days of the week of 2.1 wrong. */
export const daysOfWeekDefects: readonly Defect[] = [
  defect(
    'CLAR-01',
    'wants-a-day',
    'A period has to apply to some day.',
    code('I99', 'E100'),
    alsoRefuses(DAYS, ({ asked }) =>
      [...walk(asked.body)].some(({ name, children }) => name === 'DaysOfWeekApplicability' && children.length === 0)
        ? refuse('E100', 'no day at all')
        : undefined,
    ),
  ),
  defect(
    'CLAR-01',
    'does-without',
    'The schema is not asked, so DaysOfWeekApplicability may be absent or hold anything.',
    status(400),
    lostRule('schema-valid', ['2.1']),
  ),
  defect(
    'CLAR-01',
    'takes-six-days',
    'A period may not apply to every day.',
    code('I99', 'E100'),
    rule(daysOfWeekInOrder((days) => days.length < 7 && riseThroughTheWeek(days))),
  ),
  defect('CLAR-02', 'takes-any-days', 'Neither unique nor in order.', code('E100', startingWith('I')), lostRule(DAYS)),
  defect(
    'CLAR-02',
    'takes-repetitions',
    'In order, but not unique.',
    code('E100', startingWith('I')),
    rule(daysOfWeekInOrder((days) => days.every((day, i) => i === 0 || day >= (days[i - 1] ?? 0)))),
  ),
  defect(
    'CLAR-02',
    'takes-any-order',
    'Unique, but not in order.',
    code('E100', startingWith('I')),
    rule(daysOfWeekInOrder((days) => new Set(days).size === days.length)),
  ),
  defect(
    'CLAR-02',
    'wants-neighbours',
    'The days have to be consecutive.',
    code('I99', 'E100'),
    rule(daysOfWeekInOrder((days) => days.every((day, i) => i === 0 || day === (days[i - 1] ?? 0) + 1))),
  ),
  defect(
    'CLAR-02',
    'begins-on-sunday',
    'The week begins on Sunday.',
    code('I99', 'E100'),
    rule(daysOfWeekInOrder((days) => riseThroughTheWeek(days.map((day) => (day === SUNDAY ? -1 : day))))),
  ),
  {
    ...defect(
      'CLAR-02',
      'first-period-alone',
      'The days of the first period have to be in order, and those of the others may be anything.',
      code('E100', startingWith('I')),
      rule({ ...daysOfWeekInOrder(), ask: (inquiry) => (isFirstInOrder(inquiry) ? undefined : daysOfWeekInOrder().ask(inquiry)) }),
    ),
    likelyAt: ['S-1956'],
  },
];

function isFirstInOrder({ asked }: Inquiry): boolean {
  const [first] = periodsOf(asked.body);
  const days = (first?.children ?? []).map((day) => WEEK.indexOf(textAt(day, 'DayOfWeekID') ?? ''));
  return riseThroughTheWeek(days);
}

function periodsOf(body: Element): readonly Element[] {
  return [...walk(body)].filter(({ name }) => name === 'DaysOfWeekApplicability');
}
