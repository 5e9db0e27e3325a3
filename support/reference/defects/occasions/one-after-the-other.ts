import { textAt } from '../../../duis/element';
import type { OutgoingResponse } from '../../../duis/response-writer';
import { parseRequestId } from '../../../duis/request-id';
import type { Behaviour } from '../../behaviour/behaviour';
import type { Consequence } from '../../consequences/consequence';
import { isSignedPreCommand } from '../../inquiry/command-variant';
import { isSmets1 } from '../../inventory/device';
import type { Schedule } from '../../schedules/schedule';
import { refuse } from '../../rules/rule';
import { alsoRefuses, misreadForCommand, nonDevice } from '../changes/request-change';
import { textOf } from '../changes/payload-change';
import type { Defect } from '../defect';
import { defect } from '../defect';
import { code, finds, some } from '../symptom';

type Apply = Defect['apply'];

const NOT_ANSWERED = finds({ subject: ['push', 'nothing more', 'RequestID'], expected: some });
const DAY_MS = 24 * 60 * 60 * 1000;

/** Ways to get right what is asked for once, and wrong what is asked for again before that is done, or runs again. */
export const oneAfterTheOtherDefects: readonly Defect[] = [
  {
    ...defect(
      'SCHEMA-04',
      'answers-the-last-request-of-a-user',
      'An answer of a device goes under the RequestID of what its User asked it last.',
      NOT_ANSWERED,
      answeringLast((requestId) => `${requestId.originator} ${requestId.target}`),
    ),
    likelyAt: ['S-1932'],
  },
  {
    ...defect(
      'SCHEMA-04',
      'answers-the-last-request-of-all',
      'An answer of a device goes under the RequestID of what anybody asked it last.',
      NOT_ANSWERED,
      answeringLast((requestId) => requestId.target),
    ),
    likelyAt: ['S-1933', 'S-1932'],
  },
  {
    ...defect(
      'SCHEMA-09',
      'forgets-a-pre-command-with-the-next',
      'A Pre-Command cannot be signed any more when its User has sent another request since.',
      code(some, some),
      alsoRefuses('signed-pre-command-corresponds', ({ request: { requestId, commandVariant }, records }) =>
        isSignedPreCommand(commandVariant) && (records.counters.get(requestId.originator) ?? 0n) > requestId.counter
          ? refuse('E48', 'another request came since')
          : undefined,
      ),
    ),
    likelyAt: ['S-1934'],
  },
  {
    ...defect(
      'SCHEMA-07',
      'puts-a-report-down-to-the-last-request',
      'What a device tells of a dated command goes under the RequestID of what its User asked it last.',
      NOT_ANSWERED,
      answeringLast(
        (requestId) => `${requestId.originator} ${requestId.target}`,
        ({ body }) => body.kind === 'response' && body.content?.value.includes('FutureDatedDeviceAlertMessage') === true,
      ),
    ),
    likelyAt: ['S-1936'],
  },
  {
    ...defect(
      'SCHEMA-07',
      'cancels-nothing-for-smets1',
      'What is held for a SMETS1 device cannot be cancelled.',
      finds({ subject: ['command', 'nothing more', 'push'] }),
      (behaviour) => ({
        ...behaviour,
        holding: {
          ...behaviour.holding,
          cancels: (request) => !(request.device && isSmets1(request.device)) && behaviour.holding.cancels(request),
        },
      }),
    ),
    likelyAt: ['S-1937'],
  },
  defect(
    'SCHEMA-07',
    'runs-a-schedule-once',
    'A schedule of few days has one run.',
    finds({ subject: 'push', expected: some }),
    scheduled(1, 7, 0),
  ),
  defect(
    'SCHEMA-07',
    'runs-a-schedule-after-its-end',
    'A schedule for one day goes on for another.',
    finds({ subject: 'nothing more' }),
    scheduled(0, 0, 1),
  ),
  defect(
    'CR1290-03',
    'cuts-what-falls-short',
    'A rate whose ten thousandths fall short of a whole number in binary arithmetic is cut to the one below.',
    finds({ subject: 'command content', expected: some }),
    misreadForCommand(
      '6.7',
      textOf('UncontrolledGasFlowRateDecimal', (text) => (Math.trunc(Number(text) * 10_000) / 10_000).toFixed(4)),
    ),
  ),
];

/** Answers of devices, or some of them, go under the last RequestID that was acknowledged with the same key. */
function answeringLast(
  keyOf: (requestId: ReturnType<typeof parseRequestId>) => string,
  isMeant: (response: OutgoingResponse) => boolean = () => true,
): Apply {
  return (behaviour: Behaviour) => {
    const last = new Map<string, string>();
    const renamed = (response: OutgoingResponse): OutgoingResponse => {
      if (response.requestId === undefined) return response;
      const key = keyOf(parseRequestId(response.requestId));
      if (response.responseId === undefined && response.responseCode === 'I99') last.set(key, response.requestId);
      return response.responseId === undefined || !isMeant(response)
        ? response
        : { ...response, requestId: last.get(key) ?? response.requestId };
    };
    return { ...behaviour, writeResponse: (response) => behaviour.writeResponse(renamed(response)) };
  };
}

/** Schedules that last from so many days to so many end on another day: so many after the first. */
function scheduled(from: number, to: number, lasts: number): Apply {
  return nonDevice('5.1', (right) => (view, request) => {
    const answer = right(view, request);
    return { ...answer, follows: (answer.follows ?? []).map((one) => otherwise(one)) };
  });

  function otherwise(consequence: Consequence): Consequence {
    if (consequence.do !== 'add schedule') return consequence;
    const { details } = consequence.schedule;
    const [start, end] = ['ScheduleStartDate', 'ScheduleEndDate'].map((item) => Date.parse((textAt(details, item) ?? '').slice(0, 10)));
    const days = ((end ?? NaN) - (start ?? NaN)) / DAY_MS;
    if (!(days >= from && days <= to)) return consequence;
    return { ...consequence, schedule: endingOn(consequence.schedule, new Date((start ?? 0) + lasts * DAY_MS)) };
  }
}

function endingOn(schedule: Schedule, day: Date): Schedule {
  return { ...schedule, details: textOf('ScheduleEndDate', () => day.toISOString().slice(0, 10))(schedule.details) };
}
