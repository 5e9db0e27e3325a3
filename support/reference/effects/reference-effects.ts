import { auxiliaryConfigurationChanged } from './auxiliary-configuration-changed';
import { deviceCertificateTracked, referenceCertificateTracking } from './device-certificate-tracked';
import { deviceWhitelisted } from './device-whitelisted';
import type { Effect } from './effect';
import { firmwareActivated } from './firmware-activated';
import { firmwareVersionRead } from './firmware-version-read';

/** What the DCC does behind responses, in this order. */
export const referenceEffects: readonly Effect[] = [
  deviceWhitelisted,
  deviceCertificateTracked(referenceCertificateTracking),
  firmwareVersionRead,
  firmwareActivated,
  auxiliaryConfigurationChanged,
];
