import { decidingPart } from '../findings/deciding-octets';
import type { FindingValue } from '../../record/finding';
import { tryDecode } from '../../gbcs/error';
import { formatMessageCode, type GbcsMessage } from '../../gbcs/message';
import type { AnswerRow, AuxiliaryAnswer, AuxiliaryList } from '../findings/auxiliary-answer';
import { readAuxiliaryAnswer } from '../findings/auxiliary-answer';
import { unmet } from '../findings/evidence';
import { gbcsMessageOf, type Place, placeIn } from './gbcs';
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
  const { response } = push.message;
  const rows = decoded(() => readAuxiliaryAnswer(message))?.[list];
  if (!rows)
    throw unmet(world.scenario, {
      subject: 'response content',
      expected: { list },
      got: { 'message code': formatMessageCode(message.messageCode), list: null },
      ...placeIn(push, response, () => null, undefined),
    });
  const heads = Object.keys(wanted[0] ?? {});
  const judged = (all: readonly AnswerRow[]): readonly AnswerRow[] =>
    inOrder(underHeads(heads, BY_CONTROLLER.includes(list) ? namedBy(wanted, all) : all));
  const asTold = (of: GbcsMessage): FindingValue => ({ [list]: judged(readAuxiliaryAnswer(of)?.[list] ?? []) });
  const [expected, got] = [{ [list]: inOrder(underHeads(heads, wanted)) }, { [list]: judged(rows) }];
  const place = (): Place => placeIn(push, response, asTold, decidingPart(expected, got));
  expectState(world, { subject: 'response content', expected, got, place }, push);
}

function decoded(read: () => AuxiliaryAnswer | undefined): AuxiliaryAnswer | undefined {
  return tryDecode(read);
}

/** The lines of the controllers that a step names. */
function namedBy(wanted: readonly AnswerRow[], rows: readonly AnswerRow[]): readonly AnswerRow[] {
  return rows.filter((row) => wanted.some(({ controller }) => controller === row['controller']));
}

function underHeads(heads: readonly string[], rows: readonly AnswerRow[]): readonly AnswerRow[] {
  return rows.map((row) => Object.fromEntries(heads.map((head) => [head, row[head] ?? ''])));
}

/** The order in which a device keeps the lines of a list says nothing. */
function inOrder(rows: readonly AnswerRow[]): readonly AnswerRow[] {
  return [...rows].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
