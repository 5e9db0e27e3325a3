import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decodeMessage } from '../decode';
import { decodeAccessResponse } from '../dlms/access';
import { decodeGbz } from '../zcl/gbz';
import { oracleMissing, rtdsVectors } from '../oracle.crosscheck';
import { CCS07 } from '../bodies/hub/device-log';
import type { GenericOutcome } from './outcome';
import { genericResponsePayload } from './respond';

/** What a response is made of, values left out. */
function skeleton(payload: Uint8Array): readonly string[] {
  if (payload[0] === 0xda)
    return decodeAccessResponse(payload).items.map(({ service, data, result }) => `${service} ${result} ${data.type}`);
  return decodeGbz(payload).map(({ cluster, frame, frameCounter }) => {
    const text = [cluster, frame.frameControl & 0xf, frame.sequence, frame.command].map((n) => n.toString(16)).join(' ');
    return `${text} ${frame.command === 0x0b ? Buffer.from(frame.payload).toString('hex') : ''} ${frameCounter ?? 'clear'}`;
  });
}

/** The codes of items and components that were not tried, for one before them failed. */
const DLMS_NOT_TRIED = 250;
/** A default response to a frame that was not tried, and the one that tells that there is no such thing. */
const ZCL_NOT_TRIED = 0xff;
const NOT_FOUND = 0x8b;

/**
 * What became of the public device: all went well, or it failed at an item or component with a code. What it answered is no part of it:
 * the responder is told where it fails, as a device is, and has to answer in the shape that follows.
 */
function outcomeOf(payload: Uint8Array, vector: string): GenericOutcome {
  if (/_SUCCESS_/.test(vector)) return 'success';
  if (payload[0] === 0xda) {
    const results = decodeAccessResponse(payload).items.map(({ result }) => result);
    const failsAt = results.findIndex((result) => result !== 0 && result !== DLMS_NOT_TRIED);
    return failsAt < 0 ? 'success' : { code: results[failsAt] ?? assert.fail(), failsAt };
  }
  const frames = decodeGbz(payload);
  const told = frames.map(({ frame: { command, payload: body } }) => (command === 0x0b ? (body[1] ?? 0) : 0));
  const sequences = [...new Set(frames.map(({ frame: { sequence } }) => sequence))];
  const place = (at: number): number => sequences.indexOf(frames[at]?.frame.sequence ?? -1);
  const tried = frames.map(({ frame: { command, payload: body } }) => command !== 0x0b || body[0] !== ZCL_NOT_TRIED);
  const failure = told.findIndex((code, at) => tried[at] === true && code !== 0 && code !== NOT_FOUND);
  if (failure >= 0) return { code: told[failure] ?? assert.fail(), failsAt: place(failure) };
  const absent = told.indexOf(NOT_FOUND);
  return absent >= 0 ? { code: NOT_FOUND, failsAt: place(absent) } : 'failure';
}

/** An own log of a hub, empty: what its reading looks like (the command's actions answer with data, which is a typed body). */
const LOG = { at: new Date('2030-01-01T00:00:00Z'), counter: 1n, devices: [] };
const TYPED: Readonly<Record<string, () => Buffer>> = {
  CCS07: () => CCS07.response.encode({ outcome: 'success', value: { deviceLog: LOG, historicDeviceLog: LOG } }, 1n),
};

describe('The generic responder answers the RTDS commands', { skip: oracleMissing }, () => {
  const vectors = new Map(oracleMissing ? [] : rtdsVectors().map((v) => [v.vector, { ...v, m: decodeMessage(Buffer.from(v.hex, 'hex')) }]));
  const pairs = [...vectors.values()].flatMap((response) => {
    const command = vectors.get(response.vector.replace('RESPONSE', 'COMMAND'));
    return response.m.kind === 'response' && command && [0xd9, 0x01].includes(command.m.payload[0] ?? 0) ? [{ command, response }] : [];
  });

  for (const [protocol, tag] of [
    ['DLMS', 0xd9],
    ['GBZ', 0x01],
  ] as const) {
    test(`in ${protocol} in the shape of RTDS`, (t) => {
      const ours = pairs.filter(({ command }) => command.m.payload[0] === tag);
      const others: string[] = [];
      for (const { command, response } of ours) {
        const outcome = outcomeOf(response.m.payload, response.vector);
        const typed = outcome === 'success' ? TYPED[response.vector.split('_')[0] ?? ''] : undefined;
        const encrypted = /31000000/.test(Buffer.from(response.m.payload).toString('hex'));
        const encrypt = (plaintext: Uint8Array): Buffer => Buffer.concat([Buffer.from('3100000000', 'hex'), plaintext, Buffer.alloc(12)]);
        const own = typed?.() ?? genericResponsePayload(command.m.payload, protocol, outcome, encrypted ? { encrypt } : undefined);
        if (JSON.stringify(skeleton(own)) !== JSON.stringify(skeleton(response.m.payload))) others.push(response.vector);
      }
      t.diagnostic(`${ours.length - others.length} of ${ours.length} ${protocol} responses have the shape of RTDS`);
      assert.deepEqual(others, []);
    });
  }
});
