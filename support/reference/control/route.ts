import type { DataSystems } from '../data-systems';

/** What the control interface acts on. */
export interface ControlContext {
  readonly systems: DataSystems;
  /** Forgets everything, as if just started. */
  reset(): Promise<void>;
  /** `sha256:` and the digest of what is running, where whoever started it said so. */
  readonly build?: string;
}

export interface RouteCall {
  /** The parts of the path in braces, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
  /** JSON; undefined where there was no body. */
  readonly body: unknown;
}

/** One operation of the control interface. It answers with JSON; undefined is 204. */
export interface Route {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** As in the OpenAPI document: `/devices/{eui}`. */
  readonly path: string;
  /** It moves or waits for time, or forgets everything: it does not happen at an instant. */
  readonly movesTime?: true;
  readonly handle: (context: ControlContext, call: RouteCall) => unknown;
}
