import type { Eui64 } from '../../../duis/eui64';
import { ECS101, ECS102 } from '../../../gbcs/bodies/alerts/device-alerts';
import type { DlmsData } from '../../../gbcs/dlms/data';
import { utf8String } from '../../../gbcs/dlms/data';
import { decodeAccessResponse, encodeAccessResponse } from '../../../gbcs/dlms/access';
import type { GbcsMessage } from '../../../gbcs/message';
import type { Behaviour } from '../../behaviour/behaviour';
import { judged } from '../changes/alert-change';
import { saidByDevices } from '../changes/device-change';
import type { Defect } from '../defect';
import { defect } from '../defect';
import { alerts, controllers, finds, some } from '../symptom';

const [PROCESSED, ENDED, OPERATIONAL_DATA] = [0x0121, 0x0122, 0x011d];
const FIRST_STATE = 5;
const OUTPUT = 0x10;
const toldAs = (direction: 'input' | 'output') => ({ limit: { direction } });

/** What a controller does in either direction, 0 to 100. */
interface Levels {
  readonly outputState: number;
  readonly inputState: number;
}

/** The limit that an ESME told of last, if it was in force by then. */
interface Limit {
  readonly controller: number;
  readonly isOutput: boolean;
  readonly level: number;
}

/** Ways to get a limit right that caps the output of a controller, and others wrong. */
export const crp612LimitDefects: readonly Defect[] = [
  defect(
    'CRP612-46',
    'tells-of-every-limit-as-of-output',
    'The alert that a limit is in force says of every one that it is of the output.',
    finds({ subject: 'response content', expected: toldAs('input'), got: toldAs('output') }),
    saidByDevices('alert', PROCESSED, (message) => {
      const limit = ECS101.decode(message.payload);
      return { ...message, payload: ECS101.encode({ ...limit, controller: ofOutput(limit.controller) }, message.counter) };
    }),
  ),
  defect(
    'CRP612-46',
    'ends-every-limit-as-of-output',
    'The alert that a limit is over says of every one that it was of the output.',
    finds({ subject: 'response content', expected: toldAs('input'), got: toldAs('output') }),
    saidByDevices('alert', ENDED, (message) => {
      const limit = ECS102.decode(message.payload);
      return { ...message, payload: ECS102.encode({ ...limit, controller: ofOutput(limit.controller) }, message.counter) };
    }),
  ),
  defect(
    'CRP612-46',
    'caps-both-directions',
    'A limit of either direction caps the other too.',
    controllers(some, some),
    limited((levels, { level }) => ({
      outputState: Math.min(levels.outputState, level),
      inputState: Math.min(levels.inputState, level),
    })),
  ),
  defect(
    'CRP612-46',
    'goes-to-its-limit',
    'A level below its limit is raised to it.',
    controllers({ output: '20' }, { output: '90' }),
    limited((levels, { isOutput, level }) => ({ ...levels, [isOutput ? 'outputState' : 'inputState']: level })),
  ),
  defect(
    'CRP612-46',
    'has-one-limit-for-both-directions',
    'The end of a limit is not told of after another came, though that was of the other direction.',
    alerts(some, some),
    judged((right) => {
      const limits = new Map<Eui64, number>();
      return (device, alertCode, at) => {
        if (alertCode === '8F86') limits.set(device, (limits.get(device) ?? 0) + 1);
        const verdict = right(device, alertCode, at);
        return alertCode === '8F87' && (limits.get(device) ?? 0) > 1 ? { forward: false } : verdict;
      };
    }),
  ),
  defect(
    'CRP612-46',
    'has-one-level-for-both-directions',
    'A controller that has an output and an input tells of the input alone.',
    controllers({ output: '40' }, { output: '0' }),
    saidByDevices(
      'response',
      OPERATIONAL_DATA,
      eachState((levels) => (levels.inputState > 0 ? { ...levels, outputState: 0 } : levels)),
    ),
  ),
];

function ofOutput(controller: number): number {
  return OUTPUT | (controller & 0xf);
}

/** The states of all controllers that are there, otherwise than they are. */
function eachState(change: (levels: Levels, controller: number) => Levels): (right: GbcsMessage) => GbcsMessage {
  return (right) => {
    const { invokeId, items } = decodeAccessResponse(right.payload);
    const changed = items.map((item, i) => (i < FIRST_STATE ? item : { ...item, data: state(item.data, i - FIRST_STATE + 1, change) }));
    return { ...right, payload: encodeAccessResponse({ invokeId, items: changed }) };
  };
}

function state(data: DlmsData, controller: number, change: (levels: Levels, controller: number) => Levels): DlmsData {
  const levels: Partial<Levels> = 'octets' in data ? (JSON.parse(Buffer.from(data.octets).toString('utf8')) as Partial<Levels>) : {};
  const { outputState, inputState } = levels;
  if (outputState === undefined || inputState === undefined) return data;
  return utf8String(JSON.stringify(change({ outputState, inputState }, controller)));
}

/** What the controller of the last limit says of its levels is another. */
function limited(change: (levels: Levels, limit: Limit) => Levels): (behaviour: Behaviour) => Behaviour {
  return (behaviour) => {
    let last: Limit | undefined;
    const remember = saidByDevices('alert', PROCESSED, (message) => {
      const { controller, level, start, at } = ECS101.decode(message.payload);
      last = start <= at ? { controller: controller & 0xf, isOutput: controller >> 4 === 1, level } : undefined;
      return message;
    });
    const tell = saidByDevices(
      'response',
      OPERATIONAL_DATA,
      eachState((levels, controller) => (last && controller === last.controller ? change(levels, last) : levels)),
    );
    return tell(remember(behaviour));
  };
}
