import { EXECUTION_ALERT, gbzExecutionAlert } from '../../gbcs/bodies/alerts/execution-alerts';
import type { GbcsUseCase } from '../../duis/catalogue/gbcs-use-case';
import type { GbzComponent } from '../../gbcs/zcl/gbz';
import { CLUSTER_SPECIFIC, decodeGbz, encodeGbz } from '../../gbcs/zcl/gbz';
import { genericResponsePayload } from '../../gbcs/generic/respond';
import type { GbcsMessage } from '../../gbcs/message';
import { ZCL_COMMAND, ZCL_STATUS, decodeAttributes, encodeAttributes } from '../../gbcs/zcl/attributes';
import type { DeviceContext } from '../device-context';
import type { ResponseEncryption } from '../security/encryption';
import { encryptionFor } from '../security/encryption';
import type { FutureDated, Planner } from '../commands/future-dated';
import type { Handler } from '../commands/handler';
import { implementationTime } from './implementation-time';
import type { ZclStore } from './zcl-store';

const FUTURE_DATED_ALERT = 0x00cd;
/** Prices are read in the clear even where the rest of an answer is encrypted (RTDS, GCS14). */
const PRICE_CLUSTER = 0x0700;

/**
 * Logs to which nothing that these devices do adds an entry: top-ups. One without entries is answered by the default response (RTDS,
 * GCS15e).
 */
const EMPTY_LOGS: readonly string[] = ['GCS15e'];
const NOTHING_FOUND = { code: ZCL_STATUS.notFound, failsAt: 0 } as const;

/** Any use case in GBZ: its components are done one by one, at once or when they are due, and answered from the device's attributes. */
export function gbzHandlers(device: DeviceContext, store: ZclStore, future: FutureDated): (useCase: GbcsUseCase) => Handler {
  const plan = future.kind('GBZ', ({ message, component }: PlannedComponent) => ({
    execute: () => (store.apply(component), reportExecution(device, message, component, EXECUTION_ALERT.success)),
    fail: () => reportExecution(device, message, component, EXECUTION_ALERT.failure),
  }));
  return (useCase) => (message) => {
    const encryption = useCase.encryptedResponse ? encryptionFor(device, message) : undefined;
    for (const component of decodeGbz(message.payload)) carryOut(store, future, plan, { message, component });
    const outcome = EMPTY_LOGS.includes(useCase.useCase) ? NOTHING_FOUND : 'success';
    const answers = decodeGbz(genericResponsePayload(message.payload, 'GBZ', outcome)).map((answer) => withStoredValues(answer, store));
    return {
      payload: encodeGbz(encryption ? encrypted(answers, encryption) : answers),
      outcome: 'success',
      ...(encryption?.originatorCounter !== undefined && { originatorCounter: encryption.originatorCounter }),
    };
  };
}

interface PlannedComponent {
  readonly message: GbcsMessage;
  readonly component: GbzComponent;
}

function carryOut(store: ZclStore, future: FutureDated, plan: Planner<PlannedComponent>, order: PlannedComponent): void {
  const { component } = order;
  const when = implementationTime(component);
  const name = `${component.cluster.toString(16)}/${component.frame.command.toString(16)}`;
  if (when !== undefined) future.cancel(name);
  if (when === 'never') return;
  if (when === undefined || when === 'now') return store.apply(component);
  plan(name, when, order);
}

/** One alert for each component that took effect, to whoever sent the command. */
function reportExecution(device: DeviceContext, command: GbcsMessage, { cluster, frame }: GbzComponent, alertCode: number): void {
  const time = device.now();
  device.raise({
    messageCode: FUTURE_DATED_ALERT,
    recipient: command.originator,
    body: (counter) =>
      gbzExecutionAlert.encode(
        {
          alertCode,
          at: time,
          messageCode: command.messageCode,
          counter: command.counter,
          cluster,
          frameControl: frame.frameControl,
          command: frame.command,
        },
        counter,
      ),
  });
}

function isAttributes({ frame }: GbzComponent): boolean {
  return frame.command === ZCL_COMMAND.readAttributesResponse && !(frame.frameControl & CLUSTER_SPECIFIC);
}

function withStoredValues(answer: GbzComponent, store: ZclStore): GbzComponent {
  if (!isAttributes(answer)) return answer;
  const records = decodeAttributes(answer.frame.payload).map(({ id }) => store.read(answer.cluster, id));
  return { ...answer, frame: { ...answer.frame, payload: encodeAttributes(records) } };
}

/** Everything but prices and default responses, numbered in the order of encryption. */
function encrypted(answers: readonly GbzComponent[], { encrypt }: ResponseEncryption): readonly GbzComponent[] {
  let frameCounter = 0;
  return answers.map((answer) => {
    const isDefault = answer.frame.command === ZCL_COMMAND.defaultResponse && !(answer.frame.frameControl & CLUSTER_SPECIFIC);
    if (isDefault || answer.cluster === PRICE_CLUSTER) return answer;
    const frame = { ...answer.frame, payload: encrypt(answer.frame.payload) };
    return { ...answer, frame, frameCounter: frameCounter++ };
  });
}
