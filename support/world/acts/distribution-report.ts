import type { DeviceSpec } from '../../control/types';
import { child, textAt } from '../../duis/element';
import { controlFor } from '../../target/capabilities';
import type { DistributionFailure, Provider } from '../words/distribution';
import type { Exchange } from '../stage/exchange';
import { requestIdOf } from '../stage/exchange';
import type { World } from '../stage/world';

/** The provider tells the target that it could not distribute the image of the last request that named these devices to them (5.9.3). */
export async function reportDistribution(
  world: World,
  provider: Provider,
  { words, kind, alertCode }: DistributionFailure,
  devices: readonly DeviceSpec[],
): Promise<void> {
  const asked = world.exchanges.findLast((exchange) => isForAll(world, exchange, devices)) ?? world.exchange;
  const event = { kind, detail: { requestId: requestIdOf(asked), devices: devices.map((device) => device.eui) } };
  const control = controlFor(world.target, provider.capability, `have the ${provider.name} report that firmware ${words}`);
  const at = await world.clock.now();
  for (const { eui } of devices) world.happened({ device: eui, alertCode, at });
  await (provider.name === 'CSP' ? control.cspEvent(event) : control.s1spEvent(event));
}

/** Whether it is an Update Firmware request that names all these devices. */
function isForAll(world: World, { sent }: Exchange, devices: readonly DeviceSpec[]): boolean {
  const body = child(world.session.reader.tree(sent.xml), 'Body')?.children[0];
  const listed = (body && textAt(body, 'DeviceIDList'))?.toUpperCase() ?? '';
  return body?.name === 'UpdateFirmware' && devices.every(({ eui }) => listed.includes(eui));
}
