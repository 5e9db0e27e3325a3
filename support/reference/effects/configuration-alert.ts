import { xml } from '../../duis/xml-text';
import type { UserRole } from '../../control/types';
import type { XmlText } from '../../duis/xml-text';
import type { Device } from '../inventory/device';

/** Who gets N58, and what it says. */
export interface ConfigurationAlert {
  readonly recipients: readonly UserRole[];
  readonly content: (device: Device) => XmlText;
}

/** N58 tells the variant and GBCS version as the inventory has them (5.5, 5.7). */
export const referenceConfigurationAlert: ConfigurationAlert = {
  recipients: ['ED'],
  content: ({ eui, esmeVariant, gbcsVersion }) => {
    const variant = esmeVariant && xml`<sr:ESMEVariant>${esmeVariant}</sr:ESMEVariant>`;
    const version = gbcsVersion && xml`<sr:DeviceGBCSVersion>${gbcsVersion}</sr:DeviceGBCSVersion>`;
    return xml`<sr:ALCSHCALCSConfigurationChange><sr:ESMEDeviceID>${eui}</sr:ESMEDeviceID>${variant}
        ${version}</sr:ALCSHCALCSConfigurationChange>`;
  },
};
