import type { Eui64 } from '../../duis/eui64';
import { controlFor } from '../../target/capabilities';
import type { Occurrence } from '../words/occurrence';
import type { World } from '../stage/world';

/** Has something happen at a device, as often as it says; time passes in between. */
export async function happen(world: World, occurrence: Occurrence): Promise<void> {
  const { eui } = world.device(occurrence.device);
  if (occurrence.event.kind === 'alert') return raiseAll(world, occurrence, eui);
  for (let i = 0; i < occurrence.times; i++) {
    if (i > 0 && occurrence.everySeconds > 0) await world.clock.advance(occurrence.everySeconds);
    const { alertCode, event } = occurrence;
    const at = await world.clock.now();
    world.happened({ device: eui, alertCode, at, ...(event.kind === 'power-outage' ? { sinceSeconds: event.seconds } : {}) });
    await happenOnce(world, occurrence, eui, at);
  }
}

/** How many alerts time passes for before the target has to say that it has done all: it is given as long for that as for any request. */
const AT_A_TIME = 25;

/** A device is told once to raise an alert again and again; then as much time passes as that takes. */
async function raiseAll(world: World, { alertCode, times, everySeconds, capability, wantedFor }: Occurrence, device: Eui64): Promise<void> {
  const start = (await world.clock.now()).getTime();
  for (let i = 0; i < times; i++) world.happened({ device, alertCode, at: new Date(start + i * everySeconds * 1000) });
  await controlFor(world.target, capability, wantedFor).raise(device, { alertCode, ...(times > 1 && { times, everySeconds }) });
  for (let left = times - 1; left > 0 && everySeconds > 0; left -= AT_A_TIME)
    await world.clock.advance(Math.min(left, AT_A_TIME) * everySeconds);
}

async function happenOnce({ target }: World, { event, capability, wantedFor }: Occurrence, device: Eui64, now: Date): Promise<void> {
  const control = controlFor(target, capability, wantedFor);
  if (event.kind !== 'power-outage') return control.cspEvent({ kind: event.kind, device });
  const began = new Date(now.getTime() - event.seconds * 1000).toISOString();
  return control.cspEvent({ kind: event.kind, device, at: began, detail: { seconds: event.seconds } });
}
