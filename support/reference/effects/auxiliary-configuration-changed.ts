import { xml } from '../../duis/xml-text';
import { issueDccAlert } from '../alerts/issue-alert';
import { responsibleUsers } from '../alerts/recipients';
import type { Device } from '../inventory/device';
import { isSmets1 } from '../inventory/device';
import { executionTimeOf } from '../inquiry/execution-time';
import { didAll } from '../processing/answered-request';
import type { Systems } from '../systems';
import type { Effect } from './effect';

/** N58: the Electricity Distributor is told that the auxiliary controllers of an ESME are configured otherwise (5.5). What is only accepted for later changes nothing yet. */
export const auxiliaryConfigurationChanged: Effect = {
  name: 'auxiliary-configuration-change-is-told',
  clause: '5.5',
  of: ['6.14.1', '6.14.2', '6.14.3'],
  apply: (systems, answered) => {
    const device = systems.records.inventory.get(answered.device);
    if (device && executionTimeOf(answered.request).kind === 'now' && didAll(answered)) tellOfConfiguration(systems, device);
  },
};

/** Sends N58 for an ESME, with its variant and GBCS version as the inventory has them. */
export function tellOfConfiguration(systems: Systems, device: Device): void {
  if (isSmets1(device)) return;
  const { recipients, content } = systems.behaviour.configurationAlert;
  issueDccAlert(systems, {
    alertCode: 'N58',
    about: device.eui,
    recipients: responsibleUsers(systems, device, recipients),
    content: content(device),
  });
}

/** Who gets N58, and what it says. */
export interface ConfigurationAlert {
  readonly recipients: Parameters<typeof responsibleUsers>[2];
  readonly content: (device: Device) => ReturnType<typeof xml>;
}

export const referenceConfigurationAlert: ConfigurationAlert = {
  recipients: ['ED'],
  content: ({ eui, esmeVariant, gbcsVersion }) =>
    xml`<sr:ALCSHCALCSConfigurationChange><sr:ESMEDeviceID>${eui}</sr:ESMEDeviceID>${esmeVariant && xml`<sr:ESMEVariant>${esmeVariant}</sr:ESMEVariant>`}${gbcsVersion && xml`<sr:DeviceGBCSVersion>${gbcsVersion}</sr:DeviceGBCSVersion>`}</sr:ALCSHCALCSConfigurationChange>`,
};
