import { selectUseCase } from '../../transform/select-use-case';
import { formatMessageCode } from '../../gbcs/message';
import { isSmets1 } from '../inventory/device';
import { dispatch } from '../processing/send';
import { sendToS1sp } from '../smets1/send-to-s1sp';
import type { Systems } from '../systems';
import type { Schedule } from './schedule';
import { endOf, runAt } from './schedule';
import { scheduledRequest } from './scheduled-request';

/** Plans the first run of a schedule that is not past, and with each run the next (facts A.2, 8). */
export function begin(systems: Systems, schedule: Schedule, from = 0): void {
  const { clock } = systems.tools;
  let number = from;
  while (runAt(schedule.details, number) < clock.now()) number++;
  const due = runAt(schedule.details, number);
  const end = endOf(schedule.details);
  if (end && due > end) return systems.records.schedules.remove(schedule.id);
  const appointment = clock.at(due, () => {
    run(systems, schedule, due);
    begin(systems, schedule, number + 1);
  });
  systems.records.schedules.awaits(schedule.id, appointment);
}

/** Sends the scheduled request; what the device answers is pushed with the identifier of the schedule. */
function run(systems: Systems, schedule: Schedule, due: Date): void {
  const device = systems.records.inventory.get(schedule.device);
  if (!device) return;
  const { matrix, selection } = systems.behaviour;
  const request = scheduledRequest(schedule, matrix, due, systems.nextBrokerCounter());
  if (isSmets1(device)) return sendToS1sp(systems, request, schedule.id);
  const choice = selectUseCase(selection, request, device);
  if ('refuse' in choice)
    return systems.correspondence.pushResponse(schedule.user, request, systems.behaviour.readings.text('gbcs-incompatible-code'));
  dispatch(systems, {
    request,
    useCase: systems.tools.catalogues.useCases.get(formatMessageCode(choice.messageCode)),
    scheduleId: schedule.id,
  });
}
