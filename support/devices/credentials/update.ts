import { USE_CASE_BODIES } from '../../gbcs/bodies/catalogue';
import { EXECUTION_ALERT, credentialsAlert } from '../../gbcs/bodies/alerts/execution-alerts';
import type { ExecutionOutcome } from '../../gbcs/bodies/credentials/credential-outcome';
import { CREDENTIAL_STATUS } from '../../gbcs/bodies/credentials/trust-anchor';
import type { UpdateCredentials, UpdateCredentialsResponse } from '../../gbcs/bodies/credentials/update-credentials';
import { GbcsError } from '../../gbcs/error';
import type { GbcsMessage } from '../../gbcs/message';
import type { DeviceContext } from '../device-context';
import type { FutureDated } from '../commands/future-dated';
import type { HandlerEntries } from '../commands/handler';
import { handle } from '../commands/handler';
import type { ReplayProtection } from '../security/replay-protection';
import { cellRole } from './party-names';
import { notReplaced, replaceCredentials } from './replace';

const UPDATE_ALERT = 0x00cb;
const LOAD_CONTROLLER_ALERT = 0x0124;
const LOAD_CONTROLLER_UPDATES = 0x0125;
/** The year in which CS02b never happens. */
const NEVER_YEAR = 9999;

interface PlannedUpdate {
  readonly update: UpdateCredentials;
  readonly message: GbcsMessage;
}

/** CS02b and CS02g: new certificates at once, at an instant, or not at all after all. */
export function updateCredentials(device: DeviceContext, replay: ReplayProtection, future: FutureDated): HandlerEntries {
  const plan = future.kind('credentials', ({ update, message }: PlannedUpdate) => ({
    execute: () => report(device, message, replaceCredentials(device, replay, update)),
    fail: () => report(device, message, notReplaced(update)),
  }));
  const execute = (update: UpdateCredentials, message: GbcsMessage): UpdateCredentialsResponse => {
    checkAuthority(device, update, message);
    const what = `credentials ${update.replacements[0]?.cell.role ?? ''}`;
    future.cancel(what);
    if (!update.executeAt) return { executed: replaceCredentials(device, replay, update) };
    if (update.executeAt.getUTCFullYear() < NEVER_YEAR) plan(what, update.executeAt, { update, message });
    return {};
  };
  const outcomeOf = ({ executed }: UpdateCredentialsResponse): string => (executed && !succeeded(executed) ? 'failure' : 'success');
  return [...handle(USE_CASE_BODIES.CS02b, execute, outcomeOf), ...handle(USE_CASE_BODIES.CS02g, execute, outcomeOf)];
}

/** Whoever sends the command must be the party in the cell by whose authority it acts. */
function checkAuthority(device: DeviceContext, { authority }: UpdateCredentials, { originator }: GbcsMessage): void {
  const roles = device.anchors.rolesOf(originator);
  const isBroker = roles.includes('ACB');
  if (!authority || isBroker || roles.includes(cellRole(authority.role))) return;
  throw new GbcsError('authority', `the cell of ${originator}`, authority.role);
}

function succeeded({ outcomes }: ExecutionOutcome): boolean {
  return outcomes.every(({ status }) => status === CREDENTIAL_STATUS.success);
}

function report(device: DeviceContext, command: GbcsMessage, executed: ExecutionOutcome): void {
  const at = device.now();
  const alertCode = succeeded(executed) ? EXECUTION_ALERT.success : EXECUTION_ALERT.failure;
  device.raise({
    messageCode: command.messageCode >= LOAD_CONTROLLER_UPDATES ? LOAD_CONTROLLER_ALERT : UPDATE_ALERT,
    recipient: command.originator,
    body: (counter) => credentialsAlert.encode({ alertCode, at, executed }, counter),
  });
}
