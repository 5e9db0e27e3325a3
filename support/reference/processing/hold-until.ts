import type { Inquiry } from '../inquiry/inquiry';
import { isHeldByDsp } from './send';

/** A future-dated request whose future dating is the DSP's business is held until its ExecutionDateTime (facts A.2). */
export function holdUntilDue(inquiry: Inquiry): Date | undefined {
  const time = inquiry.executionTime;
  return time.kind === 'at' && isHeldByDsp(inquiry) ? time.at : undefined;
}
