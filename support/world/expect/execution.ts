import type { DeviceSpec } from '../../control/types';
import type { Element } from '../../duis/element';
import { textAt } from '../../duis/element';
import { formatMessageCode } from '../../gbcs/message';
import { unmetAsSaid } from '../findings/evidence';
import type { ExecutionReport } from '../words/execution';
import { expectAlertOf } from './gbcs';
import { expectAnswer } from './push';
import { expectedCode } from '../words/expected-code';
import type { Push } from '../stage/inbox';
import type { Persona } from '../words/personas';
import type { World } from '../stage/world';

const DONE = expectedCode('I0');

/** The User is pushed, as a response to the last request, the alert in which the device tells of its execution (facts A.2, C.4); claimed. */
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
  if (code !== alertCode) throw unmetAsSaid(world.scenario, alertCode, code ?? 'no FutureDatedAlertCode', push);
  const alert = await expectAlertOf(world, push, push.message.response, device);
  const got = formatMessageCode(alert.messageCode);
  if (got !== messageCode) throw unmetAsSaid(world.scenario, `${alertCode} with message code ${messageCode}`, got, push);
}

/** The same for each of its instructions, of which the first alert says how many there are (InstructionNumber 1 of TotalCommandInstructions, and so on). */
export async function expectEveryReport(world: World, user: Persona, report: ExecutionReport, device: DeviceSpec): Promise<void> {
  let [number, total] = [0, 1];
  while (number < total) {
    await expectExecutionReport(world, user, report, device);
    const push = world.inbox.lastClaimed;
    const content = push && reportIn(push);
    total = Number(content && textAt(content, 'TotalCommandInstructions'));
    const said = content && textAt(content, 'InstructionNumber');
    if (said !== String(++number)) throw unmetAsSaid(world.scenario, `InstructionNumber ${number} of ${total}`, said ?? 'none', push);
  }
}

function reportIn({ message }: Push): Element | undefined {
  const body = message.response?.body;
  const content = body?.kind === 'response' ? body.content : undefined;
  return content?.name === 'FutureDatedDeviceAlertMessage' ? content : undefined;
}
