import type { AlertThrottling, RequestTrace } from '../control/types';
import { defaultThrottling } from './alerts/default-throttling';
import type { Behaviour } from './behaviour/behaviour';
import { Correspondence } from './documents/correspondence';
import type { Outbox } from './delivery/outbox';
import type { Fleet } from './fleet';
import type { Reply } from './gateway/reply';
import { documentReply, plainReply } from './gateway/reply';
import type { Arrival, ServiceName } from './inquiry/arrival';
import { Inquiry } from './inquiry/inquiry';
import type { Answer } from './processing/answer';
import { process } from './processing/process';
import { Records } from './records';
import type { Examination } from './rules/examine';
import { examine } from './rules/examine';
import type { Systems } from './systems';
import type { Tools } from './tools';

/** What became of a request, for the log. */
export interface RequestEvent {
  readonly service: ServiceName;
  readonly requestId?: string;
  /** `HTTP 400`, or the response code. */
  readonly outcome: string;
  /** The rule that refused it. */
  readonly rule?: string;
}

/** The DCC Data Systems without their sockets: a document comes in, a reply goes out, and what follows is on the agenda. */
export class DataSystems implements Systems {
  readonly records: Records;
  readonly correspondence: Correspondence;
  private brokerCounter: bigint;

  constructor(
    readonly behaviour: Behaviour,
    readonly tools: Tools,
    readonly fleet: Fleet,
    readonly outbox: Outbox,
    private readonly onRequest: (event: RequestEvent) => void = () => undefined,
  ) {
    this.records = new Records(behaviour.alertThrottle(defaultThrottling(behaviour.readings)));
    this.correspondence = new Correspondence(tools, outbox, behaviour.writeResponse);
    this.brokerCounter = BigInt(tools.clock.now().getTime()) * 1000n;
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

  nextBrokerCounter(): bigint {
    return ++this.brokerCounter;
  }

  /** Examines a document and does, or puts in hand, what it asks. Throws only for errors of the reference itself. */
  accept(arrival: Arrival): Reply {
    const inquiry = new Inquiry(arrival, this.behaviour, this.records, this.tools);
    let examination: Examination = { refusal: undefined, decisions: [] };
    try {
      examination = examine(this.behaviour.rules, inquiry);
      return this.reply(inquiry, examination);
    } finally {
      this.records.traces.add(trace(inquiry, examination));
      inquiry.dispose();
    }
  }

  private reply(inquiry: Inquiry, examination: Examination): Reply {
    const { refusal } = examination;
    if (refusal?.kind === 'http') {
      this.behaviour.afterTurningAway(this, inquiry, refusal.status);
      return this.done(inquiry, examination, `HTTP ${refusal.status}`, plainReply(refusal.status, refusal.reason, refusal.headers));
    }
    this.consumeCounter(inquiry);
    const answer: Answer = refusal ? { code: refusal.code } : process(this, inquiry);
    const document = this.correspondence.acknowledgement(
      inquiry.request,
      answer.code,
      answer.content,
      this.behaviour.readings.flag('sign-acknowledgements'),
    );
    return this.done(inquiry, examination, answer.code, documentReply(document));
  }

  private done(inquiry: Inquiry, { refusal, decisions }: Examination, outcome: string, reply: Reply): Reply {
    const requestId = inquiry.knownRequestId;
    this.onRequest({
      service: inquiry.arrival.service,
      outcome,
      ...(requestId === undefined ? {} : { requestId }),
      ...(refusal ? { rule: decisions.at(-1)?.rule } : {}),
    });
    return reply;
  }

  private consumeCounter({ request }: Inquiry): void {
    const { originator, counter } = request.requestId;
    const last = this.records.counters.get(originator) ?? -1n;
    if (counter > last) this.records.counters.set(originator, counter);
  }
}

function trace(inquiry: Inquiry, { decisions }: Examination): RequestTrace {
  const { service, at } = inquiry.arrival;
  const requestId = inquiry.knownRequestId;
  return { ...(requestId === undefined ? {} : { requestId }), service, at: at.toISOString(), decisions };
}
