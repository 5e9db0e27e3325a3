import type { Eui64 } from '../../duis/eui64';
import { controlFor } from '../../target/capabilities';
import type { Occurrence } from '../words/occurrence';
import type { World } from '../stage/world';

/** Has something happen at a device, as often as it says; time passes in between. */
export async function happen(world: World, occurrence: Occurrence): Promise<void> {
  const { eui } = world.device(occurrence.device);
  for (let i = 0; i < occurrence.times; i++) {
    if (i > 0 && occurrence.everySeconds > 0) await world.clock.advance(occurrence.everySeconds);
    world.happened({ device: eui, alertCode: occurrence.alertCode, at: await world.clock.now() });
    await happenOnce(world, occurrence, eui);
  }
}

async function happenOnce({ target }: World, { event, capability, wantedFor }: Occurrence, device: Eui64): Promise<void> {
  const control = controlFor(target, capability, wantedFor);
  if (event.kind === 'alert') return control.raise(device, { alertCode: event.alertCode });
  const detail = event.kind === 'power-outage' ? { detail: { seconds: event.seconds } } : {};
  return control.cspEvent({ kind: event.kind, device, ...detail });
}
