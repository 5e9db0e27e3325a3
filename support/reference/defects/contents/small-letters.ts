import type { Element } from '../../../duis/element';
import { textAt } from '../../../duis/element';
import type { TransformContext } from '../../../transform/body-builder';
import type { Behaviour } from '../../behaviour/behaviour';
import { withEffect } from '../../effects/effect';
import { refuse } from '../../rules/rule';
import { textOf } from '../changes/payload-change';
import { alsoRefuses, misreadForCommand } from '../changes/request-change';
import type { Defect } from '../defect';
import { defect } from '../defect';
import { code, commandItem, finds, some } from '../symptom';

/** Services for the DCC itself that name a device, each with the row that is likely to notice. */
const NAMED: readonly (readonly [service: string, row: string, item?: string])[] = [
  ['5.1', 'S-2053'],
  ['5.2', 'S-2053'],
  ['8.2', 'S-2053'],
  ['8.3', 'S-2054'],
  ['8.4', 'S-2054'],
  ['8.14.2', 'S-2054'],
  ['12.2', 'S-2054'],
  ['11.1', 'S-2096', 'DeviceIDList'],
];

/** Items whose octets are given in hexadecimal, each with its service and the scenario that is likely to notice. */
const OCTETS: readonly (readonly [item: string, service: string, row: string])[] = [
  ['FirmwareHash', '11.3', 'S-2094'],
  ['InstallCode', '8.11', 'S-2095'],
];

/** Ways to hold what is written in small letters for another device, or for other octets. */
export const smallLetterDefects: readonly Defect[] = [
  ...OCTETS.map(([item, service, row]) => ({
    ...defect(
      'SCHEMA-04',
      `reads-no-small-letters-in-${item}`,
      `Small letters in a ${item} are read as noughts.`,
      finds({ subject: ['command content', 'inventory'], expected: some }),
      misreadForCommand(
        service,
        textOf(item, (text) => text.replace(/[a-f]/g, '0')),
      ),
    ),
    likelyAt: [row],
  })),
  ...NAMED.map(([service, row, item = 'DeviceID']) => ({
    ...defect(
      'SCHEMA-04',
      `knows-no-small-letters-in-${service}`,
      `A device that ${service} names in small letters is none of the inventory.`,
      code(some, 'E19'),
      alsoRefuses('device-exists', ({ request: { serviceReferenceVariant, body } }) =>
        serviceReferenceVariant === service && isSmall(body, item) ? refuse('E19', 'there is no such device') : undefined,
      ),
    ),
    likelyAt: [row],
  })),
  {
    ...defect(
      'SCHEMA-04',
      'joins-another-type-in-small-letters',
      'A device to join that is written in small letters is of no known type.',
      commandItem('OtherDevice'),
      inSmallLetters('OtherDeviceID', ({ otherDevice: _unknown, ...context }) => context),
    ),
    likelyAt: ['S-2050'],
  },
  {
    ...defect(
      'SCHEMA-04',
      'restores-nothing-in-small-letters',
      'A hub whose log is to be restored and that is written in small letters has none.',
      commandItem('device'),
      inSmallLetters('OldCHFID', ({ deviceLog: _unknown, ...context }) => context),
    ),
    likelyAt: ['S-2052'],
  },
  {
    ...defect(
      'SCHEMA-04',
      'whitelists-nothing-in-small-letters',
      'A device that was added and is written in small letters stays Pending.',
      finds({ subject: 'inventory', expected: some }),
      (behaviour) => ({
        ...behaviour,
        effects: withEffect(behaviour.effects, 'added-device-is-whitelisted', (right) => ({
          ...right,
          apply: (view, answered) => (isSmall(answered.request.body, 'DeviceID') ? [] : right.apply(view, answered)),
        })),
      }),
    ),
    likelyAt: ['S-2051'],
  },
];

function isSmall(body: Element, name: string): boolean {
  return /[a-f]/.test(textAt(body, name) ?? '');
}

/** Commands are written without what is known of a device, where the request writes it in small letters. */
function inSmallLetters(name: string, forget: (context: TransformContext) => TransformContext): (behaviour: Behaviour) => Behaviour {
  return (behaviour) => ({
    ...behaviour,
    buildCommand: (useCase, request, addressing, context) =>
      behaviour.buildCommand(useCase, request, addressing, isSmall(request.body, name) ? forget(context) : context),
  });
}
