import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decodeAccessResponse, encodeAccessRequest, getItem } from '../dlms/access';
import { encodeDlmsData } from '../dlms/encode';
import { decodeGbz, encodeGbz } from '../zcl/gbz';
import { ECS17b } from '../bodies/energy-registers';
import { readProtectedAttributes } from '../dlms/protected-attributes';
import { decodeAttributes } from '../zcl/attributes';
import { dataOfShape } from './dlms-shape';
import { attributeValue } from './dlms-values';
import { genericResponsePayload } from './respond';

const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');
const items = [getItem(3, '1-0:32.32.0.4', 2), getItem(3, '1-0:32.32.0.4', 3), getItem(1, '0-0:94.44.0.11', 2)];
const request = encodeAccessRequest({ invokeId: 0x7d0, items });

describe('The generic responder in DLMS', () => {
  test('answers each item with a value of its type', () => {
    const { invokeId, items: answers } = decodeAccessResponse(genericResponsePayload(request, 'DLMS', 'success'));
    assert.equal(invokeId, 0x7d0);
    assert.deepEqual(
      answers.map(({ service, data, result }) => `${service} ${data.type} ${result}`),
      ['get uint32 0', 'get structure 0', 'get visible-string 0'],
    );
  });
  test('acknowledges sets and actions with null', () => {
    const set = encodeAccessRequest({
      invokeId: 1,
      items: [{ ...getItem(1, '0-0:94.44.3.1', 2), service: 'set', data: { type: 'boolean', value: true } }],
    });
    assert.equal(genericResponsePayload(set, 'DLMS', 'success').toString('hex'), 'da200000010000' + '0100' + '010200');
  });
  test('fails at the last item but one, or where it is told to', () => {
    const results = (outcome: Parameters<typeof genericResponsePayload>[2]): number[] =>
      decodeAccessResponse(genericResponsePayload(request, 'DLMS', outcome)).items.map((item) => item.result);
    assert.deepEqual(results('failure'), [0, 1, 0xfa]);
    assert.deepEqual(results({ code: 3, failsAt: 0 }), [3, 0xfa, 0xfa]);
    assert.deepEqual(results({ code: 2 }), [0, 2, 0xfa]);
  });
  test('answers protected readings encrypted, addressed the other way round', () => {
    const protection = { counter: 5n, originator: '90-B3-D5-1F-00-00-00-01', recipient: '00-DB-00-00-00-00-00-01' };
    const command = ECS17b.command.encode(protection, 5n);
    const encrypt = (plaintext: Uint8Array): Buffer => Buffer.concat([bytes('3100000000'), plaintext, Buffer.alloc(12)]);
    const [item] = decodeAccessResponse(genericResponsePayload(command, 'DLMS', 'success', { encrypt })).items;
    const answer = readProtectedAttributes(item?.data);
    assert.deepEqual(answer.protection, { counter: 5n, originator: protection.recipient, recipient: protection.originator });
    assert.throws(() => genericResponsePayload(command, 'DLMS', 'success'), /needs the device's key/);
    assert.equal(decodeAccessResponse(genericResponsePayload(command, 'DLMS', 'failure')).items[0]?.data.type, 'null');
  });
});

describe('The generic responder in GBZ', () => {
  const read = { cluster: 0x0702, frame: { frameControl: 0, sequence: 0, command: 0, payload: bytes('06020703') } };
  const act = { cluster: 0x0708, frame: { frameControl: 9, sequence: 1, command: 3, payload: bytes('00') } };
  test('answers readings with records and other commands with default responses', () => {
    const [records, done] = decodeGbz(genericResponsePayload(encodeGbz([read, act]), 'GBZ', 'success'));
    assert.deepEqual(
      decodeAttributes(records?.frame.payload ?? bytes('')).map((r) => ('type' in r ? r.type : r.status)),
      [0x41, 0x41],
    );
    assert.deepEqual([done?.frame.frameControl, done?.frame.command, done?.frame.payload], [0, 0x0b, bytes('0300')]);
  });
  test('fails the first reading and tries nothing after it', () => {
    const [records, after] = decodeGbz(genericResponsePayload(encodeGbz([read, act]), 'GBZ', 'failure'));
    assert.deepEqual(decodeAttributes(records?.frame.payload ?? bytes(''))[0], { id: 0x0206, status: 0xc0 });
    assert.deepEqual(after?.frame.payload, bytes('FF01'));
  });
  test('encrypts what it tells, and numbers it', () => {
    const encrypt = (plaintext: Uint8Array): Buffer => Buffer.concat([bytes('3100000000'), plaintext]);
    const answers = decodeGbz(genericResponsePayload(encodeGbz([read, act, read]), 'GBZ', 'success', { encrypt }));
    assert.deepEqual(
      answers.map((a) => a.frameCounter),
      [0, undefined, 1],
    );
  });
  test('publishes each profile of a calendar in a frame of its own, under the number of the question', () => {
    const ask = (command: number, sequence: number): Parameters<typeof encodeGbz>[0][number] => ({
      cluster: 0x0707,
      frame: { frameControl: 1, sequence, command, payload: bytes('00000000FEFFFFFF0100') },
    });
    const told = (outcome: Parameters<typeof genericResponsePayload>[2]): readonly string[] =>
      decodeGbz(genericResponsePayload(encodeGbz([ask(1, 0), ask(2, 1), ask(3, 2)]), 'GBZ', outcome)).map(
        ({ frame: { sequence, command, payload } }) =>
          `${sequence}:${command.toString(16)} ${Buffer.from(command === 0x0b ? payload : payload.subarray(12, 13)).toString('hex')}`,
      );
    const days = ['0:1 01', '0:1 02', '0:1 03', '0:1 04'];
    assert.deepEqual(told('success'), [...days, '1:2 01', '1:2 02', '2:3 00']);
    assert.deepEqual(told({ code: 0xc0, failsAt: 1 }), [...days, '1:b 02c0', '2:b ff01'], 'after a failure nothing is tried');
    assert.deepEqual(told({ code: 0x8b, failsAt: 1 }), [...days, '1:b 028b', '2:b 038b'], 'of what is not there each says so');
  });
  test('tells the failure of a reading of event configurations as RTDS does', () => {
    const ask = { cluster: 0x0708, frame: { frameControl: 9, sequence: 0, command: 5, payload: bytes('FF81') } };
    const [answer] = decodeGbz(genericResponsePayload(encodeGbz([ask]), 'GBZ', 'failure'));
    assert.deepEqual([answer?.frame.frameControl, answer?.frame.payload], [8, bytes('05C0')]);
  });
  test('finds two snapshots and no third', () => {
    const snapshot = (offset: number): Parameters<typeof encodeGbz>[0][number] => ({
      cluster: 0x0705,
      frame: {
        frameControl: 1,
        sequence: offset,
        command: 7,
        payload: Buffer.concat([Buffer.alloc(8), Buffer.of(offset), Buffer.alloc(4)]),
      },
    });
    const answers = decodeGbz(genericResponsePayload(encodeGbz([0, 1, 2].map(snapshot)), 'GBZ', 'success'));
    assert.deepEqual(
      answers.map((a) => a.frame.command),
      [1, 1, 0x0b],
    );
  });
});

describe('The generic responder in ASN.1', () => {
  test('answers with a code', () => {
    assert.equal(genericResponsePayload(bytes('0500'), 'ASN.1', 'success').toString('hex'), '020100');
    assert.equal(genericResponsePayload(bytes('0500'), 'ASN.1', { code: 3 }).toString('hex'), '020103');
  });
});

describe('The notation of shapes', () => {
  test('writes nested data', () => {
    assert.equal(
      encodeDlmsData(dataOfShape('{u8 [o2] i16*2 bits9}')).toString('hex'),
      '0204' + '1100' + '0101' + '09020000' + '0102100000100000' + '04090000',
    );
    assert.equal(encodeDlmsData(dataOfShape('<{u32 e*2}>')).toString('hex'), '13' + '020206010002' + '16' + '06' + '000000000000');
  });
  test('refuses what it does not know', () => {
    for (const shape of ['u7', '{u8', 'u8 u8', '<u8 u8>', '']) assert.throws(() => dataOfShape(shape), RangeError, shape);
  });
  test('tells 0.1 from 0.11', () => {
    assert.equal(attributeValue(getItem(1, '0-0:94.44.0.1', 2)).type, 'uint16');
    assert.equal(attributeValue(getItem(1, '0-0:94.44.0.11', 2)).type, 'visible-string');
    assert.equal(attributeValue(getItem(1, '0-0:94.44.0.21', 2)).type, 'octet-string');
    assert.equal(attributeValue(getItem(99, '0-0:1.2.3.4', 9)).type, 'uint32');
  });
});
