import { GbcsError } from '../../gbcs/error';
import { formatMessageCode } from '../../gbcs/message';
import type { AnswerRow, AuxiliaryAnswer, AuxiliaryList } from '../findings/auxiliary-answer';
import { readAuxiliaryAnswer } from '../findings/auxiliary-answer';
import { unmetAsSaid } from '../findings/evidence';
import { gbcsMessageOf } from './gbcs';
import { HarnessFault } from '../faults';
import { expectState } from '../stage/shared-state';
import type { World } from '../stage/world';

/** Lists that have a line for each of the five controllers; of these a step may name some, of the others it names all lines. */
const BY_CONTROLLER: readonly AuxiliaryList[] = ['descriptions', 'auxiliary controllers'];

/** The last response that was claimed has this list, with these lines; heads that the table leaves out are not looked at. */
export function expectAuxiliaryList(world: World, list: AuxiliaryList, wanted: readonly AnswerRow[]): void {
  const push = world.inbox.lastClaimed;
  if (!push) throw new HarnessFault('no response was looked at yet: let a step receive it first');
  const message = gbcsMessageOf(world, push, push.message.response);
  const rows = decoded(() => readAuxiliaryAnswer(message))?.[list];
  if (!rows)
    throw unmetAsSaid(world.scenario, `a response with ${list}`, `message code ${formatMessageCode(message.messageCode)} without`, push);
  const heads = Object.keys(wanted[0] ?? {});
  const named = BY_CONTROLLER.includes(list)
    ? rows.filter((row) => wanted.some(({ controller }) => controller === row['controller']))
    : rows;
  const [expected, got] = [describeRows(list, heads, wanted), describeRows(list, heads, named)];
  expectState(world, { about: '', expected, got }, push);
}

function decoded(read: () => AuxiliaryAnswer | undefined): AuxiliaryAnswer | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof GbcsError) return undefined;
    throw error;
  }
}

/** `switchings: controller 1, level 40; controller 1, level 100`. */
function describeRows(list: AuxiliaryList, heads: readonly string[], rows: readonly AnswerRow[]): string {
  return `${list}: ${rows.map((row) => heads.map((head) => `${head} ${row[head] ?? ''}`.trim()).join(', ')).join('; ') || 'none'}`;
}
