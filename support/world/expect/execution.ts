import type { DeviceSpec } from '../../control/types';
import type { Element } from '../../duis/element';
import { child, textAt } from '../../duis/element';
import { formatMessageCode } from '../../gbcs/message';
import { unmet } from '../findings/evidence';
import type { ExecutionReport } from '../words/execution';
import { expectAlertOf, placeIn } from './gbcs';
import { expectAnswer } from './push';
import { expectedCode } from '../words/expected-code';
import type { Exchange } from '../stage/exchange';
import { isServed } from '../stage/exchange';
import type { Push } from '../stage/inbox';
import type { Persona } from '../words/personas';
import type { World } from '../stage/world';

const DONE = expectedCode('I0');
const REPORT = '/Response/Body/ResponseMessage/FutureDatedDeviceAlertMessage';

/**
 * The User is pushed, as a response to the request that fell due last, or to its last one, the alert in which the device tells of its
 * execution (facts A.2, C.4); claimed.
 */
export async function expectExecutionReport(
  world: World,
  user: Persona,
  { alertCode, messageCode }: ExecutionReport,
  device: DeviceSpec,
): Promise<void> {
  const push = await expectAnswer(
    world,
    user,
    DONE,
    `${alertCode} of ${world.cast.nameOf(device.eui)}`,
    (one) => reportIn(one) !== undefined,
    undefined,
    await dueLast(world, user, device),
  );
  const report = reportIn(push);
  const code = report && textAt(report, 'FutureDatedAlertCode');
  if (code !== alertCode)
    throw unmet(world.scenario, {
      subject: 'alert',
      expected: { alert: alertCode },
      got: { alert: code ?? null },
      shownBy: push,
      path: `${REPORT}/FutureDatedAlertCode`,
    });
  const alert = await expectAlertOf(world, push, push.message.response, device);
  const got = formatMessageCode(alert.messageCode);
  if (got !== messageCode)
    throw unmet(world.scenario, {
      subject: 'message code',
      expected: messageCode,
      got,
      ...placeIn(push, push.message.response, (message) => message.messageCode, []),
    });
}

/**
 * The same for each of its instructions, of which the first alert says how many there are (InstructionNumber 1 of TotalCommandInstructions,
 * and so on).
 */
export async function expectEveryReport(world: World, user: Persona, report: ExecutionReport, device: DeviceSpec): Promise<void> {
  let [number, total] = [0, 1];
  while (number < total) {
    await expectExecutionReport(world, user, report, device);
    const push = world.inbox.lastClaimed;
    const content = push && reportIn(push);
    total = Number(content && textAt(content, 'TotalCommandInstructions'));
    const said = content && textAt(content, 'InstructionNumber');
    if (said !== String(++number))
      throw unmet(world.scenario, {
        subject: 'response content',
        expected: { InstructionNumber: String(number), TotalCommandInstructions: total },
        got: { InstructionNumber: said ?? null, TotalCommandInstructions: total },
        shownBy: push,
        path: `${REPORT}/InstructionNumber`,
      });
  }
}

/** Of the requests of a User that a device holds until their dates, the one whose date passed last; undefined where none has. */
async function dueLast(world: World, user: Persona, { eui }: DeviceSpec): Promise<Exchange | undefined> {
  const now = await world.clock.now();
  const due = world.exchanges.flatMap((exchange) => {
    const own = exchange.user.eui === user.eui && exchange.sent.requestId.target === eui && isServed(exchange);
    const at = own ? dateOf(world, exchange) : NaN;
    return at <= now.getTime() ? [{ exchange, at }] : [];
  });
  return due.sort((one, other) => one.at - other.at).at(-1)?.exchange;
}

function dateOf(world: World, { sent }: Exchange): number {
  const body = child(world.session.reader.tree(sent.xml), 'Body')?.children[0];
  return Date.parse((body && textAt(body, 'ExecutionDateTime')?.trim()) ?? '');
}

function reportIn({ message }: Push): Element | undefined {
  const body = message.response?.body;
  const content = body?.kind === 'response' ? body.content : undefined;
  return content?.name === 'FutureDatedDeviceAlertMessage' ? content : undefined;
}
