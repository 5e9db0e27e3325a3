import { isDeepStrictEqual } from 'node:util';
import { gotten } from '../stage/exchange';
import { decidingPart } from '../findings/deciding-octets';
import type { DuisResponse } from '../../duis/response';
import { GbcsError } from '../../gbcs/error';
import type { GbcsMessage } from '../../gbcs/message';
import { formatMessageCode } from '../../gbcs/message';
import type { CredentialRow } from '../findings/credential-rows';
import { credentialRows, tellsOfHeld } from '../findings/credential-rows';
import { unmet } from '../findings/evidence';
import { gbcsMessageOf, type Place, placeIn } from './gbcs';
import { HarnessFault } from '../faults';
import type { Claimable } from '../stage/inbox';
import { expectState } from '../stage/shared-state';
import type { World } from '../stage/world';

/** A table: a column that it leaves out is not looked at, and no rows mean no credentials. */
export interface CredentialTable {
  readonly columns: readonly string[];
  readonly rows: readonly Partial<CredentialRow>[];
}

/** The last response or alert that was claimed tells of exactly these credentials. */
export function expectCredentialsAnswered(world: World, wanted: CredentialTable): void {
  const push = world.inbox.lastClaimed;
  if (!push) throw new HarnessFault('no response was looked at yet: let a step receive it first');
  expectRows(world, push, push.message.response, wanted);
}

/** The Pre-Command of the last critical request is to replace exactly these credentials. */
export function expectCredentialsCommanded(world: World, wanted: CredentialTable): void {
  const exchange = world.exchanges.findLast(
    ({ sent }) => sent.reply?.response?.body.kind === 'response' && sent.reply.response.body.content?.name === 'PreCommand',
  );
  if (!exchange)
    throw unmet(world.scenario, {
      subject: 'response content',
      expected: 'PreCommand',
      got: gotten(world.exchange),
      shownBy: world.exchange,
    });
  expectRows(world, exchange, exchange.sent.reply?.response, wanted);
}

function expectRows(world: World, shownBy: Claimable, response: DuisResponse | undefined, { rows, columns }: CredentialTable): void {
  const message = gbcsMessageOf(world, shownBy, response);
  const asTold = (of: GbcsMessage): readonly Row[] => inColumns(credentialRows(of, world.session.parties) ?? [], columns);
  const [expected, got] = [inOrder(inColumns(rows, columns)), inOrder(decoded(world, shownBy, response, asTold))];
  const place = (): Place => placeIn(shownBy, response, asTold, decidingPart(expected, asTold(message)));
  if (tellsOfHeld(message)) expectState(world, { subject: 'credentials', expected, got, place }, shownBy);
  else if (!isDeepStrictEqual(got, expected)) throw unmet(world.scenario, { subject: 'credentials', expected, got, ...place() });
}

function decoded(
  world: World,
  shownBy: Claimable,
  response: DuisResponse | undefined,
  read: (message: GbcsMessage) => readonly Row[],
): readonly Row[] {
  const message = gbcsMessageOf(world, shownBy, response);
  const what = { kind: message.kind, 'message code': formatMessageCode(message.messageCode) };
  const observed = {
    subject: 'credentials',
    expected: 'a message about credentials',
    ...placeIn(shownBy, response, () => null, undefined),
  } as const;
  try {
    if (credentialRows(message, world.session.parties)) return read(message);
  } catch (error) {
    if (!(error instanceof GbcsError)) throw error;
    throw unmet(world.scenario, { ...observed, got: { ...what, problem: error.message } });
  }
  throw unmet(world.scenario, { ...observed, got: what });
}

type Row = Readonly<Record<string, string>>;

/** Rows as far as the table looks at them. */
function inColumns(rows: CredentialTable['rows'], columns: CredentialTable['columns']): readonly Row[] {
  return rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column as keyof CredentialRow] ?? ''])));
}

/** In an order that does not depend on theirs. */
function inOrder(rows: readonly Row[]): readonly Row[] {
  const keyed = rows.map((row) => [JSON.stringify(row), row] as const);
  return keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, row]) => row);
}
