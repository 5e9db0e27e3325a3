import type { DeviceSpec } from '../../control/types';
import { controlFor } from '../../target/capabilities';
import { HarnessFault } from '../faults';
import type { World } from '../stage/world';
import type { Persona } from '../words/personas';
import type { Standing } from '../words/standing';

/** Has the target know a User otherwise until the scenario is over. */
export async function arrangeStanding(world: World, { eui, roles }: Persona, standing: Standing): Promise<void> {
  const control = controlFor(world.target, 'users', 'say how a User stands with the DCC');
  const usual = world.session.userSpec(eui, roles);
  world.afterwards(() => control.putUser(usual));
  await control.putUser(standing === 'suspended' ? world.session.userSpec(eui, roles, 'suspended') : world.session.userSpec(eui, []));
}

/**
 * Somebody else was responsible for a device, in the role that they share with one who is now, until so many seconds ago. It is to be said
 * before anything is asked of the device.
 */
export async function arrangePast(world: World, { eui, name, roles }: Persona, device: DeviceSpec, seconds: number): Promise<void> {
  const role = roles.find((one) => device.responsible?.some((party) => party.role === one));
  if (role === undefined)
    throw new HarnessFault(`the ${name} has no role in which anybody is responsible for ${world.cast.nameOf(device.eui)}`);
  const control = controlFor(world.target, 'devices', 'say who was responsible for a device');
  const until = new Date((await world.clock.now()).getTime() - seconds * 1000).toISOString();
  await control.putDevice(world.cast.remember({ role, user: eui, until }, device.eui));
}
