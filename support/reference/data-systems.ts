import type { AlertThrottling, RequestTrace } from '../control/types';
import { defaultThrottling } from './alerts/default-throttling';
import type { Behaviour } from './behaviour/behaviour';
import type { Readings } from './behaviour/readings';
import type { Clock } from './clock/clock';
import type { Consequence } from './consequences/consequence';
import { perform } from './consequences/perform';
import type { Systems } from './consequences/systems';
import { Correspondence } from './documents/correspondence';
import type { Outbox } from './delivery/outbox';
import type { Fleet } from './fleet';
import type { Reply } from './gateway/reply';
import { documentReply, plainReply } from './gateway/reply';
import type { Arrival, ServiceName } from './inquiry/arrival';
import { Inquiry } from './inquiry/inquiry';
import type { Answer } from './processing/answer';
import { process } from './processing/process';
import { Records } from './records/records';
import type { Examination } from './rules/examine';
import { examine } from './rules/examine';
import type { Tools } from './tools';

/** What became of a request, for the log. */
export interface RequestEvent {
  readonly service: ServiceName;
  readonly requestId?: string | undefined;
  /** `HTTP 400`, or the response code. */
  readonly outcome: string;
  /** The rule that refused it. */
  readonly rule?: string | undefined;
}

/** The DCC's own counters: of commands that the Access Control Broker originates, and of DCC Alerts. */
export interface OwnCounters {
  readonly broker: bigint;
  readonly alerts: bigint;
}

/** What the Data Systems act through: time, the devices, and the way to Users. */
export interface Surroundings {
  readonly clock: Clock;
  readonly fleet: Fleet;
  readonly outbox: Outbox;
}

/** The DCC Data Systems without their sockets: a document comes in, a reply goes out, and what follows is on the agenda. */
export class DataSystems implements Systems {
  readonly records: Records;
  readonly correspondence: Correspondence;
  readonly clock: Clock;
  readonly fleet: Fleet;
  readonly outbox: Outbox;
  private brokerCounter: bigint;

  constructor(
    readonly behaviour: Behaviour,
    readonly tools: Tools,
    { clock, fleet, outbox }: Surroundings,
    private readonly onRequest: (event: RequestEvent) => void = () => undefined,
  ) {
    this.clock = clock;
    this.fleet = fleet;
    this.outbox = outbox;
    this.records = new Records(behaviour.alertThrottle(defaultThrottling(behaviour.readings)));
    this.correspondence = new Correspondence(tools, clock, outbox, behaviour.writeResponse);
    this.brokerCounter = BigInt(clock.now().getTime()) * 1000n;
  }

  get now(): Date {
    return this.clock.now();
  }

  get readings(): Readings {
    return this.behaviour.readings;
  }

  /** Does what was decided; `requestId`: the request whose decision trace shows it. */
  perform(consequences: readonly Consequence[], requestId?: string): void {
    perform(this, consequences, requestId);
  }

  /** Throttles alerts by other parameters from now on; what was counted is forgotten. */
  throttleAlerts(parameters: AlertThrottling): void {
    const { firstForwarded, remainderReported } = defaultThrottling(this.behaviour.readings);
    this.records.alertThrottle = this.behaviour.alertThrottle({ ...parameters, firstForwarded, remainderReported });
  }

  /** Forgets everything but its own counters, which never go back. */
  forget(): void {
    for (const { eui } of [...this.records.inventory.all()]) this.fleet.remove(eui);
    this.outbox.clear();
    this.records.clear(this.behaviour.alertThrottle(defaultThrottling(this.behaviour.readings)));
  }

  /** Of the DCC's own messages, as they are now. */
  get ownCounters(): OwnCounters {
    return { broker: this.brokerCounter, alerts: this.correspondence.alerts };
  }

  /** Goes on with the counters of a process before this one. */
  resumeCounters({ broker, alerts }: OwnCounters): void {
    this.brokerCounter = broker;
    this.correspondence.alerts = alerts;
  }

  nextBrokerCounter(): bigint {
    return ++this.brokerCounter;
  }

  /** Examines a document and does, or puts in hand, what it asks. Throws only for errors of the reference itself. */
  accept(arrival: Arrival): Reply {
    const inquiry = new Inquiry(arrival, this.behaviour, this.records, this.tools);
    try {
      const examination = examine(this.behaviour.rules, inquiry);
      this.records.traces.add(trace(inquiry, examination));
      this.perform(counted(inquiry));
      return this.reply(inquiry, examination);
    } finally {
      inquiry.dispose();
    }
  }

  private reply(inquiry: Inquiry, examination: Examination): Reply {
    const { refusal } = examination;
    if (refusal) this.perform(this.behaviour.afterRefusal(this, inquiry, refusal), inquiry.knownRequestId);
    if (refusal?.kind === 'http')
      return this.done(inquiry, examination, `HTTP ${refusal.status}`, plainReply(refusal.status, refusal.reason, refusal.headers));
    const { request } = inquiry;
    this.perform([{ do: 'use counter', requestId: request.requestId }], request.requestIdText);
    const { code, content, follows = [] }: Answer = refusal ? { code: refusal.code } : process(this.behaviour, this, inquiry);
    if (!refusal && code.startsWith('E')) this.records.traces.decide(request.requestIdText, { ...BY_THE_SERVICE, code });
    this.perform(follows, request.requestIdText);
    const document = this.correspondence.acknowledgement(request, code, content, this.readings.flag('sign-acknowledgements'));
    return this.done(inquiry, examination, code, documentReply(document));
  }

  private done(inquiry: Inquiry, { refusal, decisions }: Examination, outcome: string, reply: Reply): Reply {
    const requestId = inquiry.knownRequestId;
    this.records.outcomes.count((refusal && decisions.at(-1)?.rule) ?? 'answer', outcome);
    this.onRequest({
      service: inquiry.arrival.service,
      outcome,
      requestId,
      rule: refusal && decisions.at(-1)?.rule,
    });
    return reply;
  }
}

/** Refused by what carries a request out, after every rule let it pass. */
const BY_THE_SERVICE = { rule: 'answer', clause: '3.8', outcome: 'refuse' } as const;

/** Under traffic management, what can be read and is not a stranger's counts, whatever becomes of it. */
function counted(inquiry: Inquiry): readonly Consequence[] {
  const user = inquiry.records.trafficLimits && inquiry.arrival.peer?.known !== false ? inquiry.knownOriginator : undefined;
  return user === undefined ? [] : [{ do: 'count request', user }];
}

function trace(inquiry: Inquiry, { decisions }: Examination): RequestTrace {
  const { service, at } = inquiry.arrival;
  const requestId = inquiry.knownRequestId;
  return { ...(requestId === undefined ? {} : { requestId }), service, at: at.toISOString(), decisions };
}
