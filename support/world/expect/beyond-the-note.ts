import type { Element } from '../../duis/element';
import { child } from '../../duis/element';
import type { Eui64 } from '../../duis/eui64';
import type { ResponseBody } from '../../duis/response';
import { loadCatalogues } from '../../vectors/catalogues';
import { isServed } from '../stage/exchange';
import { expectAlertOf } from './gbcs';
import type { Push } from '../stage/inbox';
import type { World } from '../stage/world';

/**
 * Whether an alert that no step asked for is of a kind that the note leaves as it was, without saying what brings it about: a DCC Alert of
 * a code that it only lists (3.6.3), or a device's alert whose code belongs to no use case (facts C.4) and that nobody brought about. The
 * DCC has reasons of its own for the one, which is for those alone who have to do with the home, and has to pass on the other.
 */
export function isBeyondTheNote(world: World, push: Push): boolean {
  const body = push.message.response?.body;
  if (body?.kind === 'dcc-alert') return isOnlyListed(body) && hasToDoWith(world, push);
  return body?.kind === 'device-alert' && isOfItsOwnAccord(world, body.alertCode.toUpperCase());
}

/**
 * What a device says of itself is its own, and for whom it says, whatever it is: of an alert that a step asks for, that step says so. By
 * which certificate it speaks is not known where a step has it renewed.
 */
export async function expectAuthenticAlerts(world: World): Promise<void> {
  for (const push of world.inbox.unclaimed) {
    const { response } = push.message;
    const device = response?.body.kind === 'device-alert' ? response.responseId?.split(':')[0]?.toUpperCase() : undefined;
    const spec = device === undefined ? undefined : world.cast.specOf(device);
    if (spec && !world.knownCertificates.has(spec.eui)) await expectAlertOf(world, push, response, spec);
  }
}

function isOfItsOwnAccord({ happenings }: World, alertCode: string): boolean {
  const isBroughtAbout = happenings.some((happening) => happening.alertCode === alertCode);
  return !isBroughtAbout && !loadCatalogues().useCases.all.some(({ alertCodes }) => alertCodes.includes(alertCode));
}

function isOnlyListed({ alertCode, content }: Extract<ResponseBody, { kind: 'dcc-alert' }>): boolean {
  return loadCatalogues().dccAlerts.find(alertCode)?.isNamed === false && !saysWhatAnotherDoes(content);
}

/** It answers a request, whatever its code. */
const COMMAND_FAILURE = 'CommandFailure';
/** A change that has a code of its own for each kind, most of which the note only lists; and the kinds that it is about: N16, N28, N29. */
const STATUS_CHANGE = 'DeviceStatusChangeEvent';
const NAMED_CHANGES = ['MeterIdentity', 'DeviceSuspended', 'DeviceRestored'];

/** What one of the alerts tells that the note is about, and who is to have it: under another code it is no other alert. */
function saysWhatAnotherDoes(content: Element): boolean {
  if (content.name === STATUS_CHANGE) {
    const change = child(content, 'DeviceStatusChange')?.children[0];
    return change !== undefined && NAMED_CHANGES.includes(change.name);
  }
  return content.name === COMMAND_FAILURE || loadCatalogues().dccAlerts.all.some(({ isNamed, body }) => isNamed && body === content.name);
}

/** Responsible today for a device of a home that it names, or one who asked for something there and was not refused. */
function hasToDoWith({ cast, exchanges }: World, { user, message }: Push): boolean {
  const homeOf = (device: Eui64): Eui64 => cast.specOf(device)?.chf ?? device;
  const text = message.text.toUpperCase();
  const homes = new Set(cast.devices.filter((device) => text.includes(device)).map(homeOf));
  const isThere = (device: Eui64): boolean => homes.has(homeOf(device));
  const parties = cast.devices.filter(isThere).flatMap((device) => cast.specOf(device)?.responsible ?? []);
  if (parties.some((party) => party.user === user && party.until === undefined)) return true;
  return exchanges.some((exchange) => exchange.user.eui === user && isThere(exchange.sent.requestId.target) && isServed(exchange));
}
