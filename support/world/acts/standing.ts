import { controlFor } from '../../target/capabilities';
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
