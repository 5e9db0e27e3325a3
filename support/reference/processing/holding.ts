import type { Inquiry } from '../inquiry/inquiry';
import { isSmets1 } from '../inventory/device';

/** Who waits for an ExecutionDateTime, and how it is given up. */
export interface Holding {
  /** Until when an accepted request is held back; undefined: not at all. */
  readonly until: (inquiry: Inquiry) => Date | undefined;
  /** Whether the request gives up what is held. */
  readonly cancels: (inquiry: Inquiry) => boolean;
}

/** The DSP holds what the matrix says it holds, and the S1SP what is for SMETS1 devices; all else is for the device (facts A.2, 6 and 7). */
export const referenceHolding: Holding = {
  until: (inquiry) => {
    const time = inquiry.executionTime;
    return time.kind === 'at' && isHeldByDcc(inquiry) ? time.at : undefined;
  },
  cancels: (inquiry) => inquiry.executionTime.kind === 'cancel' && isHeldByDcc(inquiry),
};

function isHeldByDcc({ service, preCommand, device }: Inquiry): boolean {
  const byDsp = !preCommand && (service?.futureDating ?? '').includes('DSP');
  return byDsp || (device !== undefined && isSmets1(device));
}
