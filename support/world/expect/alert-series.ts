import type { DeviceSpec } from '../../control/types';
import { textAt } from '../../duis/element';
import { type AlertSeries, type ReceivedAlert, seriesValue } from '../words/alert-series';
import { describeSeries } from '../words/alert-series';
import { unmet } from '../findings/evidence';
import { receivedAlerts } from './alerts';
import { HarnessFault } from '../faults';
import type { ThrottleReading } from '../words/foretold-alerts';
import { foretell } from '../words/foretold-alerts';
import type { Persona } from '../words/personas';
import type { Exchange } from '../stage/exchange';
import { isServed, requestIdOf } from '../stage/exchange';
import { throttleReading } from '../stage/throttling';
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
