import type { DeviceSpec } from '../../control/types';
import type { Element } from '../../duis/element';
import { textAt } from '../../duis/element';
import { formatMessageCode } from '../../gbcs/message';
import { unmet } from '../findings/evidence';
import type { ExecutionReport } from '../words/execution';
import { expectAlertOf, placeIn } from './gbcs';
import { expectAnswer } from './push';
import { expectedCode } from '../words/expected-code';
import type { Push } from '../stage/inbox';
import type { Persona } from '../words/personas';
import type { World } from '../stage/world';

const DONE = expectedCode('I0');
const REPORT = '/Response/Body/ResponseMessage/FutureDatedDeviceAlertMessage';

/**
 * The User is pushed, as a response to the last request, the alert in which the device tells of its execution (facts A.2, C.4); claimed.
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

function reportIn({ message }: Push): Element | undefined {
  const body = message.response?.body;
  const content = body?.kind === 'response' ? body.content : undefined;
  return content?.name === 'FutureDatedDeviceAlertMessage' ? content : undefined;
}
