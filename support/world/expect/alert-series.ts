import type { DeviceSpec } from '../../control/types';
import { textAt, walk } from '../../duis/element';
import { type AlertSeries, type ReceivedAlert, seriesValue } from '../words/alert-series';
import { describeSeries } from '../words/alert-series';
import { sharesDevices } from '../../target/capabilities';
import { unmet } from '../findings/evidence';
import { figuresOf, receivedAlerts } from './alerts';
import { HarnessFault } from '../faults';
import type { Fate, ThrottleReading } from '../words/foretold-alerts';
import { foretell } from '../words/foretold-alerts';
import type { Persona } from '../words/personas';
import type { Exchange } from '../stage/exchange';
import { isServed, requestIdOf } from '../stage/exchange';
import { throttleReading } from '../stage/throttling';
import type { Push } from '../stage/inbox';
import type { World } from '../stage/world';

/**
 * The User was pushed these alerts of a device, in this order and no others. A feature says what comes of a storm by the usual
 * readings; a target that reads the note otherwise is held to what comes of it by its own.
 */
export async function expectAlertSeries(
  world: World,
  user: Persona,
  alertCode: string,
  device: DeviceSpec,
  series: AlertSeries,
): Promise<void> {
  await expectSeries(world, user, alertCode, device, foretold(world, alertCode, device, series));
}

/** The User was pushed what comes of the alerts of a device by the figures that the target throttles by, which no feature knows. */
export async function expectThrottledAsUsual(world: World, user: Persona, alertCode: string, device: DeviceSpec): Promise<void> {
  const fates = foretell(instantsOf(world, alertCode, device), throttleReading(world), alertCode);
  await expectSeries(
    world,
    user,
    alertCode,
    device,
    fates.filter((fate) => fate !== 'held back'),
  );
}

async function expectSeries(
  world: World,
  user: Persona,
  alertCode: string,
  device: DeviceSpec,
  expected: readonly ReceivedAlert[],
): Promise<void> {
  const found = await receivedAlerts(world, user, alertCode, device);
  const [wanted, got] = [describeSeries(expected), describeSeries(found.map(({ figures }) => figures))];
  if (got === wanted) return;
  const odd = found.find(({ figures }, i) => describeSeries([figures]) !== describeSeries(expected.slice(i, i + 1))) ?? found.at(-1);
  const about = { alert: alertCode, to: user.name };
  throw unmet(world.scenario, {
    subject: 'alert series',
    expected: { ...about, series: seriesValue(expected) },
    got: { ...about, series: seriesValue(found.map(({ figures }) => figures)) },
    ...(odd && { shownBy: odd.push }),
  });
}

/** Milliseconds by which a ResponseDateTime may be early: it may be stated in whole seconds. */
const PRECISION = 1000;

/**
 * Every alert that was raised is forwarded, or counted in one that was, or was raised after the last of these and is still to be counted.
 */
export async function expectAllAccountedFor(world: World, user: Persona, alertCode: string, device: DeviceSpec): Promise<void> {
  const raised = instantsOf(world, alertCode, device);
  const found = await receivedAlerts(world, user, alertCode, device);
  const last = found.at(-1);
  const pending = last
    ? raised.filter((instant) => instant - Date.parse(last.response.responseDateTime) >= PRECISION).length
    : raised.length;
  const { countIncludesForwarded } = throttleReading(world);
  const accounted = found.reduce(
    (sum, { figures }) => sum + (figures === 'plain' ? 1 : figures.counting + (countIncludesForwarded ? 0 : 1)),
    pending,
  );
  if (accounted !== raised.length)
    throw unmet(world.scenario, {
      subject: 'alert series',
      expected: { alert: alertCode, 'forwarded, counted or still to be counted': raised.length },
      got: {
        alert: alertCode,
        'forwarded, counted or still to be counted': accounted,
        series: seriesValue(found.map(({ figures }) => figures)),
        'raised since': pending,
      },
      ...(last && { shownBy: last.push }),
    });
}

/** What the readings of the target make of what happened; throws HarnessFault where the feature says otherwise by the usual ones. */
function foretold(world: World, alertCode: string, device: DeviceSpec, series: AlertSeries): readonly ReceivedAlert[] {
  const reading = throttleReading(world);
  const raised = instantsOf(world, alertCode, device);
  const comeOf = (by: ThrottleReading): readonly ReceivedAlert[] => foretell(raised, by, alertCode).filter((fate) => fate !== 'held back');
  const usual = describeSeries(comeOf({ ...reading, countIncludesForwarded: false, firstForwarded: true, remainderReported: false }));
  const said = describeSeries(series.alerts);
  if (said !== usual) throw new HarnessFault(`the feature has ${said}, but by the usual readings this comes to ${usual}`);
  return comeOf(reading);
}

/** Services whose success brings about N58 (5.5). */
const RECONFIGURING: readonly string[] = ['6.14.1', '6.14.2', '6.14.3'];

/** When what brings about the alert happened: what was arranged, and of N58 the requests that were served. */
function instantsOf(world: World, alertCode: string, device: DeviceSpec): readonly number[] {
  if (alertCode === 'N58') {
    const own = world.exchanges.filter((one) => isServed(one) && one.sent.requestId.target === device.eui);
    return [...new Map(own.filter((one) => isReconfiguring(world, one)).map((one) => [requestIdOf(one), one.at.getTime()])).values()];
  }
  return world.happenings.flatMap((one) => (one.alertCode === alertCode && one.device === device.eui ? [one.at.getTime()] : []));
}

function isReconfiguring(world: World, { sent }: Exchange): boolean {
  return RECONFIGURING.includes(textAt(world.session.reader.tree(sent.xml), 'Header', 'ServiceReferenceVariant')?.trim() ?? '');
}

/** Seconds by which two instants that a target states may be further apart, or nearer, than those that it throttles by. */
const JITTER = 2;

/**
 * Where a scenario has said by what alerts are throttled, DCC Alerts of one code about one device have no figures until they are too many,
 * and the first that is one too many has those of a first (SECMP0062-10). What later ones count depends on what was held back, which a
 * step that names the series knows. Nothing is said of alerts that did not all go to the same Users, nor of devices that others play with.
 */
export function expectFirstFigures(world: World): void {
  if (!world.throttling || sharesDevices(world.target)) return;
  const reading = throttleReading(world);
  for (const { alertCode, byUser } of storms(world.inbox.all)) {
    if (new Set(byUser.map((pushes) => pushes.length)).size > 1) continue;
    for (const pushes of byUser) {
      const expected = beginningOf(pushes, reading, alertCode);
      const odd = expected.findIndex((fate, i) => describeSeries([fate]) !== describeSeries(pushes.slice(i, i + 1).map(figuresOfPush)));
      if (odd < 0) continue;
      const got = pushes.slice(0, odd + 1).map(figuresOfPush);
      throw unmet(world.scenario, {
        subject: 'alert series',
        expected: { alert: alertCode, series: seriesValue(expected.slice(0, odd + 1)) },
        got: { alert: alertCode, series: seriesValue(got) },
        ...(pushes[odd] && { shownBy: pushes[odd] }),
      });
    }
  }
}

/** What alerts that came at these times have for figures, as far as that is sure: up to the first that is throttled. */
function beginningOf(pushes: readonly Push[], reading: ThrottleReading, alertCode: string): readonly ReceivedAlert[] {
  const instants = pushes.map(({ message }) => Date.parse(message.response?.responseDateTime ?? ''));
  const fatesBy = (windowSeconds: number): readonly Fate[] => foretell(instants, { ...reading, windowSeconds }, alertCode);
  const [late, early] = [fatesBy(reading.windowSeconds - JITTER), fatesBy(reading.windowSeconds + JITTER)];
  const begins = plainOnes(early);
  const plain = early.slice(0, begins).map(() => 'plain' as const);
  if (!reading.firstForwarded) return plain.slice(0, reading.threshold);
  const first = early[begins];
  return plainOnes(late) === begins && first !== undefined && first !== 'held back' ? [...plain, first] : plain;
}

/** How many are plain before the first that is not. */
function plainOnes(fates: readonly Fate[]): number {
  const first = fates.findIndex((fate) => fate !== 'plain');
  return first < 0 ? fates.length : first;
}

function figuresOfPush({ message: { response } }: Push): ReceivedAlert {
  return response ? figuresOf(response.body) : 'plain';
}

interface Storm {
  readonly alertCode: string;
  /** What each User was pushed, in the order of arrival. */
  readonly byUser: readonly (readonly Push[])[];
}

/** DCC Alerts by their code and by the devices that they name. */
function storms(pushes: readonly Push[]): readonly Storm[] {
  const found = new Map<string, { readonly alertCode: string; readonly byUser: Map<string, Push[]> }>();
  for (const push of pushes) {
    const body = push.message.response?.body;
    if (body?.kind !== 'dcc-alert') continue;
    const devices = [...walk(body.content)].map(({ text }) => text.trim()).filter((text) => EUI64.test(text));
    const key = [body.alertCode, ...devices].join(' ');
    const storm = found.get(key) ?? { alertCode: body.alertCode, byUser: new Map<string, Push[]>() };
    found.set(key, storm);
    storm.byUser.set(push.user, [...(storm.byUser.get(push.user) ?? []), push]);
  }
  return [...found.values()].map(({ alertCode, byUser }) => ({ alertCode, byUser: [...byUser.values()] }));
}

/** An EUI-64 as DUIS writes it. */
const EUI64 = /^(?:[0-9A-F]{2}-){7}[0-9A-F]{2}$/i;
