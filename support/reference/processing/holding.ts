import type { ServiceRequest } from '../../duis/catalogue/service-request';
import type { DuisRequest } from '../../duis/request';
import type { ExecutionTime } from '../inquiry/execution-time';
import type { Device } from '../inventory/device';
import { isSmets1 } from '../inventory/device';
import type { HeldName } from '../records/held-requests';
import type { PreCommandRecord } from './command-stages';

/** What an accepted request says of its execution. */
interface Dated {
  readonly now: Date;
  readonly request: DuisRequest;
  readonly executionTime: ExecutionTime;
  readonly service: ServiceRequest | undefined;
  readonly preCommand: PreCommandRecord | undefined;
  readonly device: Device | undefined;
}

/** Who waits for an ExecutionDateTime, and how it is given up. */
export interface Holding {
  /** Until when an accepted request is held back; undefined: not at all. */
  readonly until: (request: Dated) => Date | undefined;
  /** Whether the request gives up what is held. */
  readonly cancels: (request: Dated) => boolean;
  /** Under which name a request is held: one that cancels gives up all that is held under its own. */
  readonly nameOf: (request: DuisRequest) => HeldName;
}

/** A User asks for the same when it asks the same of the same device: by Service Reference Variant. */
export function heldName({ requestId: { originator, target }, serviceReferenceVariant }: DuisRequest): HeldName {
  return { device: target, name: `${originator} ${serviceReferenceVariant}` };
}

/** Who waits where the matrix says "DSP & Device", as of 6.23. */
type BothWait = 'device' | 'dcc';

/**
 * The DSP holds what the matrix says it holds, and the S1SP what is for SMETS1 devices; all else is for the device (facts A.2, 6 and 7).
 */
export function referenceHolding(both: BothWait): Holding {
  const isHeldByDcc = ({ service, preCommand, device }: Dated): boolean => {
    const dating = service?.futureDating ?? 'No';
    const byDsp = !preCommand && (dating === 'DSP' || (dating === 'DSP & Device' && both === 'dcc'));
    return byDsp || (device !== undefined && isSmets1(device));
  };
  return {
    until: (request) => {
      const time = request.executionTime;
      return time.kind === 'at' && isHeldByDcc(request) ? time.at : undefined;
    },
    cancels: (request) => request.executionTime.kind === 'cancel' && isHeldByDcc(request),
    nameOf: heldName,
  };
}
