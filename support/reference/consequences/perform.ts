import type { Throttle } from '../../duis/response';
import type { Eui64 } from '../../duis/eui64';
import { forwardDeviceAlert, futureDatedResponse } from '../alerts/receive-alert';
import { afterDelivery, dispatch, octetsOf } from '../processing/dispatch';
import { receiveResponse } from '../processing/receive-response';
import { nextRun, runSchedule } from '../schedules/run-schedule';
import { smets1Letters } from '../smets1/device-alert';
import { afterExecution, answerUser, notAtAll } from '../smets1/send-to-s1sp';
import type { Consequence, ConsequenceOf } from './consequence';
import { shown } from './consequence';
import { GoOn, ImageArrives, InTurn, Release } from './deeds';
import { register, strikeOut } from './register';
import type { Systems } from './systems';

/**
 * Does what was decided, one after the other; what follows from one comes before the next. For a request, its decision trace shows each.
 */
export function perform(systems: Systems, consequences: readonly Consequence[], requestId?: string): void {
  for (const consequence of consequences) {
    if (requestId !== undefined) systems.records.traces.follow(requestId, shown(consequence));
    performOne(systems, consequence, (further) => perform(systems, further, requestId), requestId);
  }
}

/** Goes on with what follows from a consequence: at once. What follows later is a deed. */
type GoOnNow = (further: readonly Consequence[]) => void;
type Doing<C extends Consequence> = (systems: Systems, consequence: C, goOn: GoOnNow, requestId: string | undefined) => void;

function performOne<Do extends Consequence['do']>(
  systems: Systems,
  consequence: ConsequenceOf<Do>,
  goOn: GoOnNow,
  requestId: string | undefined,
): void {
  const doing: Doing<ConsequenceOf<Do>> = DOINGS[consequence.do];
  doing(systems, consequence, goOn, requestId);
}

const DOINGS: { readonly [Do in Consequence['do']]: Doing<ConsequenceOf<Do>> } = {
  'put device': ({ records }, { device }) => records.inventory.put(device),
  'register device': (systems, { spec }) => register(systems, spec),
  'strike out device': (systems, { device }) => strikeOut(systems, device),
  'publish certificate': ({ records }, { device, usage, certificate }) => records.smki.put(device, usage, certificate),
  'distribute firmware': distribute,
  'call off distribution': ({ records }, { device, requestId }) => records.distributions.callOff(device, requestId),

  'push response': ({ correspondence, records }, { request, code, responseId, content }) => {
    records.outcomes.count('later', code);
    correspondence.pushResponse(request.requestId.originator, request, code, {
      ...(responseId === undefined ? {} : { responseId }),
      ...(content ? { content } : {}),
    });
  },
  push: ({ correspondence }, { to, response }) => correspondence.push(to, response),
  'raise DCC Alert': (systems, { about, alertCode, letters }) => {
    const figures = throttling(systems, about, alertCode);
    if (!figures) return;
    for (const { recipients, content } of letters)
      systems.correspondence.pushDccAlert(recipients, { kind: 'dcc-alert', alertCode, ...figures, content });
  },
  'forward Device Alert': (systems, { device, received }, goOn) => {
    const figures = throttling(systems, device, received.alertCode);
    if (figures) goOn(forwardDeviceAlert(device, received, figures));
  },
  'forward SMETS1 alert': (systems, { device, alertCode }, goOn) => {
    const figures = throttling(systems, device.eui, alertCode);
    if (figures) goOn(smets1Letters(systems, device, alertCode, figures));
  },

  'count request': ({ records, now }, { user }) => records.traffic.count(user, now),
  'use counter': ({ records }, { requestId: { originator, counter } }) => {
    if (counter > (records.counters.get(originator) ?? -1n)) records.counters.set(originator, counter);
  },
  'keep Pre-Command': ({ records }, { requestId, record }) => void records.preCommands.set(requestId, record),
  'spend Pre-Command': ({ records }, { requestId }) => void records.preCommands.delete(requestId),
  'keep local command': ({ records }, { requestId, sent }) => void records.local.set(requestId, sent),
  'drop local command': ({ records }, { requestId }) => void records.local.delete(requestId),
  'await alerts': ({ records }, { sent: { device, command, request }, total }) =>
    records.futureDated.expect(device, command.originator, command.counter, request, total),
  'keep device log': ({ records }, { device, alert }) => records.deviceLogs.keep(device, alert),
  'add schedule': ({ records }, { schedule }, goOn) => {
    records.schedules.add(schedule);
    goOn([{ do: 'plan run', schedule, number: 0 }]);
  },
  'remove schedule': ({ records }, { id }) => records.schedules.remove(id),
  'end of request': ({ records }, { requestId, progress }) => records.sequences.end(requestId, progress),

  'begin in turn': beginInTurn,
  hold,
  'give up held': ({ records, behaviour }, { request }) => void records.held.cancel(behaviour.holding.nameOf(request)),
  wait: (systems, { seconds, work }, _goOn, requestId) => void systems.clock.after(seconds, new GoOn(systems, work, requestId)),
  dispatch: (systems, { sending }, goOn) => goOn(dispatch(systems, sending)),
  deliver: (systems, { sent, device }, goOn) =>
    goOn(afterDelivery(systems, sent, device, systems.fleet.deliver(device.eui, octetsOf(sent)))),
  'receive response': (systems, received, goOn) => goOn(receiveResponse(systems, received)),
  'ask S1SP': askS1sp,
  'answer from S1SP': (systems, answer, goOn) => goOn(answerUser(systems, answer)),
  'apply effects': (systems, { answered }, goOn) => {
    for (const effect of systems.behaviour.effects) {
      if (effect.of.includes(answered.request.serviceReferenceVariant)) goOn(effect.apply(systems, answered));
    }
  },
  'hear of execution': ({ records }, { device, received }, goOn) => {
    const { alert, execution } = received;
    const heard = execution && records.futureDated.hear(device, alert.recipient, execution.counter);
    goOn(heard ? futureDatedResponse(device, received, heard) : [{ do: 'forward Device Alert', device, received }]);
  },
  'plan run': planRun,
  'run schedule': (systems, { schedule, due }, goOn) => goOn(runSchedule(systems, schedule, due)),
};

/** The figures to send with an alert; undefined when it is held back. */
function throttling({ behaviour, records, now }: Systems, device: Eui64, alertCode: string): { readonly throttle?: Throttle } | undefined {
  if (!behaviour.policies.throttles(records.inventory.get(device), alertCode)) return {};
  const verdict = records.alertThrottle.judge(device, alertCode, now);
  if (!verdict.forward) return undefined;
  return verdict.throttle ? { throttle: verdict.throttle } : {};
}

/**
 * An image goes by way of the Communications or SMETS1 Service Provider; it arrives after a while (reading firmware-distribution-seconds).
 */
function distribute(systems: Systems, { device, image }: ConsequenceOf<'distribute firmware'>): void {
  const { records, clock, readings } = systems;
  const arrival = clock.after(readings.number('firmware-distribution-seconds'), new ImageArrives(systems, device, image));
  records.distributions.begin(device, image.requestId, arrival);
}

/** Begins at once; or, in a sequence, when the request before it has succeeded. One whose predecessor failed is given up. */
function beginInTurn(systems: Systems, { request, work }: ConsequenceOf<'begin in turn'>, goOn: GoOnNow, traced: string | undefined): void {
  const { requestIdText: requestId, firstInSequence, precedingRequestId } = request;
  const { sequences } = systems.records;
  if (firstInSequence || precedingRequestId !== undefined) sequences.begin(requestId);
  if (precedingRequestId === undefined) return goOn(work);
  const givenUp: readonly Consequence[] = [
    { do: 'end of request', requestId, progress: 'failed' },
    { do: 'push response', request, code: 'E41' },
  ];
  sequences.after(precedingRequestId, new InTurn(new GoOn(systems, work, traced), new GoOn(systems, givenUp, traced)));
}

function hold(systems: Systems, { request, until, work }: ConsequenceOf<'hold'>, _goOn: GoOnNow, traced: string | undefined): void {
  new Release(systems, request, new GoOn(systems, work, traced)).hold(until);
}

/** A SMETS1 device that is gone by then cannot be reached. */
function askS1sp(systems: Systems, { request, scheduleId }: ConsequenceOf<'ask S1SP'>, goOn: GoOnNow): void {
  const { target } = request.requestId;
  const device = systems.records.inventory.get(target);
  if (!device) return goOn(notAtAll(request, 'E19'));
  const reply = systems.fleet.executeSmets1(target, systems.behaviour.handOnToS1sp(request));
  goOn(afterExecution(systems, { request, device, ...(scheduleId === undefined ? {} : { scheduleId }) }, reply));
}

/** Plans a run of a schedule that is not past, and with each run the next (facts A.2, 8). */
function planRun(systems: Systems, { schedule, number }: ConsequenceOf<'plan run'>, _goOn: GoOnNow, traced: string | undefined): void {
  const { clock, records } = systems;
  const run = nextRun(schedule, number, systems.now);
  if (!run) return records.schedules.remove(schedule.id);
  const work: readonly Consequence[] = [
    { do: 'run schedule', schedule, due: run.due },
    { do: 'plan run', schedule, number: run.number + 1 },
  ];
  records.schedules.awaits(schedule.id, clock.at(run.due, new GoOn(systems, work, traced)));
}
