import type { Element } from '../../../duis/element';
import { textAt } from '../../../duis/element';
import type { Consequence } from '../../consequences/consequence';
import { textOf } from '../changes/payload-change';
import { nonDevice } from '../changes/request-change';
import type { Defect } from '../defect';
import { defect } from '../defect';
import { either, finds, responseItem, some } from '../symptom';

type Apply = Defect['apply'];

const DAY_MS = 24 * 60 * 60 * 1000;
/** A run too few or too many, or a schedule that is told of otherwise than it was created. */
const OTHER_RUNS = either(
  finds({ subject: 'push', expected: some }),
  finds({ subject: 'nothing more' }),
  responseItem('ScheduleFrequency'),
);

/** Ways to run schedules at other times than they say. */
export const scheduleDefects: readonly Defect[] = [
  defect(
    'SCHEMA-07',
    'runs-every-schedule-daily',
    'A schedule runs each day, whatever its frequency.',
    OTHER_RUNS,
    scheduled(textOf('ScheduleFrequency', () => 'Daily')),
  ),
  ...(
    [
      ['Weekly', 'Monthly'],
      ['Monthly', 'Weekly'],
      ['Monthly', 'Quarterly'],
      ['Quarterly', 'Monthly'],
      ['Quarterly', 'Half-Yearly'],
      ['Half-Yearly', 'Quarterly'],
      ['Half-Yearly', 'Yearly'],
      ['Yearly', 'Half-Yearly'],
    ] as const
  ).map(([said, done]) =>
    likelyAt(
      defect(
        'SCHEMA-07',
        `runs-${done.toLowerCase()}-what-is-${said.toLowerCase()}`,
        `A schedule that is ${said} runs as if it were ${done}.`,
        OTHER_RUNS,
        scheduled(textOf('ScheduleFrequency', (text) => (text === said ? done : text))),
      ),
      'S-1731',
    ),
  ),
  ...(['Weekly', 'Monthly', 'Quarterly', 'Half-Yearly', 'Yearly'] as const).map((frequency) =>
    likelyAt(
      defect(
        'SCHEMA-07',
        `runs-a-${frequency.toLowerCase()}-schedule-the-day-after-its-end`,
        `A schedule that is ${frequency} runs on the day after its last, too.`,
        OTHER_RUNS,
        scheduled((details) => (textAt(details, 'ScheduleFrequency') === frequency ? endingLater(details) : details)),
      ),
      'S-1732',
    ),
  ),
];

function likelyAt(one: Defect, ...ids: readonly string[]): Defect {
  return { ...one, likelyAt: ids };
}

/** Every schedule is kept otherwise than it was asked for. */
function scheduled(change: (details: Element) => Element): Apply {
  return nonDevice('5.1', (right) => (view, request) => {
    const answer = right(view, request);
    return { ...answer, follows: (answer.follows ?? []).map(otherwise) };
  });

  function otherwise(consequence: Consequence): Consequence {
    if (consequence.do !== 'add schedule') return consequence;
    return { ...consequence, schedule: { ...consequence.schedule, details: change(consequence.schedule.details) } };
  }
}

function endingLater(details: Element): Element {
  return textOf('ScheduleEndDate', (day) => new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10))(details);
}
