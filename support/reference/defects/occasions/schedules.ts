import type { Element } from '../../../duis/element';
import { textAt } from '../../../duis/element';
import type { Consequence } from '../../consequences/consequence';
import type { Answer } from '../../processing/answer';
import type { Schedule } from '../../schedules/schedule';
import type { NonDeviceService } from '../../services/service';
import { done } from '../../services/service';
import { written } from '../changes/alert-change';
import { textOf } from '../changes/payload-change';
import { nonDevice } from '../changes/request-change';
import type { Defect } from '../defect';
import { defect, likelyAt } from '../defect';
import { code, commandSent, either, finds, responseItem, some, startingWith } from '../symptom';

type Apply = Defect['apply'];

const DAY_MS = 24 * 60 * 60 * 1000;
/** A run too few or too many. */
const OTHER_RUNS = either(
  finds({ subject: 'push', expected: some }),
  finds({ subject: 'nothing more' }),
  responseItem('ScheduleFrequency'),
);

/** It goes by who created the schedule, and not by who asks. */
const asItsUser: Parameters<typeof byIdentifier>[1] = (view, request, { user }, right) =>
  right(view, { ...request, requestId: { ...request.requestId, originator: user } });

/** Ways to run schedules at other times than they say, and to take one for another. */
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
  likelyAt(
    defect(
      'SCHEMA-07',
      'reads-two-schedules-at-most',
      'Of three schedules of a device Read Schedule tells of two.',
      responseItem('DSPScheduleID'),
      written('response', (xml) =>
        xml.replace(/((?:<sr:DSPSchedules>.*?<\/sr:DSPSchedules>){2})<sr:DSPSchedules>.*<\/sr:DSPSchedules>/s, '$1'),
      ),
    ),
    'S-2072',
  ),
  likelyAt(
    defect(
      'SCHEMA-07',
      'deletes-two-schedules-at-most',
      'Of three schedules that are to be deleted by their device the last goes on.',
      OTHER_RUNS,
      nonDevice('5.3', (right) => (view, request) => {
        const answer = right(view, request);
        return { ...answer, follows: (answer.follows ?? []).slice(0, 2) };
      }),
    ),
    'S-2073',
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
  likelyAt(
    defect(
      'SCHEMA-07',
      'reads-no-end-that-says-utc',
      'A schedule whose dates say that they are in UTC has no end.',
      OTHER_RUNS,
      scheduled((details) => ((textAt(details, 'ScheduleEndDate') ?? '').trim().endsWith('Z') ? withoutEnd(details) : details)),
    ),
    'S-1736',
  ),
  likelyAt(
    defect(
      'SCHEMA-07',
      'ends-schedules-without-an-end',
      'A schedule that says of no end runs twice and no more.',
      OTHER_RUNS,
      scheduled((details) => (textAt(details, 'ScheduleEndDate') === undefined ? endingSoon(details) : details)),
    ),
    'S-1743',
  ),
  likelyAt(
    defect(
      'SCHEMA-07',
      'runs-schedules-at-midnight',
      'A schedule runs as its day begins, whatever its start time.',
      either(OTHER_RUNS, commandSent()),
      scheduled(textOf('ScheduleExecutionStartTime', () => '00:00:00Z')),
    ),
    'S-1741',
  ),
  likelyAt(
    defect(
      'SCHEMA-07',
      'deletes-nothing-by-identifier',
      'A schedule that is deleted by its identifier goes on.',
      finds({ subject: ['command', 'nothing more'] }),
      byIdentifier('5.3', (view) => done(view)),
    ),
    'S-1737',
  ),
  likelyAt(
    defect(
      'SCHEMA-07',
      'deletes-one-of-two',
      'Of the schedules of a device that are deleted only the first is.',
      finds({ subject: ['command', 'nothing more'] }),
      nonDevice('5.3', (right) => (view, request) => {
        const answer = right(view, request);
        return { ...answer, follows: (answer.follows ?? []).slice(0, 1) };
      }),
    ),
    'S-1746',
  ),
  likelyAt(
    defect(
      'SCHEMA-07',
      'gives-an-identifier-twice',
      'A schedule is numbered by how many there are, and takes the place of one that has its number.',
      either(responseItem('DSPScheduleID'), code('I0', startingWith('E'))),
      (behaviour) => {
        const there = new Set<string>();
        const created = nonDevice('5.1', (right) => (view, request) => {
          const nextId = String(there.size + 1);
          const answer = right(withSchedules(view, { nextId }), request);
          if (answer.code.startsWith('I')) there.add(nextId);
          return answer;
        });
        const deleted = nonDevice('5.3', (right) => (view, request) => {
          const answer = right(view, request);
          for (const one of answer.follows ?? []) if (one.do === 'remove schedule') there.delete(one.id);
          return answer;
        });
        return deleted(created(behaviour));
      },
    ),
    'S-1747',
  ),
  likelyAt(
    defect(
      'SCHEMA-07',
      'deletes-all-for-one',
      'With a schedule that is deleted by its identifier go all others of its device.',
      finds({ subject: ['push', 'nothing more'] }),
      byIdentifier('5.3', (view, request, { device, user }, right) =>
        user !== request.requestId.originator
          ? right(view, request)
          : done(
              view,
              view.records.schedules.ofDevice(device).map(({ id }) => ({ do: 'remove schedule', id }) as const),
            ),
      ),
    ),
    'S-1737',
  ),
  likelyAt(
    defect(
      'SCHEMA-07',
      'deletes-for-others',
      'Who knows the identifier of a schedule may delete it.',
      finds({ subject: ['push', 'nothing more'] }),
      byIdentifier('5.3', asItsUser),
    ),
    'S-1738',
  ),
  likelyAt(
    defect(
      'SCHEMA-07',
      'reads-all-for-one',
      'A schedule that is asked for by its identifier comes with all others of its device.',
      responseItem('DSPScheduleID'),
      byIdentifier('5.2', (view, request, { device }, right) =>
        right(view, {
          ...request,
          body: { ...request.body, children: request.body.children.map((one) => ({ ...one, name: 'DeviceID', text: device })) },
        }),
      ),
    ),
    'S-1739',
  ),
  likelyAt(
    defect(
      'SCHEMA-07',
      'reads-for-others',
      'Who knows the identifier of a schedule is told of it.',
      responseItem('DSPScheduleID'),
      byIdentifier('5.2', asItsUser),
    ),
    'S-1740',
  ),
];

/** Every schedule runs otherwise than it was asked for; 5.2 tells of it as it was. */
function scheduled(change: (details: Element) => Element): Apply {
  return (behaviour) => {
    const asked = new Map<string, Element>();
    const otherwise = (consequence: Consequence): Consequence => {
      if (consequence.do !== 'add schedule') return consequence;
      const { schedule } = consequence;
      asked.set(schedule.id, schedule.details);
      return { ...consequence, schedule: { ...schedule, details: change(schedule.details) } };
    };
    const asAsked = (schedule: Schedule): Schedule => ({ ...schedule, details: asked.get(schedule.id) ?? schedule.details });
    const created = nonDevice('5.1', (right) => (view, request) => {
      const answer = right(view, request);
      return { ...answer, follows: (answer.follows ?? []).map(otherwise) };
    });
    const read = nonDevice('5.2', (right) => (view, request) => {
      const { schedules } = view.records;
      const found = (id: string): Schedule | undefined => [schedules.get(id)].flatMap((one) => (one ? [asAsked(one)] : []))[0];
      const ofDevice = (device: string): readonly Schedule[] => schedules.ofDevice(device).map(asAsked);
      return right(withSchedules(view, { get: found, ofDevice }), request);
    });
    return read(created(behaviour));
  };
}

type View = Parameters<NonDeviceService>[0];

/** The systems as a service sees them that finds other schedules. */
function withSchedules(view: View, others: Partial<View['records']['schedules']>): View {
  const { schedules } = view.records;
  const found = { nextId: '', get: (id: string) => schedules.get(id), ofDevice: (device: string) => schedules.ofDevice(device), ...others };
  return { ...view, records: { ...view.records, schedules: found } };
}

function withoutEnd(details: Element): Element {
  return { ...details, children: details.children.filter(({ name }) => name !== 'ScheduleEndDate') };
}

/** With the day after the first for its last. */
function endingSoon(details: Element): Element {
  const first = (textAt(details, 'ScheduleStartDate') ?? '').trim().slice(0, 10);
  const next = new Date(Date.parse(first) + DAY_MS).toISOString().slice(0, 10);
  return {
    ...details,
    children: details.children.flatMap((one) =>
      one.name === 'ScheduleStartDate' ? [one, { ...one, name: 'ScheduleEndDate', text: next }] : [one],
    ),
  };
}

function endingLater(details: Element): Element {
  return textOf('ScheduleEndDate', (day) => new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10))(details);
}

/** A service that is asked for a schedule by its identifier, one that is there, does otherwise. */
function byIdentifier(
  service: '5.2' | '5.3',
  wrong: (...asked: [...Parameters<NonDeviceService>, Schedule, NonDeviceService]) => Answer,
): Apply {
  return nonDevice(service, (right) => (view, request) => {
    const meant = view.records.schedules.get(textAt(request.body, 'DSPScheduleID')?.trim() ?? '');
    return meant ? wrong(view, request, meant, right) : right(view, request);
  });
}
