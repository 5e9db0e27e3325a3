import type { GbcsUseCase } from '../../../duis/catalogue/gbcs-use-case';
import type { DlmsResponseItem } from '../../../gbcs/dlms/access';
import { decodeAccessResponse } from '../../../gbcs/dlms/access';
import { tryDecode } from '../../../gbcs/error';
import type { GbcsMessage } from '../../../gbcs/message';
import type { GbzComponent } from '../../../gbcs/zcl/gbz';
import { decodeGbz } from '../../../gbcs/zcl/gbz';
import type { AnswerFacts } from './answer';
import { nothing } from './answer';
import type { Difference } from './item';

/** A part of an answer that says something of the consumer: octets under encryption, or `open` to whoever carries the message. */
interface Part {
  readonly path: string;
  readonly sealed?: Uint8Array;
}

/** What stands before everything that is encrypted: security control, and an invocation counter that is always 0 (facts 3.4). */
const SEAL = '3100000000';
/** What a ZigBee device says in the open in any answer: that something was done or not, and prices (RTDS). */
const [DEFAULT_RESPONSE, CLUSTER_SPECIFIC, PRICE] = [0x0b, 0x01, 0x0700];

/**
 * What of an answer is open that has to be encrypted for the User who asked, or the other way round (facts 3.2, 3.5). Nothing for octets
 * that cannot be read, and where no keys are at hand for whom it is.
 */
export function judgeSecrecy(
  { payload }: Pick<GbcsMessage, 'payload'>,
  { protocol, encryptedResponse }: Pick<GbcsUseCase, 'protocol' | 'encryptedResponse'>,
  { decrypt }: Pick<AnswerFacts, 'decrypt'>,
): readonly Difference[] {
  const parts = tryDecode(() => partsOf(payload, protocol)) ?? [];
  for (const { path, sealed } of parts) {
    if ((sealed !== undefined) !== encryptedResponse)
      return [{ path, expected: encryptedResponse ? 'encrypted' : 'in the open', got: encryptedResponse ? 'in the open' : 'encrypted' }];
    if (sealed && decrypt?.(sealed) === null) return [{ path, expected: 'encrypted for the User', got: 'encrypted otherwise' }];
  }
  return nothing;
}

function partsOf(payload: Uint8Array, protocol: GbcsUseCase['protocol']): readonly Part[] {
  if (protocol === 'GBZ') return decodeGbz(payload).flatMap((one, at) => (isOpenToAll(one) ? [] : [partOfGbz(one, at)]));
  return protocol === 'DLMS' ? decodeAccessResponse(payload).items.flatMap(partsOfItem) : [];
}

function isOpenToAll({ cluster, frame }: GbzComponent): boolean {
  return cluster === PRICE || (frame.command === DEFAULT_RESPONSE && (frame.frameControl & CLUSTER_SPECIFIC) === 0);
}

function partOfGbz({ frame, frameCounter }: GbzComponent, at: number): Part {
  const path = `component ${at + 1}`;
  return frameCounter === undefined ? { path } : { path, sealed: frame.payload };
}

/** Of what failed, or was written, there is nothing to hide. */
function partsOfItem({ service, result, data }: DlmsResponseItem, at: number): readonly Part[] {
  if (result !== 0 || data.type === 'null') return [];
  const path = `result of ${service} ${at + 1}`;
  const last = data.type === 'structure' ? data.items.at(-1) : undefined;
  const isSealed = last?.type === 'octet-string' && Buffer.from(last.octets).toString('hex').startsWith(SEAL);
  return [isSealed ? { path, sealed: last.octets } : { path }];
}
