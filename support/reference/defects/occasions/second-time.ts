import type { Consequence } from '../../consequences/consequence';
import type { Device } from '../../inventory/device';
import type { View } from '../../view';
import type { Defect } from '../defect';
import { defect } from '../defect';
import { effect } from '../changes/firmware-change';
import { takesEveryGpf } from '../changes/hub-change';
import { certificate, either, finds, some } from '../symptom';

const TRACKED = 'device-certificate-is-tracked';

/** Ways to get right what happens for the first time, or to the only device, and wrong what happens again, or to another. */
export const secondTimeDefects: readonly Defect[] = [
  defect(
    'SECMP0081-08',
    'first-renewal-only',
    'A second certificate of one device is not taken.',
    either(certificate({ is: 'the one returned' }, 'another one'), finds({ subject: 'signature', expected: { authentic: true } })),
    (behaviour) => {
      const seen = new Set<string>();
      return effect(TRACKED, (right) => ({
        ...right,
        apply: (view, answered) => {
          const follows = right.apply(view, answered);
          if (follows.length === 0 || seen.has(answered.device)) return [];
          seen.add(answered.device);
          return follows;
        },
      }))(behaviour);
    },
  ),
  defect(
    'SECMP0081-08',
    'one-certificate-for-the-type',
    'The certificate that one device returned goes in for all of its type.',
    certificate({ is: 'the one from before' }, 'another one'),
    effect(TRACKED, (right) => ({
      ...right,
      apply: (view, answered) =>
        right.apply(view, answered).flatMap((one) => (one.do === 'put device' ? forTheType(view, one.device) : [one])),
    })),
  ),
  defect(
    'SECMP0081-16',
    'takes-every-gpf',
    'Every Gas Proxy Function that is Pending is installed with the hub.',
    finds({ subject: 'inventory', expected: { status: 'Pending' }, got: { status: 'InstalledNotCommissioned' } }),
    takesEveryGpf,
  ),
  defect(
    'SECMP0093-04',
    'one-time-for-all',
    'A device has one time for what is held: that of the first request.',
    finds({ subject: ['command', 'push', 'nothing more'], expected: some }),
    (behaviour) => {
      const times = new Map<string, Date>();
      return {
        ...behaviour,
        holding: {
          ...behaviour.holding,
          until: (inquiry) => {
            const until = behaviour.holding.until(inquiry);
            const { target } = inquiry.request.requestId;
            if (until && !times.has(target)) times.set(target, until);
            return until && times.get(target);
          },
        },
      };
    },
  ),
  defect(
    'SECMP0093-10',
    'holds-one-only',
    'A second request for a device is not held while there is a first.',
    finds({ subject: ['command', 'push'], expected: some }),
    (behaviour) => {
      const held = new Set<string>();
      return {
        ...behaviour,
        holding: {
          ...behaviour.holding,
          cancels: (inquiry) => {
            const { target } = inquiry.request.requestId;
            const second = held.has(target) && behaviour.holding.until(inquiry) !== undefined;
            if (behaviour.holding.until(inquiry)) held.add(target);
            return second || behaviour.holding.cancels(inquiry);
          },
        },
      };
    },
  ),
];

function forTheType({ records }: View, { deviceType, certificates }: Device): readonly Consequence[] {
  const alike = [...records.inventory.all()].filter((one) => one.deviceType === deviceType);
  return alike.map((device) => ({ do: 'put device', device: { ...device, certificates } }));
}
