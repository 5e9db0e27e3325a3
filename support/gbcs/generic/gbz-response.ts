import type { GbzComponent } from '../zcl/gbz';
import { CLUSTER_SPECIFIC, SERVER_TO_CLIENT, decodeGbz, encodeGbz } from '../zcl/gbz';
import type { ZclAttribute } from '../zcl/attributes';
import { NOT_TRIED, ZCL_COMMAND, ZCL_STATUS, decodeAttributeIds, encodeAttributes } from '../zcl/attributes';
import type { GenericOutcome } from './outcome';
import { codeOf, failsAt } from './outcome';
import { SNAPSHOTS, zclAnswer, type ZclAnswer } from './zcl-answers';
import { zclAttributeValue } from './zcl-values';

type Encrypt = (plaintext: Uint8Array) => Uint8Array;

/** The cluster of prices: its attributes are read in the clear even where the rest of the answer is encrypted (RTDS, GCS14). */
const PRICE = 0x0700;
/** Get snapshot, of registers and of prepayment: the octet that says which one. */
const SNAPSHOT_COMMANDS = ['0702/06', '0705/07'];
const SNAPSHOT_OFFSET = 8;

/** What became of one component: answered, failed with a status, not there, or not tried after a failure. */
type Fate = 'done' | 'not-tried' | { readonly status: number };

/** A response to every component of a GBZ command, by one frame or several; encrypted where `encrypt` is given. */
export function gbzResponse(command: Uint8Array, outcome: GenericOutcome, encrypt: Encrypt | undefined): Buffer {
  const components = decodeGbz(command);
  let encrypted = 0;
  return encodeGbz(
    components
      .flatMap((component, i) => respondTo(component, fateOf(i, components, outcome)))
      .map((answer) => {
        if (!encrypt || !isEncrypted(answer)) return answer;
        encrypted += 1;
        return { ...answer, frameCounter: encrypted - 1, frame: { ...answer.frame, payload: encrypt(answer.frame.payload) } };
      }),
  );
}

/**
 * In RTDS the first component that reads attributes fails, else the second of several; those after it are not tried, but where the failure
 * is that there is no such thing: then there is none of the others either.
 */
function fateOf(index: number, components: readonly GbzComponent[], outcome: GenericOutcome): Fate {
  if (outcome === 'success') return 'done';
  const reads = components[0]?.frame.command === ZCL_COMMAND.readAttributes && !(components[0].frame.frameControl & CLUSTER_SPECIFIC);
  const failing = failsAt(outcome) ?? (reads || components.length === 1 ? 0 : 1);
  if (index < failing) return 'done';
  const status = codeOf(outcome, ZCL_STATUS.hardwareFailure);
  return index === failing || status === ZCL_STATUS.notFound ? { status } : 'not-tried';
}

function isEncrypted({ cluster, frame }: GbzComponent): boolean {
  const isDefault = frame.command === ZCL_COMMAND.defaultResponse && !(frame.frameControl & CLUSTER_SPECIFIC);
  return !isDefault && cluster !== PRICE;
}

function respondTo(component: GbzComponent, fate: Fate): readonly GbzComponent[] {
  const { cluster, frame } = component;
  const toServer = !(frame.frameControl & SERVER_TO_CLIENT);
  const back = toServer ? SERVER_TO_CLIENT : 0;
  if (fate === 'not-tried') return [defaultResponse(component, NOT_TRIED, ZCL_STATUS.failure, back)];
  if (!(frame.frameControl & CLUSTER_SPECIFIC)) return [attributes(component, fate)];
  const answer = zclAnswer(cluster, frame.command, toServer);
  const status = fate !== 'done' ? fate.status : isBeyondSnapshots(component) ? ZCL_STATUS.notFound : ZCL_STATUS.success;
  const payloads = status === ZCL_STATUS.notFound ? [] : payloadsOf(answer, fate, Buffer.from(frame.payload));
  if (!answer || payloads.length === 0)
    return [defaultResponse(component, frame.command, status, fate === 'done' ? back : (answer?.failureControl ?? back))];
  const { frameControl, command } = answer;
  return payloads.map((payload) => ({ cluster, frame: { frameControl, sequence: frame.sequence, command, payload } }));
}

/** What the frames carry that answer a question, or tell its failure; none where a default response does. */
function payloadsOf(answer: ZclAnswer | undefined, fate: Exclude<Fate, 'not-tried'>, question: Buffer): readonly Buffer[] {
  if (fate !== 'done') return answer?.failure === undefined ? [] : [answer.failure];
  return answer === undefined ? [] : Array.from({ length: answer.frames ?? 1 }, (_, place) => answer.payload(question, place));
}

function isBeyondSnapshots({ cluster, frame }: GbzComponent): boolean {
  const key = `${cluster.toString(16).padStart(4, '0')}/${frame.command.toString(16).padStart(2, '0')}`;
  return SNAPSHOT_COMMANDS.includes(key) && (frame.payload[SNAPSHOT_OFFSET] ?? 0) >= SNAPSHOTS;
}

/** The records that were asked for; in a failure the first has a status and no value. */
function attributes({ cluster, frame }: GbzComponent, fate: Exclude<Fate, 'not-tried'>): GbzComponent {
  const records = decodeAttributeIds(frame.payload).map((id, i): ZclAttribute =>
    fate !== 'done' && i === 0 ? { id, status: fate.status } : zclAttributeValue(cluster, id),
  );
  const payload = encodeAttributes(records);
  return {
    cluster,
    frame: { frameControl: SERVER_TO_CLIENT, sequence: frame.sequence, command: ZCL_COMMAND.readAttributesResponse, payload },
  };
}

function defaultResponse({ cluster, frame }: GbzComponent, command: number, status: number, frameControl: number): GbzComponent {
  return {
    cluster,
    frame: { frameControl, sequence: frame.sequence, command: ZCL_COMMAND.defaultResponse, payload: Buffer.of(command, status) },
  };
}
