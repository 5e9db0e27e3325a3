import assert from 'node:assert/strict';
import fc from 'fast-check';
import { octets } from './arbitraries.test';
import { decodeDer, encodeDer } from '../asn1/asn1';
import { alertBody } from '../bodies/alerts/alert-catalogue';
import type { BodyCodec } from '../bodies/body';
import { CATALOGUED } from '../bodies/catalogue';
import { decodeMessage } from '../decode';
import {
  decodeAccessRequest,
  decodeAccessResponse,
  decodeDataNotification,
  encodeAccessRequest,
  encodeAccessResponse,
  encodeDataNotification,
} from '../dlms/access';
import { encodeMessage } from '../encode';
import { GbcsError } from '../error';
import { decodeGbz, decodeGbzAlert, encodeGbz, encodeGbzAlert } from '../zcl/gbz';
import type { GbcsMessage } from '../message';

/** What the decoders made of the inputs: messages refused, messages whose body is not of its use case, and messages read in full. */
export interface FuzzFigures {
  inputs: number;
  refused: number;
  bodyRefused: number;
  read: number;
  slowestMs: number;
}

const INTERESTING = [0x00, 0x01, 0x02, 0x09, 0x13, 0x30, 0x7f, 0x80, 0x81, 0x82, 0xa5, 0xff];

/**
 * A message of the corpus, or its payload in a frame that is right, with up to four octets changed, taken out, put in or doubled; or noise.
 */
function anyInput(corpus: readonly Buffer[]): fc.Arbitrary<Buffer> {
  const at = fc.nat(0xffff);
  const octet = fc.oneof(fc.constantFrom(...INTERESTING), fc.nat(255));
  const change = fc.tuple(fc.constantFrom('set', 'flip', 'cut', 'insert', 'truncate', 'double'), at, octet);
  const index = fc.nat(corpus.length - 1);
  const changes = fc.array(change, { minLength: 1, maxLength: 4 });
  const damaged = (whole: Uint8Array, all: readonly (readonly [string, number, number])[]): Buffer =>
    all.reduce<Buffer>(
      (message, [how, where, value]) => damage(message, how, message.length ? where % message.length : 0, value),
      Buffer.from(whole),
    );
  const frames = fc.tuple(index, changes).map(([i, all]) => damaged(corpus[i] ?? Buffer.alloc(0), all));
  const payloads = fc.tuple(index, changes).map(([i, all]) => {
    const m = decodeMessage(corpus[i] ?? Buffer.alloc(0));
    return encodeMessage({ ...m, payload: damaged(m.payload, all) });
  });
  return fc.oneof({ weight: 8, arbitrary: frames }, { weight: 11, arbitrary: payloads }, { weight: 1, arbitrary: octets(0, 120) });
}

function damage(message: Buffer, how: string, at: number, value: number): Buffer {
  const [before, after] = [message.subarray(0, at), message.subarray(at)];
  switch (how) {
    case 'set':
      return Buffer.concat([before, Buffer.of(value), after.subarray(1)]);
    case 'flip':
      return Buffer.concat([before, Buffer.of((after[0] ?? 0) ^ (1 << (value & 7))), after.subarray(1)]);
    case 'cut':
      return Buffer.concat([before, after.subarray(value & 15)]);
    case 'insert':
      return Buffer.concat([before, Buffer.of(value), after]);
    case 'double':
      return Buffer.concat([before, after, after.subarray(0, value)]);
    default:
      return before;
  }
}

/**
 * Feeds the decoders `numRuns` inputs. Each is refused with a GbcsError, or read; what is read is written again to the same octets, so
 * that nothing is misread in silence. Throws at the first input that is neither.
 */
export function fuzzDecoders(corpus: readonly Buffer[], options: { readonly seed: number; readonly numRuns: number }): FuzzFigures {
  const figures: FuzzFigures = { inputs: 0, refused: 0, bodyRefused: 0, read: 0, slowestMs: 0 };
  fc.assert(
    fc.property(anyInput(corpus), (input) => {
      const started = performance.now();
      figures[fate(input)] += 1;
      figures.inputs += 1;
      figures.slowestMs = Math.max(figures.slowestMs, performance.now() - started);
    }),
    options,
  );
  return figures;
}

function fate(input: Buffer): 'refused' | 'bodyRefused' | 'read' {
  const m = orRefused(() => decodeMessage(input));
  if (!m) return 'refused';
  assert.ok(encodeMessage(m).equals(input), 'the frame was misread');
  const again = orRefused(() => throughProtocol(m));
  if (again && again !== 'unknown') assert.ok(again.equals(m.payload), 'the body was misread');
  const codec = typedBody(m);
  if (!codec) return again ? 'read' : 'bodyRefused';
  const typed = orRefused(() => codec.encode(codec.decode(m.payload), bodyCounter(m.payload)));
  if (typed) assert.ok(typed.equals(m.payload), `the body of ${m.messageCode.toString(16)} was misread`);
  return typed ? 'read' : 'bodyRefused';
}

function orRefused<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof GbcsError) return undefined;
    throw error;
  }
}

function throughProtocol({ kind, payload }: GbcsMessage): Buffer | 'unknown' {
  switch (payload[0]) {
    case 0xd9:
      return encodeAccessRequest(decodeAccessRequest(payload));
    case 0xda:
      return encodeAccessResponse(decodeAccessResponse(payload));
    case 0x0f:
      return encodeDataNotification(decodeDataNotification(payload));
    case 0x01:
      return kind === 'alert' ? encodeGbzAlert(decodeGbzAlert(payload)) : encodeGbz(decodeGbz(payload));
    default:
      return encodeDer(decodeDer(payload));
  }
}

function typedBody(m: GbcsMessage): BodyCodec<unknown> | undefined {
  if (m.kind === 'alert') return alertBody(m.messageCode);
  const body = [...CATALOGUED.values()].find(({ messageCodes }) => messageCodes.includes(m.messageCode))?.body;
  return m.kind === 'command' ? body?.command : body?.response;
}

/** The counter that a DLMS body repeats; its own, since the damage may have changed one of the two. */
function bodyCounter(payload: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(payload.subarray(2, 5)).toString('hex') || '0'}`);
}
