import { expectedCode } from '../words/expected-code';
import { expectAnswer } from './push';
import { expectCode } from './reply';
import type { Persona } from '../words/personas';
import type { World } from '../stage/world';

const DONE = expectedCode('I0');
const DONE_OR_TAKEN = expectedCode('I0 or I99');

/** A Given that is a request came to its good end: done at once, or acknowledged and then answered by the device, which is claimed. */
export async function expectServed(world: World, user: Persona): Promise<void> {
  const { target } = expectCode(world, DONE_OR_TAKEN).sent.requestId;
  if (!world.cast.owns(target)) return;
  await expectAnswer(world, user, DONE);
  await world.newCommands(target);
}
