import type { Consequence } from '../../consequences/consequence';
import type { Inquiry } from '../../inquiry/inquiry';
import type { Device } from '../../inventory/device';
import { withStatus } from '../../inventory/device';
import type { SystemsView } from '../../systems-view';
import type { Defect } from '../defect';
import { defect } from '../defect';
import { finds, not, some } from '../symptom';

type Apply = Defect['apply'];

/** Ways to change in the inventory what nobody has asked to change, or was refused: no step looks there. */
export const untouchedDefects: readonly Defect[] = [
  defect(
    'SCHEMA-04',
    'suspends-what-it-refuses',
    'A device of which a request is refused is Suspended from then on.',
    finds({ subject: 'inventory', expected: { status: not('Suspended') }, got: { status: 'Suspended' } }),
    afterCode((view, { device }) => (device ? putting(withStatus(device, 'Suspended', view.now)) : [])),
  ),
  defect(
    'CR1045-19',
    'forgets-the-version-where-it-refuses',
    'When an activation of firmware is refused, the inventory no longer has the version that the device runs.',
    finds({ subject: 'inventory', expected: { firmwareVersion: some }, got: { firmwareVersion: '00000000' } }),
    afterCode((_view, { device, service }) =>
      device && service?.serviceReferenceVariant === '11.3' ? putting({ ...device, firmwareVersion: '00000000' }) : [],
    ),
  ),
  defect(
    'SCHEMA-04',
    'commissions-what-answers',
    'A device that is installed and answers is Commissioned from then on.',
    finds({ subject: 'inventory', expected: { status: 'InstalledNotCommissioned' }, got: { status: 'Commissioned' } }),
    (behaviour) => ({
      ...behaviour,
      effects: [
        ...behaviour.effects,
        {
          name: 'answering-commissions',
          clause: '3.8',
          of: behaviour.matrix.all.map(({ serviceReferenceVariant }) => serviceReferenceVariant),
          apply: (view, { device }) => {
            const known = view.records.inventory.get(device);
            return known?.status === 'InstalledNotCommissioned' ? putting(withStatus(known, 'Commissioned', view.now)) : [];
          },
        },
      ],
    }),
  ),
];

/** Something follows where a request is refused by a code. */
function afterCode(change: (view: SystemsView, inquiry: Inquiry) => readonly Consequence[]): Apply {
  return (behaviour) => ({
    ...behaviour,
    afterRefusal: (view, inquiry, refusal) => [
      ...behaviour.afterRefusal(view, inquiry, refusal),
      ...(refusal.kind === 'code' ? change(view, inquiry) : []),
    ],
  });
}

function putting(device: Device): readonly Consequence[] {
  return [{ do: 'put device', device }];
}
