import type { Eui64 } from '../../duis/eui64';
import type { ResponseBody } from '../../duis/response';
import { loadCatalogues } from '../../vectors/catalogues';
import type { Push } from '../stage/inbox';
import type { World } from '../stage/world';

/**
 * Whether an alert that no step asked for is of a kind that the note leaves as it was, without saying what brings it about: a DCC Alert of
 * a code that it only lists (3.6.3), or a device's alert whose code belongs to no use case (facts C.4) and that nobody brought about. The
 * DCC has reasons of its own for the one, and has to pass on the other. It is for those alone who have to do with the devices.
 */
export function isBeyondTheNote(world: World, { user, message }: Push): boolean {
  const body = message.response?.body;
  return body !== undefined && isOtherKind(world, body) && hasToDoWith(world, user);
}

function isOtherKind({ happenings }: World, body: ResponseBody): boolean {
  if (body.kind === 'dcc-alert') {
    const code = loadCatalogues().dccAlerts.find(body.alertCode);
    return code !== undefined && !code.isNamed && body.content.name !== COMMAND_FAILURE;
  }
  if (body.kind !== 'device-alert') return false;
  const alertCode = body.alertCode.toUpperCase();
  const isBroughtAbout = happenings.some((happening) => happening.alertCode === alertCode);
  return !isBroughtAbout && !loadCatalogues().useCases.all.some(({ alertCodes }) => alertCodes.includes(alertCode));
}

/** It answers a request, whatever its code. */
const COMMAND_FAILURE = 'CommandFailure';

/** Responsible for a device of the scenario, or one who asked for something. */
function hasToDoWith({ cast, exchanges }: World, user: Eui64): boolean {
  if (exchanges.some((exchange) => exchange.user.eui === user)) return true;
  const responsible = cast.devices.flatMap((eui) => cast.specOf(eui)?.responsible ?? []);
  return responsible.some((party) => party.user === user);
}
