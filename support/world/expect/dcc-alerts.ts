import { expectFirstFigures } from './alert-series';
import { isBeyondTheNote } from './beyond-the-note';
import { expectHeader } from './alerts';
import type { FindingValue } from '../../record/finding';
import { loadCatalogues } from '../../vectors/catalogues';
import type { DuisResponse, ResponseBody } from '../../duis/response';
import type { ExpectedAlerts, Letter } from '../words/dcc-alerts';
import { describeLetters } from '../words/dcc-alerts';
import { settlesForGood } from '../../target/capabilities';
import { unmet } from '../findings/evidence';
import { expectPushForm } from './push';
import type { Push } from '../stage/inbox';
import { nameOf } from '../words/personas';
import { requireFirstOfItsKind, requireKnownFirmware } from '../stage/shared-state';
import type { World } from '../stage/world';

/** A DCC Alert as it was pushed to a User. */
export interface ReceivedAlert extends Letter {
  readonly push: Push;
  readonly body: Extract<ResponseBody, { kind: 'dcc-alert' }>;
}

/**
 * The DCC Alerts that no step looked at yet are these, and each went to these Users and nobody else; they are claimed. Each has the
 * form of a DCC Alert, with the body that goes with its code (facts C.3).
 */
export async function expectDccAlerts(world: World, expected: ExpectedAlerts): Promise<readonly ReceivedAlert[]> {
  return expectLetters(world, expected.at({ target: world.target, device: (name) => world.device(name) }));
}

/** The same for a list of letters. */
export async function expectLetters(world: World, wanted: readonly Letter[]): Promise<readonly ReceivedAlert[]> {
  await world.settle();
  if (!settlesForGood(world.target))
    while (receivedAlerts(world, wanted).length < wanted.length && (await world.inbox.arrival(world.target.timeouts.responseMs)));
  const received = receivedAlerts(world, wanted);
  if (describeLetters(received) !== describeLetters(wanted)) {
    requireKnownFirmware(
      world,
      received.map(({ push }) => push),
    );
    for (const { alertCode } of missingOf(wanted, received)) requireFirstOfItsKind(world, alertCode);
    throw unmet(world.scenario, {
      subject: sameCodes(wanted, received) ? 'recipients' : 'alert',
      expected: letterValue(wanted),
      got: letterValue(received),
      shownBy: oddOne(wanted, received)?.push ?? world.exchanges.at(-1),
    });
  }
  for (const alert of received) expectAlertForm(world, alert);
  expectFirstFigures(world);
  return received;
}

/** Those of no code that is wanted count too, but for what is beyond the note. */
function receivedAlerts(world: World, wanted: readonly Letter[]): readonly ReceivedAlert[] {
  return world.inbox.unclaimed.flatMap((push) => {
    const body = push.message.response?.body;
    if (body?.kind !== 'dcc-alert') return [];
    const isWanted = wanted.some(({ alertCode }) => alertCode === body.alertCode);
    return isWanted || !isBeyondTheNote(world, push) ? [{ alertCode: body.alertCode, to: nameOf(push.user), push, body }] : [];
  });
}

function letterValue(letters: readonly Letter[]): FindingValue {
  return letters.map(({ alertCode, to }) => ({ alert: alertCode, to })).sort((a, b) => compare(a.alert, b.alert) || compare(a.to, b.to));
}

/** The alerts are right, and those whom they reached are not. */
function sameCodes(wanted: readonly Letter[], received: readonly Letter[]): boolean {
  const codes = (letters: readonly Letter[]): string => [...new Set(letters.map(({ alertCode }) => alertCode))].sort().join(' ');
  return codes(wanted) === codes(received);
}

/** The letters that did not come. */
function missingOf(wanted: readonly Letter[], received: readonly Letter[]): readonly Letter[] {
  const left = received.map(({ alertCode, to }) => `${alertCode} ${to}`);
  return wanted.filter(({ alertCode, to }) => {
    const place = left.indexOf(`${alertCode} ${to}`);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

/** The first that is not wanted, or once more than wanted; the last there is where one is missing. */
function oddOne(wanted: readonly Letter[], received: readonly ReceivedAlert[]): ReceivedAlert | undefined {
  const open = wanted.map(({ alertCode, to }) => `${alertCode} ${to}`);
  const odd = received.find(({ alertCode, to }) => {
    const place = open.indexOf(`${alertCode} ${to}`);
    if (place >= 0) open.splice(place, 1);
    return place < 0;
  });
  return odd ?? received.at(-1);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function expectAlertForm(world: World, { alertCode, push, body }: ReceivedAlert): void {
  world.inbox.claim(push);
  expectPushForm(world, push);
  expectHeader(world, push, push.message.response as DuisResponse);
  const wanted = loadCatalogues().dccAlerts.get(alertCode).body;
  if (wanted !== undefined && body.content.name !== wanted)
    throw unmet(world.scenario, {
      subject: 'alert body',
      expected: { alert: alertCode, body: wanted },
      got: { alert: alertCode, body: body.content.name },
      shownBy: push,
      path: '/Response/Body/DCCAlertMessage/DCCAlert',
    });
}
