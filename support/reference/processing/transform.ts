import type { Device } from '../inventory/device';
import type { Inquiry } from '../inquiry/inquiry';
import type { Systems } from '../systems';
import type { Answer } from './answer';
import { composeCommand } from './compose-command';
import { preCommand } from './content';
import { chosenUseCase } from './send';

/** CommandVariant 4: the Pre-Command for the User to check and sign (facts A.2). */
export function transform(systems: Systems, inquiry: Inquiry, device: Device): Answer {
  const { request } = inquiry;
  const useCase = chosenUseCase(systems, inquiry, device);
  const command = composeCommand(systems, request, device, useCase);
  systems.records.preCommands.set(request.requestIdText, { request, useCase: useCase.useCase, preCommand: command });
  return { code: 'I0', content: preCommand(command, device.gbcsVersion ?? '1.0') };
}
