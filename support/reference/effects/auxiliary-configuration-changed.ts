import { raiseDccAlert } from '../alerts/raise-dcc-alert';
import type { Consequence } from '../consequences/consequence';
import { executionTimeOf } from '../inquiry/execution-time';
import type { Device } from '../inventory/device';
import { isSmets1 } from '../inventory/device';
import { didAll } from '../processing/answered-request';
import type { SystemsView } from '../systems-view';
import type { Effect } from './effect';

/**
 * N58: the Electricity Distributor is told that the auxiliary controllers of an ESME are configured otherwise (5.5). What is only accepted
 * for later changes nothing yet, unless the completion of the Service Request is what counts.
 */
export const auxiliaryConfigurationChanged: Effect = {
  name: 'auxiliary-configuration-change-is-told',
  clause: '5.5',
  of: ['6.14.1', '6.14.2', '6.14.3'],
  apply: (view, answered) => {
    const device = view.records.inventory.get(answered.device);
    const { kind } = executionTimeOf(answered.request);
    const isDue = kind === 'now' || (kind === 'at' && view.readings.flag('n58-on-acceptance'));
    return device && isDue && didAll(answered) ? tellOfConfiguration(view, device) : [];
  },
};

/** N58 for an ESME, with its variant and GBCS version as the inventory has them. */
export function tellOfConfiguration(view: SystemsView, device: Device): readonly Consequence[] {
  if (isSmets1(device)) return [];
  const { recipients, content } = view.behaviour.configurationAlert;
  return raiseDccAlert({
    alertCode: 'N58',
    about: device.eui,
    recipients: view.behaviour.policies.audience(view, device, recipients),
    content: content(device),
  });
}
