import { GbcsError } from '../../gbcs/error';
import type { GbcsMessage } from '../../gbcs/message';
import { formatMessageCode } from '../../gbcs/message';
import type { CredentialRow } from '../findings/credential-rows';
import { credentialRows, tellsOfHeld } from '../findings/credential-rows';
import { unmetAsSaid } from '../findings/evidence';
import { gbcsMessageOf } from './gbcs';
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
  expectRows(world, push, gbcsMessageOf(world, push, push.message.response), wanted);
}

/** The Pre-Command of the last critical request is to replace exactly these credentials. */
export function expectCredentialsCommanded(world: World, wanted: CredentialTable): void {
  const exchange = world.exchanges.findLast(
    ({ sent }) => sent.reply?.response?.body.kind === 'response' && sent.reply.response.body.content?.name === 'PreCommand',
  );
  if (!exchange)
    throw unmetAsSaid(world.scenario, 'a Pre-Command', world.exchange.sent.reply?.response?.responseCode ?? 'none', world.exchange);
  expectRows(world, exchange, gbcsMessageOf(world, exchange, exchange.sent.reply?.response), wanted);
}

function expectRows(world: World, shownBy: Claimable, message: GbcsMessage, { rows, columns }: CredentialTable): void {
  const expected = describe(rows, columns);
  const got = describe(decoded(world, shownBy, message), columns);
  if (tellsOfHeld(message)) expectState(world, { about: 'the credentials ', expected, got }, shownBy);
  else if (got !== expected) throw unmetAsSaid(world.scenario, `the credentials ${expected}`, got, shownBy);
}

function decoded(world: World, shownBy: Claimable, message: GbcsMessage): readonly CredentialRow[] {
  const what = `a ${message.kind} with message code ${formatMessageCode(message.messageCode)}`;
  try {
    const rows = credentialRows(message, world.session.parties);
    if (rows) return rows;
  } catch (error) {
    if (!(error instanceof GbcsError)) throw error;
    throw unmetAsSaid(world.scenario, 'credentials', `${what} that cannot be read: ${error.message}`, shownBy);
  }
  throw unmetAsSaid(world.scenario, 'a message about credentials', what, shownBy);
}

/** Rows in an order that does not depend on theirs: `LoadController, Key Agreement, Load Controller, 0`. */
function describe(rows: CredentialTable['rows'], columns: CredentialTable['columns']): string {
  const shown = rows.map((row) => columns.map((column) => row[column as keyof CredentialRow] ?? '').join(', ')).sort();
  return shown.length === 0 ? 'none' : shown.join('; ');
}
