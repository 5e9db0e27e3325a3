import type { Behaviour } from '../../behaviour/behaviour';
import type { FirmwareAlertCode } from '../../firmware/firmware-decision';
import { deviceIdAt } from '../../inquiry/device-id';
import { ruleFor } from '../changes/change';
import { decision, effect, notification } from '../changes/firmware-change';
import type { Defect } from '../defect';
import { defect } from '../defect';
import { certificate, code, either, finds, some, startingWith } from '../symptom';

const MISSING = finds({ subject: ['alert', 'recipients', 'push'], expected: some });
const TAKEN = code('E081111', startingWith('I'));

/** A requirement on what is told of a version that was read, and its alert. */
const TOLD: readonly (readonly [requirement: string, alertCode: FirmwareAlertCode])[] = [
  ['CR1045-10', 'N49'],
  ['CR1045-11', 'N50'],
  ['CR1045-14', 'N51'],
];

/** Ways to get right what happens once and once more, and wrong what happens a third time. */
export const thirdTimeDefects: readonly Defect[] = [
  ...TOLD.map(([requirement, alertCode]) =>
    defect(
      requirement,
      'tells-of-two-versions',
      `${alertCode} tells of two versions of a device, and of no third.`,
      MISSING,
      (behaviour) => {
        const isThird = countingTo(3);
        return decision((right, _finding, { eui }) =>
          right.alertCode === alertCode && isThird(eui) ? { updatesInventory: false, device: 'stays' } : right,
        )(behaviour);
      },
    ),
  ),
  defect('CR1045-05', 'tells-of-two-requests', 'N57 tells of two requests for a device, and of no third.', MISSING, (behaviour) => {
    const isThird = countingTo(3);
    return notification((right) => ({ applies: (notice) => right.applies(notice) && !isThird(notice.device.eui) }))(behaviour);
  }),
  defect(
    'SECMP0081-08',
    'two-renewals-only',
    'A third certificate of one device is not taken.',
    either(certificate({ is: 'the one returned' }, 'the one from before'), finds({ subject: 'signature', expected: { authentic: true } })),
    (behaviour) => {
      const isThird = countingTo(3);
      return effect('device-certificate-is-tracked', (right) => ({
        ...right,
        apply: (view, answered) => {
          const follows = right.apply(view, answered);
          return follows.length > 0 && isThird(answered.device) ? [] : follows;
        },
      }))(behaviour);
    },
  ),
  defect(
    'SECMP0093-04',
    'holds-two-only',
    'A third request for a device is executed at once while two are held.',
    finds({ subject: ['command', 'push', 'nothing more'] }),
    heldAtMostTwice,
  ),
  defect(
    'CR1277-02',
    'any-length-for-a-third',
    'The InstallCode of a third device of its type is not measured.',
    TAKEN,
    ruleFor('install-code-length', ({ asked, records }) => {
      const device = records.inventory.get(deviceIdAt(asked.body, 'DeviceID') ?? '');
      return device === undefined || records.inventory.inHomeOf(device, device.deviceType).length < 3;
    }),
  ),
  defect('CR1277-02', 'measures-once', 'The InstallCode of a device is measured the first time that it is added.', TAKEN, (behaviour) => {
    const isSecond = countingTo(2);
    return ruleFor(
      'install-code-length',
      ({ request, asked }) => request.serviceReferenceVariant !== '8.11' || !isSecond(deviceIdAt(asked.body, 'DeviceID') ?? ''),
    )(behaviour);
  }),
];

function heldAtMostTwice(behaviour: Behaviour): Behaviour {
  const isThird = countingTo(3);
  const known = new Map<string, boolean>();
  return {
    ...behaviour,
    holding: {
      ...behaviour.holding,
      until: (dated) => {
        const until = behaviour.holding.until(dated);
        const { requestIdText, requestId } = dated.request;
        if (until && !known.has(requestIdText)) known.set(requestIdText, isThird(requestId.target));
        return known.get(requestIdText) ? undefined : until;
      },
    },
  };
}

/** Whether it is asked of the same for the so-manieth time, or a later one. */
function countingTo(which: number): (of: string) => boolean {
  const counts = new Map<string, number>();
  return (of) => {
    const count = (counts.get(of) ?? 0) + 1;
    counts.set(of, count);
    return count >= which;
  };
}
