import type { DeviceSpec } from '../../control/types';
import { controlFor } from '../../target/capabilities';
import { rememberCertificates } from '../expect/device-certificates';
import type { World } from '../stage/world';
import type { CertificateUsage } from '../words/certificates';

/**
 * A device goes over to another key pair and certificate of its own before it next answers; what the DCC has of it until then is
 * remembered.
 */
export async function renewCertificate(world: World, device: DeviceSpec, usage: CertificateUsage, isForeign = false): Promise<void> {
  await rememberCertificates(world, device);
  const order = isForeign ? { foreignCertificate: usage } : { renewCertificate: usage };
  await controlFor(world.target, 'device-orders', 'have a device renew its certificate').order(device.eui, order);
}
