import type { Finding } from '../record/finding';
import { FINDING_MEDIA_TYPE } from '../record/finding';
import type { Fault } from '../record/fault';
import { FAULT_MEDIA_TYPE } from '../record/fault';
import { CapabilityMissing, HarnessFault, TargetFault, TargetUnavailable } from './faults';

/** A step or hook that fails, and its World. */
interface Attaching {
  attach?(data: string, mediaType: string): unknown;
}

type Definition = (this: Attaching, ...given: unknown[]) => unknown;

/** The same definition; when it fails, it attaches what failed, as data, to the step that did. */
export function attachingFaults(definition: Definition): Definition {
  return async function (this: Attaching, ...given) {
    try {
      return await definition.apply(this, given);
    } catch (error) {
      const fault = faultOf(error);
      if (fault) this.attach?.(JSON.stringify(fault), FAULT_MEDIA_TYPE);
      if (error instanceof TargetFault) this.attach?.(JSON.stringify(error.finding satisfies Finding), FINDING_MEDIA_TYPE);
      throw error;
    }
  };
}

export type FaultKind = Fault['kind'];

/** Whose fault it is; undefined for anything that nobody foresaw, which is the suite's. */
export function faultKindOf(error: unknown): FaultKind | undefined {
  return faultOf(error)?.kind;
}

function faultOf(error: unknown): Fault | undefined {
  if (error instanceof TargetFault) return { kind: 'target' };
  if (error instanceof HarnessFault) return { kind: 'harness' };
  if (error instanceof TargetUnavailable) return { kind: 'target-unavailable' };
  if (error instanceof CapabilityMissing) {
    const { capability, others } = error;
    return { kind: 'capability-missing', capability, ...(others.length > 0 && { alsoMissing: others }) };
  }
  return undefined;
}
