import { textAt } from '../../../duis/element';
import { tryDecode } from '../../../gbcs/error';
import { decodeMessage } from '../../../gbcs/decode';
import { returnedOctets } from '../../processing/local-command';
import type { DuisRequest } from '../../../duis/request';
import type { Behaviour } from '../../behaviour/behaviour';
import type { SentCommand } from '../../processing/command-stages';
import type { RecordsView } from '../../records/records';
import { policies } from '../changes/change';
import type { Defect } from '../defect';
import { defect } from '../defect';
import type { Symptom } from '../symptom';
import { code, either, finds, some, startingWith } from '../symptom';

/** Taken for another's, or for nobody's: the wrong device is Whitelisted, or the response is refused. */
const CONFUSED: Symptom = either(finds({ subject: 'inventory', expected: some }), code(some, startingWith('E')));

type Find = (outstanding: readonly SentCommand[], request: DuisRequest) => SentCommand | undefined;

/** Ways to know what a returned response answers while one command is outstanding, and not when there are two, or others came between. */
export const localOccasionDefects: readonly Defect[] = [
  defect(
    'SECMP0081-11',
    'unnamed-is-the-last',
    'A response that names no request answers the last command of its User.',
    CONFUSED,
    (behaviour) =>
      finding(behaviour, isUnnamed, (outstanding, { requestId }) => outstanding.findLast((one) => isOf(one, requestId.originator))),
  ),
  defect(
    'SECMP0081-11',
    'unnamed-is-the-first',
    'A response that names no request answers the first command of all.',
    CONFUSED,
    (behaviour) => finding(behaviour, isUnnamed, ([first]) => first),
  ),
  defect(
    'SECMP0081-11',
    'unnamed-is-of-the-last-user',
    'A response that names no request answers the last command of anybody.',
    CONFUSED,
    (behaviour) => finding(behaviour, isUnnamed, (outstanding) => outstanding.at(-1)),
  ),
  defect('SECMP0081-11', 'named-is-the-last', 'Whatever request is named, the last command of its User is meant.', CONFUSED, (behaviour) =>
    finding(
      behaviour,
      (request) => !isUnnamed(request),
      (outstanding, { requestId }) => outstanding.findLast((one) => isOf(one, requestId.originator)),
    ),
  ),
  defect('SECMP0081-11', 'minds-the-case-of-letters', 'A request is not known when it is named in small letters.', CONFUSED, (behaviour) =>
    finding(
      behaviour,
      (request) => isInSmallLetters(request),
      () => undefined,
    ),
  ),
  defect(
    'SECMP0081-11',
    'small-letters-name-the-last',
    'A request that is named in small letters is taken for the last of its User.',
    CONFUSED,
    (behaviour) =>
      finding(behaviour, isInSmallLetters, (outstanding, { requestId }) => outstanding.findLast((one) => isOf(one, requestId.originator))),
  ),
  defect(
    'SECMP0081-11',
    'forgets-before-the-next',
    'A command is forgotten once its User has asked for something else.',
    CONFUSED,
    (behaviour) =>
      policies({
        localCommandOf: (records, request) => {
          const sent = behaviour.policies.localCommandOf(records, request);
          const last = records.counters.get(request.requestId.originator) ?? 0n;
          return sent && last > sent.request.requestId.counter ? undefined : sent;
        },
      })(behaviour),
  ),
  defect(
    'SECMP0081-11',
    'believes-what-is-named',
    'A response answers the command whose request is named, whichever command it says that it answers.',
    either(CONFUSED, code(startingWith('E'), startingWith('I'))),
    (behaviour) =>
      policies({
        localCommandOf: (records, request) => {
          const sent = behaviour.policies.localCommandOf(records, request);
          const counter = isUnnamed(request) ? undefined : tryDecode(() => decodeMessage(returnedOctets(request)).counter);
          return sent && counter !== undefined ? { ...sent, command: { ...sent.command, counter } } : sent;
        },
      })(behaviour),
  ),
  defect(
    'SECMP0081-11',
    'drops-all-with-one',
    'With the response to one command all others for the device are forgotten.',
    CONFUSED,
    dropsAllWithOne,
  ),
];

/** For some requests the command is found otherwise. */
function finding(behaviour: Behaviour, isOther: (request: DuisRequest) => boolean, find: Find): Behaviour {
  return policies({
    localCommandOf: (records: RecordsView, request) =>
      isOther(request) ? find([...records.local.values()], request) : behaviour.policies.localCommandOf(records, request),
  })(behaviour);
}

function dropsAllWithOne(behaviour: Behaviour): Behaviour {
  const right = behaviour.nonDevice.get('8.13');
  if (!right) throw new RangeError('nobody carries out 8.13');
  return {
    ...behaviour,
    nonDevice: new Map(behaviour.nonDevice).set('8.13', (view, request) => {
      const answer = right(view, request);
      const all = [...view.records.local.keys()].map((requestId) => ({ do: 'drop local command', requestId }) as const);
      return { ...answer, follows: [...(answer.follows ?? []), ...all] };
    }),
  };
}

function isOf({ request }: SentCommand, originator: string): boolean {
  return request.requestId.originator === originator;
}

function isUnnamed({ body }: DuisRequest): boolean {
  return textAt(body, 'OriginalRequestID') === undefined;
}

function isInSmallLetters({ body }: DuisRequest): boolean {
  const named = textAt(body, 'OriginalRequestID') ?? '';
  return named !== named.toUpperCase();
}
