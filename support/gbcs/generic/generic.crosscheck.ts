import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decodeMessage } from '../decode';
import { decodeAccessResponse } from '../dlms/access';
import { decodeGbz } from '../zcl/gbz';
import { oracleMissing, rtdsVectors } from '../oracle.crosscheck';
import { genericResponsePayload } from './respond';

/** Where the public response is of another shape, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  ECS26m: 'RTDS fails at the second of four items',
  ECS29c: 'RTDS fails at the seventh of eleven items',
  CCS07: 'its actions answer with data: a typed body',
  GCS21b: 'RTDS publishes several calendars for one question and fails at the fifth of six components',
  GCS15b: 'RTDS fails at the fourteenth of 24 components',
  GCS20r: 'RTDS sends the default response as if to a client',
};

/** What a response is made of, values left out. */
function skeleton(payload: Uint8Array): readonly string[] {
  if (payload[0] === 0xda)
    return decodeAccessResponse(payload).items.map(({ service, data, result }) => `${service} ${result} ${data.type}`);
  return decodeGbz(payload).map(({ cluster, frame, frameCounter }) => {
    const text = [cluster, frame.frameControl & 0xf, frame.sequence, frame.command].map((n) => n.toString(16)).join(' ');
    return `${text} ${frame.command === 0x0b ? Buffer.from(frame.payload).toString('hex') : ''} ${frameCounter ?? 'clear'}`;
  });
}

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
        const outcome = /_ERROR_/.test(response.vector) ? 'failure' : /_NOT_FOUND_/.test(response.vector) ? { code: 0x8b } : 'success';
        const encrypted = /31000000/.test(Buffer.from(response.m.payload).toString('hex'));
        const encrypt = (plaintext: Uint8Array): Buffer => Buffer.concat([Buffer.from('3100000000', 'hex'), plaintext, Buffer.alloc(12)]);
        const ownShape = skeleton(genericResponsePayload(command.m.payload, protocol, outcome, encrypted ? { encrypt } : undefined));
        if (JSON.stringify(ownShape) !== JSON.stringify(skeleton(response.m.payload))) others.push(response.vector);
      }
      t.diagnostic(`${ours.length - others.length} of ${ours.length} ${protocol} responses have the shape of RTDS`);
      for (const vector of others) t.diagnostic(`${vector}: ${EXCEPTIONS[vector.split('_')[0] ?? ''] ?? 'not explained'}`);
      assert.deepEqual(
        others.filter((vector) => !EXCEPTIONS[vector.split('_')[0] ?? '']),
        [],
      );
    });
  }
});
