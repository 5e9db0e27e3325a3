import type { Element } from '../../../duis/element';
import { textAt } from '../../../duis/element';
import type { Eui64 } from '../../../duis/eui64';
import type { Behaviour } from '../../behaviour/behaviour';
import { deviceIdAt } from '../../inquiry/device-id';
import type { Device } from '../../inventory/device';
import { isSmets1 } from '../../inventory/device';
import type { Inquiry } from '../../inquiry/inquiry';
import type { Refusal, Rule } from '../../rules/rule';
import { refuse, withRule } from '../../rules/rule';
import { trafficPolicy } from '../../rules/traffic';
import { judged } from '../changes/alert-change';
import { policies } from '../changes/change';
import { effect } from '../changes/firmware-change';
import { nonDevice } from '../changes/request-change';
import { traffic } from '../changes/traffic-change';
import type { Defect } from '../defect';
import { defect, likelyAt } from '../defect';
import { code, commandSent, either, finds, none, numbered, plain, series, some, startingWith, withoutResponse } from '../symptom';

type Apply = (behaviour: Behaviour) => Behaviour;

const WEEK = 7 * 24 * 60 * 60 * 1000;
const DELAY = 2000;

/** What of a device in the inventory may change while its alerts are throttled. */
const CHANGES: readonly (readonly [what: string, valueOf: (device: Device) => unknown])[] = [
  ['status', ({ status }) => status],
  ['meter-point', ({ importMpxn }) => importMpxn],
  ['certificate', ({ certificates }) => certificates],
];

/** Rules of which a refusal is not to be remembered: what they refuse, and the scenario that is likely to notice. */
const REFUSING: readonly (readonly [rule: string, what: string, outline: string])[] = [
  ['install-code-length', 'its InstallCode', 'S-2105'],
  ['floor-sequence-number-given', 'a floor that it left out', 'S-2105'],
  ['gas-block-thresholds-in-order', 'the indexes of thresholds', 'S-2105'],
  ['install-date-not-in-future', 'its InstallDateTime', 'S-2106'],
];

/** With a certificate that was asked for, the status goes in that there was before the last. */
const putsTheStatusBack = effect('device-certificate-is-tracked', (right) => ({
  ...right,
  apply: (view, answered) =>
    right.apply(view, answered).map((one) => (one.do === 'put device' ? { ...one, device: asBefore(one.device) } : one)),
}));

/** Ways to get right what comes in one go, and wrong what lasts, or what something else comes between. */
export const inTheMiddleDefects: readonly Defect[] = [
  ...CHANGES.map(([what, valueOf]) =>
    likelyAt(
      defect(
        'SECMP0062-11',
        `ends-when-the-${what}-changes`,
        `Alerts of a device are throttled no more once its ${what.replace('-', ' ')} is another.`,
        series([plain(3), numbered(1, 0), numbered(2, 6)], some),
        endsWhenChanged(valueOf),
      ),
      'S-2081',
    ),
  ),
  likelyAt(
    defect(
      'SECMP0062-11',
      'ends-with-the-day',
      'Throttling ends at midnight, and begins anew.',
      series([plain(3), numbered(1, 0), numbered(2, 1)], some),
      judged((right) => (device, alertCode, at) => right(`${device} ${at.toISOString().slice(0, 10)}`, alertCode, at)),
    ),
    'S-2082',
  ),
  likelyAt(
    defect(
      'SECMP0093-04',
      'holds-for-a-week',
      'What is dated later than in a week is executed in a week.',
      either(commandSent(), finds({ subject: ['push', 'nothing more'], expected: none })),
      holdsForAWeek(() => true),
    ),
    'S-2084',
  ),
  likelyAt(
    defect(
      'SCHEMA-07',
      'holds-for-a-week-for-smets1',
      'What is dated later than in a week for a SMETS1 device is carried out in a week.',
      either(commandSent(), finds({ subject: ['push', 'nothing more'], expected: none })),
      holdsForAWeek(isSmets1),
    ),
    'S-2103',
  ),
  likelyAt(
    defect(
      'SECMP0093-10',
      'cancels-to-the-letter',
      'What is dated 3000-12-31T00:00:00Z in other letters cancels nothing.',
      commandSent(),
      cancelsToTheLetter,
    ),
    'S-2099',
  ),
  likelyAt(
    defect(
      'SCHEMA-04',
      'sends-as-before-a-change-of-supplier',
      'Whose command a device took once is sent as its sender to it for ever, though another has its place since.',
      finds({ subject: ['command', 'push', 'nothing more'] }),
      sendsAsBefore,
    ),
    'S-2104',
  ),
  likelyAt(
    defect(
      'SECMP0067-04',
      'rejects-whatever-follows',
      'When one request of a User was rejected, all are until the delay is over, with priority or without.',
      code(startingWith('I'), withoutResponse(429)),
      rejectsWhateverFollows,
    ),
    'S-2085',
  ),
  likelyAt(
    defect(
      'SECMP0081-08',
      'puts-the-status-back',
      'With the certificate that was asked for, the status goes in that the device had before its last.',
      finds({ subject: 'inventory', expected: some }),
      putsTheStatusBack,
    ),
    'S-2088',
  ),
  likelyAt(
    defect(
      'SECMP0081-14',
      'warns-once',
      'Of a hub that stays as it is, a User is warned once.',
      code('W081401', startingWith('I')),
      warnsOnce,
    ),
    'S-2092',
  ),
  likelyAt(
    defect(
      'SECMP0081-11',
      'used-up-by-a-refusal',
      'A command whose response was refused once is forgotten.',
      code(startingWith('I'), startingWith('E')),
      usedUpByARefusal,
    ),
    'S-2086',
  ),
  ...REFUSING.map(([rule, what, outline]) =>
    likelyAt(
      defect(
        'SCHEMA-04',
        `refuses-for-ever-by-${rule}`,
        `A request that was refused for ${what} is refused whatever it says then.`,
        code(startingWith('I'), some),
        refusesForEver(rule),
      ),
      outline,
    ),
  ),
];

function endsWhenChanged(valueOf: (device: Device) => unknown): Apply {
  return (behaviour) => {
    const first = new Map<Eui64, unknown>();
    const isAsFirst = (device: Device | undefined): boolean => {
      if (!device) return true;
      if (!first.has(device.eui)) first.set(device.eui, valueOf(device));
      return first.get(device.eui) === valueOf(device);
    };
    return policies({ throttles: isAsFirst })(behaviour);
  };
}

function holdsForAWeek(isIt: (device: Device) => boolean): Apply {
  return (behaviour) => {
    const { holding } = behaviour;
    const until = (dated: Parameters<typeof holding.until>[0]): Date | undefined => {
      const due = holding.until(dated);
      return due && dated.device && isIt(dated.device) ? new Date(Math.min(due.getTime(), dated.now.getTime() + WEEK)) : due;
    };
    return { ...behaviour, holding: { ...holding, until } };
  };
}

function sendsAsBefore(behaviour: Behaviour): Behaviour {
  const known = new Set<string>();
  return {
    ...behaviour,
    buildCommand: (useCase, request, addressing, context) => {
      const { originator, target, counter } = request.requestId;
      const pair = `${originator} ${target}`;
      if (addressing.originator === originator) known.add(pair);
      const isMediated = addressing.supplementary?.party === originator;
      const { supplementary: _user, ...direct } = { ...addressing, originator, counter };
      return behaviour.buildCommand(useCase, request, isMediated && known.has(pair) ? direct : addressing, context);
    },
  };
}

function cancelsToTheLetter(behaviour: Behaviour): Behaviour {
  const { holding } = behaviour;
  const isToTheLetter = (body: Element): boolean => textAt(body, 'ExecutionDateTime') === '3000-12-31T00:00:00Z';
  return { ...behaviour, holding: { ...holding, cancels: (dated) => isToTheLetter(dated.request.body) && holding.cancels(dated) } };
}

function rejectsWhateverFollows(behaviour: Behaviour): Behaviour {
  const rejected = new Map<Eui64, number>();
  return traffic({
    rejects: (situation) => {
      const { inquiry } = situation;
      const { originator } = inquiry.request.requestId;
      const now = inquiry.now.getTime();
      const isRejected = trafficPolicy.rejects(situation);
      if (isRejected) rejected.set(originator, now + DELAY);
      return isRejected || now < (rejected.get(originator) ?? 0);
    },
  })(behaviour);
}

function usedUpByARefusal(behaviour: Behaviour): Behaviour {
  const used = new Set<string>();
  return {
    ...behaviour,
    rules: withRule(behaviour.rules, 'local-response-corresponds', (right) => ({
      ...right,
      ask: (inquiry) => {
        const sent = behaviour.policies.localCommandOf(inquiry.records, inquiry.request)?.request.requestIdText ?? '';
        if (used.has(sent)) return refuse('E081301', 'its response was refused before');
        const refusal = right.ask(inquiry);
        if (refusal) used.add(sent);
        return refusal;
      },
    })),
  };
}

function warnsOnce(behaviour: Behaviour): Behaviour {
  const warned = new Set<string>();
  return nonDevice('8.14.2', (right) => (view, request) => {
    const answer = right(view, request);
    const hub = deviceIdAt(request.body, 'DeviceID') ?? '';
    const isWarned = warned.has(hub);
    if (answer.code === 'W081401') warned.add(hub);
    return isWarned && answer.code === 'W081401' ? { ...answer, code: 'I99' } : answer;
  })(behaviour);
}

function asBefore(device: Device): Device {
  return { ...device, status: device.history.at(-2)?.status ?? device.status };
}

function refusesForEver(name: string): Apply {
  return (behaviour) => {
    const refused = new Map<string, Refusal>();
    const ask = (right: Rule, inquiry: Inquiry): Refusal | undefined => {
      const { requestId, serviceReferenceVariant } = inquiry.request;
      const { originator, target } = requestId;
      const asked = [originator, target, serviceReferenceVariant, deviceIdAt(inquiry.asked.body, 'DeviceID')].join(' ');
      const refusal = right.ask(inquiry) ?? refused.get(asked);
      if (refusal) refused.set(asked, refusal);
      return refusal;
    };
    const rules = withRule(behaviour.rules, name, (right) => ({ ...right, ask: (inquiry) => ask(right, inquiry) }));
    return { ...behaviour, rules };
  };
}
