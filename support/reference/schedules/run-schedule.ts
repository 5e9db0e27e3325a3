import { formatMessageCode } from '../../gbcs/message';
import { selectUseCase } from '../../transform/select-use-case';
import type { Consequence } from '../consequences/consequence';
import { isSmets1 } from '../inventory/device';
import type { SystemsView } from '../systems-view';
import type { Schedule } from './schedule';
import { endOf, runAt } from './schedule';
import { scheduledRequest } from './scheduled-request';

/** The first run from `number` on that is not past, and when it is due; undefined when the schedule has ended. */
export function nextRun({ details }: Schedule, from: number, now: Date): { readonly number: number; readonly due: Date } | undefined {
  let number = from;
  while (runAt(details, number) < now) number++;
  const due = runAt(details, number);
  const end = endOf(details);
  return end && due > end ? undefined : { number, due };
}

/** The scheduled request is sent; what the device answers is pushed with the identifier of the schedule. */
export function runSchedule(view: SystemsView, schedule: Schedule, due: Date): readonly Consequence[] {
  const device = view.records.inventory.get(schedule.device);
  if (!device) return [];
  const { matrix, selection } = view.behaviour;
  const request = scheduledRequest(schedule, matrix, due, view.nextBrokerCounter());
  if (isSmets1(device)) return [{ do: 'ask S1SP', request, scheduleId: schedule.id }];
  const choice = selectUseCase(selection, request, device);
  if ('refuse' in choice) return [{ do: 'push response', request, code: view.readings.text('gbcs-incompatible-code') }];
  const useCase = view.tools.catalogues.useCases.get(formatMessageCode(choice.messageCode));
  return [{ do: 'dispatch', sending: { request, useCase, scheduleId: schedule.id } }];
}
