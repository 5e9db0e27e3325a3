import type { RequestTrace } from '../../control/types';

/** How many requests are remembered; a conformance run asks soon after. */
const REMEMBERED = 20_000;

/** The decision traces of the requests received, by RequestID; the oldest are forgotten. */
export class Traces {
  private readonly byRequest = new Map<string, readonly RequestTrace[]>();
  private unidentified: RequestTrace[] = [];

  add(trace: RequestTrace): void {
    if (trace.requestId === undefined) {
      this.unidentified = [...this.unidentified.slice(-99), trace];
      return;
    }
    this.byRequest.set(trace.requestId, [...(this.byRequest.get(trace.requestId) ?? []), trace]);
    if (this.byRequest.size > REMEMBERED) this.byRequest.delete(this.byRequest.keys().next().value ?? '');
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
