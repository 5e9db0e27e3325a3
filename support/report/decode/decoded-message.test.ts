import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { encodeMessage } from '../../gbcs/encode';
import { encodeAccessRequest, encodeAccessResponse, getItem } from '../../gbcs/dlms/access';
import { integer, structure } from '../../gbcs/dlms/data';
import { encodeGbz } from '../../gbcs/zcl/gbz';
import type { GbcsMessage } from '../../gbcs/message';
import { octetRuns } from '../exchange/octet-runs';
import { decodeForPeople } from './decoded-message';

const FRAME: GbcsMessage = {
  kind: 'command',
  counter: 1000n,
  originator: '90-B3-D5-1F-30-04-00-00',
  recipient: '00-DB-12-02-50-00-16-02',
  messageCode: 0x006b,
  payload: Buffer.alloc(0),
  signature: 'none',
};

describe('A GBCS message for people', () => {
  it('says header, addressing and use case by name, each with its octets', () => {
    const { title, items } = decode(
      encodeGbz([{ cluster: 0x0707, frame: { frameControl: 1, sequence: 0, command: 0, payload: Buffer.alloc(5) } }]),
    );
    assert.equal(title, 'GCS01a, Set Tariff and Price on GSME: command 0x006B');
    const said = Object.fromEntries(items.map(({ name, value, octets }) => [name, [value, octets]]));
    assert.deepEqual(said['originator counter'], ['1000', [3, 8]]);
    assert.deepEqual(said.recipient, ['00-DB-12-02-50-00-16-02', [20, 9]]);
    assert.deepEqual(said['component 1'], ['Calendar 0x0707, command 0', [37, 13]]);
    assert.deepEqual(said.signature, ['none', [50, 1]]);
  });

  it('says every item of an access request and its data, inner ones too', () => {
    const items = [
      { ...getItem(1, '0-0:94.44.3.1', 2), service: 'set' as const, data: structure(integer('uint16', 500), integer('enum', 1)) },
    ];
    const { items: said } = decode(encodeAccessRequest({ invokeId: 1000, items }));
    assert.deepEqual(
      said.filter(({ part }) => part === 'body').map(({ name, value }) => `${name} = ${value}`),
      [
        'access request = D9 20',
        'invoke id (low octets of the counter) = 1000',
        'date-time of the request = none',
        'item 1 = set 0-0:94.44.3.1 attribute 2 (class 1)',
        'set 0-0:94.44.3.1 attribute 2 (class 1) = structure of 2',
        '[1] = 500 (uint16)',
        '[2] = 1 (enum)',
      ],
    );
  });

  it('says what became of each item of an access response', () => {
    const items = [{ service: 'get' as const, data: integer('uint8', 7), result: 3 }];
    const { items: said } = decode(encodeAccessResponse({ invokeId: 1000, items }), 'response');
    assert.deepEqual(said.find(({ name }) => name === 'result of item 1')?.value, 'get: 3, read write denied');
  });

  it('reads lengths of DER as RTDS writes them, three octets for 128 to 255', () => {
    const body = Buffer.concat([Buffer.from('308200c8' + '0481c5', 'hex'), Buffer.alloc(197)]);
    const { items } = decodeForPeople(encodeMessage({ ...FRAME, kind: 'response', messageCode: 0x0102, payload: body }));
    assert.ok(items.some(({ value }) => value.startsWith('SEQUENCE')));
    assert.deepEqual(
      items.filter(({ value }) => value.startsWith('not read further')),
      [],
    );
  });
  it('reads as far as it goes, whatever comes, and every place is inside', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.boolean(), (octets, framed) => {
        const whole = framed ? encodeMessage({ ...FRAME, payload: octets }) : octets;
        const { items } = decodeForPeople(whole);
        for (const { octets: place } of items) assert.ok(!place || (place[0] >= 0 && place[0] + place[1] <= whole.length));
        assert.equal(Buffer.concat(octetRuns(whole, items).map((run) => run.octets)).compare(whole), 0);
      }),
    );
  });

  it('that is none says so', () => assert.match(decodeForPeople(Buffer.from('nonsense')).problem ?? '', /octet 0: expected 0xDF/));
});

describe('Runs of octets', () => {
  it('are those of the innermost item, and those that decide stand alone', () => {
    const item = (name: string, start: number, length: number) => ({
      name,
      value: '',
      octets: [start, length] as const,
      level: 0,
      part: 'body' as const,
    });
    const runs = octetRuns(Buffer.from([0, 1, 2, 3, 4, 5]), [item('outer', 0, 4), item('inner', 1, 2)], [2, 1]);
    assert.deepEqual(
      runs.map(({ start, item: own, marked }) => [start, own, marked]),
      [
        [0, 0, false],
        [1, 1, false],
        [2, 1, true],
        [3, 0, false],
        [4, undefined, false],
      ],
    );
  });
});

function decode(payload: Uint8Array, kind: GbcsMessage['kind'] = 'command'): ReturnType<typeof decodeForPeople> {
  return decodeForPeople(encodeMessage({ ...FRAME, kind, payload }));
}
