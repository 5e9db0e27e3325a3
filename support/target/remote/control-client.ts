import type {
  AlertThrottling,
  Capabilities,
  ControlCall,
  CplEntry,
  DeviceCommandRecord,
  DeviceEvent,
  DeviceOrder,
  DeviceSpec,
  DeviceView,
  Lease,
  ProviderEvent,
  OutcomeCount,
  RequestTrace,
  S1spSpec,
  SmkiCertificate,
  TrafficManagement,
  UserSpec,
} from '../../control/types';
import type { Shared } from '../../control/capability-names';
import type { JsonForm } from '../../record/json-form';
import { oddIn } from '../../record/json-form';
import { ANSWERS } from './answer-forms';
import type { Eui64 } from '../../duis/eui64';
import type { ControlChannel } from './control-channel';
import { httpChannel } from './control-channel';

/** The target's control interface refused what a scenario asked of it, or answered what it should not. */
export class ControlRefusal extends Error {
  static {
    this.prototype.name = 'ControlRefusal';
  }
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** Does only what was to be done anyway. */
const SETTLE = '/settle';

/**
 * Client of the control interface (support/control/control.openapi.yaml). Every method rejects with ControlRefusal or TargetUnavailable.
 */
export class ControlClient {
  private readonly channel: ControlChannel;

  /** Called before time or anything else is moved that all who play at the target share, with what it is. */
  beforeMoving: (what: Shared) => void = () => undefined;

  /** How many calls were made that do something to the target. */
  get acts(): number {
    return this.acted;
  }
  private acted = 0;

  /** Where it is. */
  readonly url: string;

  /** @param channel absent: over HTTP, with this patience in milliseconds */
  constructor(url: URL, requestMs: number, channel = httpChannel(url, requestMs)) {
    this.url = url.href;
    this.channel = channel;
  }

  health = (): Promise<void> => this.call('GET', '/health');
  capabilities = (): Promise<Capabilities> => this.call('GET', '/capabilities', undefined, ANSWERS.capabilities);

  now = async (): Promise<Date> => instantOf(await this.call<ClockAnswer>('GET', '/clock', undefined, ANSWERS.clock));
  advanceBy = async (seconds: number): Promise<Date> =>
    instantOf(await this.move<ClockAnswer>('clock', 'POST', '/clock/advance', { seconds }, ANSWERS.clock));
  advanceTo = async (to: Date): Promise<Date> =>
    instantOf(await this.move<ClockAnswer>('clock', 'POST', '/clock/advance', { to: to.toISOString() }, ANSWERS.clock));
  /** Has the target do everything that is due now; answers when it is idle. */
  settle = (): Promise<void> => this.call('POST', SETTLE, {});

  putUser = (user: UserSpec): Promise<void> => this.call('PUT', `/users/${user.eui}`, user);
  putDevice = (device: DeviceSpec): Promise<void> => this.call('PUT', `/devices/${device.eui}`, device);
  device = (eui: Eui64): Promise<DeviceView> => this.call('GET', `/devices/${eui}`, undefined, ANSWERS.device);
  deleteDevice = (eui: Eui64): Promise<void> => this.call('DELETE', `/devices/${eui}`);
  commands = (eui: Eui64): Promise<readonly DeviceCommandRecord[]> =>
    this.call('GET', `/devices/${eui}/commands`, undefined, ANSWERS.commands);
  /** Gives the device a command on the spot; resolves with the response, undefined where it is silent. */
  carry = async (eui: Eui64, command: Uint8Array): Promise<Uint8Array | undefined> => {
    const given = { command: Buffer.from(command).toString('hex').toUpperCase() };
    const { response } = await this.call<{ readonly response?: string }>(
      'POST',
      `/devices/${eui}/local-commands`,
      given,
      ANSWERS.localCommand,
    );
    return response === undefined ? undefined : Buffer.from(response, 'hex');
  };
  order = (eui: Eui64, order: DeviceOrder): Promise<void> => this.call('POST', `/devices/${eui}/order`, order);
  raise = (eui: Eui64, event: DeviceEvent): Promise<void> => this.call('POST', `/devices/${eui}/events`, event);

  cspEvent = (event: ProviderEvent): Promise<void> => this.call('POST', '/csp/events', event);
  s1spEvent = (event: ProviderEvent): Promise<void> => this.call('POST', '/s1sp/events', event);
  putCpl = (entries: readonly CplEntry[]): Promise<void> => this.move('cpl', 'PUT', '/cpl', entries);
  putS1sp = (s1sp: S1spSpec): Promise<void> => this.move('s1sps', 'PUT', `/s1sps/${encodeURIComponent(s1sp.id)}`, s1sp);
  smki = (eui: Eui64): Promise<readonly SmkiCertificate[]> => this.call('GET', `/smki/${eui}`, undefined, ANSWERS.smki);
  setThrottling = (parameters: AlertThrottling): Promise<void> => this.move('throttling', 'PUT', '/throttling', parameters);
  setTraffic = (parameters: TrafficManagement): Promise<void> => this.move('traffic', 'PUT', '/traffic', parameters);

  /**
   * Asks for the target, beside others or alone; true once it is granted, false where it is to be asked for again. It is lost when it is
   * not asked for again within so many seconds.
   */
  lease = async (holder: string, lease: Lease): Promise<boolean> =>
    (await this.call<{ readonly granted: boolean }>('PUT', `/leases/${encodeURIComponent(holder)}`, lease, ANSWERS.lease)).granted;
  giveBack = (holder: string): Promise<void> => this.call('DELETE', `/leases/${encodeURIComponent(holder)}`);

  /** Every time this RequestID was received, in the order of arrival. */
  traces = (requestId: string): Promise<readonly RequestTrace[]> =>
    this.call('GET', `/traces/${encodeURIComponent(requestId)}`, undefined, ANSWERS.traces);

  /** How often it came to each outcome since it was started. */
  outcomes = (): Promise<readonly OutcomeCount[]> => this.call('GET', '/outcomes', undefined, ANSWERS.outcomes);

  close = (): Promise<void> => this.channel.close();

  private move<T = void>(what: Shared, method: 'PUT' | 'POST', path: string, body: unknown, form?: JsonForm): Promise<T> {
    this.beforeMoving(what);
    return this.call<T>(method, path, body, form);
  }

  private async call<T = void>(method: ControlCall['method'], path: string, body?: unknown, form?: JsonForm): Promise<T> {
    if (method !== 'GET' && path !== SETTLE) this.acted += 1;
    const { status, text } = await this.channel.call({ method, path, ...(body !== undefined && { body: JSON.stringify(body) }) });
    if (status >= 300) throw new ControlRefusal(status, `control interface: ${method} ${path} answered ${status}: ${errorIn(text)}`);
    const answer = text === '' ? undefined : parseJson(text, `${method} ${path}`);
    const odd = form && oddIn(answer, form, 'it');
    if (odd !== undefined)
      throw new ControlRefusal(status, `control interface: ${method} ${path} answered ${text.slice(0, 80) || 'nothing'}; ${odd}`);
    return answer as T;
  }
}

interface ClockAnswer {
  readonly now: string;
}

function instantOf({ now }: ClockAnswer): Date {
  return new Date(now);
}

/** A member that is null is one that is not there: not everybody who writes JSON can leave one out. */
function parseJson(text: string, call: string): unknown {
  try {
    return (text.includes('null') ? JSON.parse(text, (_name, value: unknown) => value ?? undefined) : JSON.parse(text)) as unknown;
  } catch {
    throw new ControlRefusal(200, `control interface: ${call} answered what is not JSON: ${text.slice(0, 80)}`);
  }
}

function errorIn(text: string): string {
  try {
    const answer = JSON.parse(text) as { error?: unknown };
    return typeof answer.error === 'string' ? answer.error : text.slice(0, 200);
  } catch {
    return text.slice(0, 200);
  }
}
