import { DEVICE_NAME, deviceName } from '../words/devices';
import { requestIdOf } from '../stage/exchange';
import { CapabilityMissing, HarnessFault } from '../faults';
import type { World } from '../stage/world';

const DEVICE = DEVICE_NAME.source;
const DEVICES = new RegExp(`^${DEVICE}(?:, ${DEVICE})*$`);
const SUPPLY_NUMBER = new RegExp(`^the MPxN of (${DEVICE})$`);

/**
 * What an element says, in the words of a table: `the PPMID` and `the ESME, the PPMID` for their EUI-64s, `the MPxN of the ESME`,
 * `the RequestID` of the last request, `empty`, or the text itself.
 */
export function valueIn(world: World, words: string): string {
  if (DEVICES.test(words))
    return words
      .split(', ')
      .map((name) => world.device(deviceName(name)).eui)
      .join(',');
  const meter = SUPPLY_NUMBER.exec(words)?.[1];
  if (meter !== undefined) return world.device(deviceName(meter)).importMpxn ?? noSupplyNumber(world, meter);
  if (words === 'the RequestID') return requestIdOf(world.exchange);
  return words === 'empty' ? '' : words;
}

/** Of a target's own devices nobody knows more than its file says. */
function noSupplyNumber({ target }: World, words: string): never {
  if (!target.capabilities.has('devices'))
    throw new CapabilityMissing('devices', `know the MPxN of ${words}, which the target file does not say`);
  throw new HarnessFault(`${words} has no MPxN`);
}
