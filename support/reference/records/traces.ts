import type { RequestTrace, TraceConsequence, TraceDecision } from '../../control/types';
import { BoundedMap } from './bounded-map';

/** How many requests are remembered, and how often each; a conformance run asks soon after. */
const REMEMBERED = 20_000;
const TIMES = 100;

/** The same text, but no longer a part of the document it was read from: that would stay in memory as long as its part. */
function byItself(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}

/** The decision traces of the requests received, by RequestID; the oldest are forgotten. */
export class Traces {
  private readonly byRequest = new BoundedMap<string, readonly RequestTrace[]>(REMEMBERED);
  private unidentified: RequestTrace[] = [];

  add(trace: RequestTrace): void {
    if (trace.requestId === undefined) {
      this.unidentified = [...this.unidentified, trace].slice(-TIMES);
      return;
    }
    const requestId = byItself(trace.requestId);
    this.byRequest.set(requestId, [...(this.byRequest.get(requestId) ?? []), { ...trace, requestId }].slice(-TIMES));
  }

  /** What decides on a request after the rules let it pass. */
  decide(requestId: string, decision: TraceDecision): void {
    const traces = this.byRequest.get(requestId) ?? [];
    const last = traces.at(-1);
    if (last) this.byRequest.set(requestId, [...traces.slice(0, -1), { ...last, decisions: [...last.decisions, decision] }]);
  }

  /** Something was done because of a request. */
  follow(requestId: string, consequence: TraceConsequence): void {
    const traces = this.byRequest.get(requestId);
    const last = traces?.at(-1);
    if (!traces || !last || (last.consequences?.length ?? 0) >= TIMES) return;
    this.byRequest.set(requestId, [...traces.slice(0, -1), { ...last, consequences: [...(last.consequences ?? []), consequence] }]);
  }

  of(requestId: string): readonly RequestTrace[] {
    return this.byRequest.get(requestId) ?? [];
  }

  /** The last requests that could not be read far enough to know their RequestID. */
  withoutIdentity(): readonly RequestTrace[] {
    return this.unidentified;
  }

  clear(): void {
    this.byRequest.clear();
    this.unidentified = [];
  }
}
