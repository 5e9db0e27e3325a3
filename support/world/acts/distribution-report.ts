import type { DeviceSpec } from '../../control/types';
import { controlFor } from '../../target/capabilities';
import type { DistributionFailure, Provider } from '../words/distribution';
import { requestIdOf } from '../stage/exchange';
import type { World } from '../stage/world';

/** The provider tells the target that it could not distribute the image of the last request to these devices (5.9.3). */
export async function reportDistribution(
  world: World,
  provider: Provider,
  { words, kind, alertCode }: DistributionFailure,
  devices: readonly DeviceSpec[],
): Promise<void> {
  const event = { kind, detail: { requestId: requestIdOf(world.exchange), devices: devices.map((device) => device.eui) } };
  const control = controlFor(world.target, provider.capability, `have the ${provider.name} report that firmware ${words}`);
  const at = await world.clock.now();
  for (const { eui } of devices) world.happened({ device: eui, alertCode, at });
  await (provider.name === 'CSP' ? control.cspEvent(event) : control.s1spEvent(event));
}
