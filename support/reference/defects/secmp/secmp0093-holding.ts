import type { DeviceType } from '../../../control/types';
import type { DuisRequest } from '../../../duis/request';
import type { Behaviour } from '../../behaviour/behaviour';
import { deviceIdAt } from '../../inquiry/device-id';
import type { Holding } from '../../processing/holding';
import { heldName } from '../../processing/holding';
import { isSmets1 } from '../../inventory/device';
import type { Defect } from '../defect';
import { defect } from '../defect';
import { commandSent, either, finds, none, some } from '../symptom';

type Apply = (behaviour: Behaviour) => Behaviour;
type Dated = Parameters<Holding['until']>[0];

/** What should have been executed was not, or not answered. */
const LOST = finds({ subject: ['command', 'push'], expected: some });
/** A command came before it was due, or after it had been cancelled. */
const UNDUE = either(commandSent(), finds({ subject: ['nothing more', 'push'], expected: none }));
const NEVER = new Date('2999-01-01T00:00:00Z');

/** Ways to hold what is dated for some occasions alone: another User, another device, another service, a second time. */
export const holdingDefects: readonly Defect[] = [
  defect(
    'SECMP0093-10',
    'cancels-whatever-is-held',
    'What cancels one Service Request gives up every other that the User has held for the device.',
    LOST,
    holds({ nameOf: (request) => ({ device: request.requestId.target, name: request.requestId.originator }) }),
  ),
  {
    ...defect(
      'SECMP0093-10',
      'cancels-a-family-of-services',
      'What cancels one Service Request gives up every other of its family that the User has held for the device.',
      LOST,
      holds({
        nameOf: ({ requestId, serviceReferenceVariant }) => ({
          device: requestId.target,
          name: `${requestId.originator} ${serviceReferenceVariant.split('.')[0]}`,
        }),
      }),
    ),
    likelyAt: ['S-1772'],
  },
  defect(
    'SECMP0093-04',
    'cancels-by-command-variant',
    'Only a request of the same CommandVariant cancels what is held.',
    UNDUE,
    holds({ nameOf: (request) => ({ ...heldName(request), name: `${heldName(request).name} ${request.commandVariant}` }) }),
  ),
  defect(
    'SECMP0093-10',
    'loses-the-second-of-a-user',
    'Of what one User has held for one device with one Service Request, only the first is ever executed.',
    LOST,
    losesTheSecond(
      ({ requestId: { originator, target }, serviceReferenceVariant }) => `${originator} ${target} ${serviceReferenceVariant}`,
    ),
  ),
  defect(
    'SECMP0093-10',
    'loses-the-second-device',
    'Of what one User has held for several devices, only the first is ever executed.',
    LOST,
    losesTheSecond(({ requestId: { originator, target } }) => `${originator} ${homeOf(target)}`),
  ),
  defect(
    'SECMP0093-10',
    'gives-up-with-an-update',
    'What is held for a device is given up when a User updates its entry in the inventory.',
    LOST,
    givesUpWhenUpdated,
  ),
  ...(['GSME', 'GPF', 'PPMID'] as const).map((type) =>
    defect(
      'SECMP0093-04',
      `holds-for-no-${type}`,
      `For a ${type} nothing is held: it is sent at once.`,
      UNDUE,
      holdsUnless(({ device }) => device?.deviceType === type),
    ),
  ),
  defect(
    'SECMP0093-04',
    'holds-not-with-command-variant-3',
    'What is to be returned for local delivery too is sent at once, whatever its ExecutionDateTime.',
    UNDUE,
    holdsUnless(({ request }) => request.commandVariant === 3),
  ),
  defect(
    'SECMP0093-04',
    'holds-for-no-other-user',
    'What an Other User has dated is sent to a GSME at once.',
    UNDUE,
    holdsUnless(({ request, device }) => device?.deviceType === 'GSME' && request.requestId.originator.startsWith('00-DB-12')),
  ),
  defect(
    'SCHEMA-07',
    'holds-nothing-for-smets1',
    'What is dated for a SMETS1 meter is carried out at once.',
    UNDUE,
    holdsUnless(({ device }) => device !== undefined && isSmets1(device)),
  ),
  ...(['ESME', 'HCALCS'] as const).map((type) => cancelsForNo(type)),
  {
    ...defect(
      'SECMP0093-10',
      'cancels-one-for-a-device',
      'When one request that is held for a device was cancelled, no other of that device can be.',
      UNDUE,
      cancelsOneAlone,
    ),
    likelyAt: ['S-1963'],
  },
  {
    ...defect(
      'SECMP0093-10',
      'forgets-what-is-held-when-one-was-due',
      'When one request that is held for a device has come due, no other of that device can be cancelled.',
      UNDUE,
      forgetsWhenOneWasDue,
    ),
    likelyAt: ['S-1964'],
  },
];

function cancelsOneAlone(behaviour: Behaviour): Behaviour {
  const cancelled = new Map<string, string>();
  const cancels = (dated: Dated): boolean => {
    if (!behaviour.holding.cancels(dated)) return false;
    const { device, name } = heldName(dated.request);
    const first = cancelled.get(device) ?? name;
    cancelled.set(device, first);
    return first === name;
  };
  return holds({ cancels })(behaviour);
}

function forgetsWhenOneWasDue(behaviour: Behaviour): Behaviour {
  const due = new Map<string, Date>();
  const until = (dated: Dated): Date | undefined => {
    const at = behaviour.holding.until(dated);
    const { device } = heldName(dated.request);
    const first = due.get(device);
    if (at && (!first || at < first)) due.set(device, at);
    return at;
  };
  const cancels = (dated: Dated): boolean => {
    const first = due.get(heldName(dated.request).device);
    return behaviour.holding.cancels(dated) && !(first && first <= dated.now);
  };
  return holds({ until, cancels })(behaviour);
}

function cancelsForNo(type: DeviceType): Defect {
  return defect('SECMP0093-04', `cancels-for-no-${type}`, `What is held for a ${type} cannot be cancelled.`, UNDUE, (behaviour) =>
    holds({ cancels: (request) => request.device?.deviceType !== type && behaviour.holding.cancels(request) })(behaviour),
  );
}

function holds(change: Partial<Holding>): Apply {
  return (behaviour) => ({ ...behaviour, holding: { ...behaviour.holding, ...change } });
}

function holdsUnless(isOther: (request: Dated) => boolean): Apply {
  return (behaviour) => holds({ until: (request) => (isOther(request) ? undefined : behaviour.holding.until(request)) })(behaviour);
}

/** Of what is held under one name, what comes second is held for ever. */
function losesTheSecond(nameOf: (request: DuisRequest) => string): Apply {
  return (behaviour) => {
    const held = new Set<string>();
    const until = (dated: Dated): Date | undefined => {
      const due = behaviour.holding.until(dated);
      if (!due || !held.has(nameOf(dated.request))) {
        if (due) held.add(nameOf(dated.request));
        return due;
      }
      return NEVER;
    };
    return holds({ until })(behaviour);
  };
}

function givesUpWhenUpdated(behaviour: Behaviour): Behaviour {
  const update = behaviour.nonDevice.get('8.4');
  if (!update) throw new RangeError('nobody carries out 8.4');
  return {
    ...behaviour,
    nonDevice: new Map(behaviour.nonDevice).set('8.4', (view, request) => {
      const answer = update(view, request);
      const target = deviceIdAt(request.body, 'DeviceID') ?? '';
      const held = { ...request, requestId: { ...request.requestId, target }, serviceReferenceVariant: '8.9' };
      return { ...answer, follows: [...(answer.follows ?? []), { do: 'give up held', request: held }] };
    }),
  };
}

/** The EUI-64s of the devices of one scenario differ in the last octet. */
function homeOf(device: string): string {
  return device.slice(0, -3);
}
