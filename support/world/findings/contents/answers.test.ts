import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Element } from '../../../duis/element';
import { encodeAccessRequest, encodeAccessResponse, getItem } from '../../../gbcs/dlms/access';
import type { DlmsData } from '../../../gbcs/dlms/data';
import { NULL_DATA, array, boolean, integer, octetString, structure, utf8String, visibleString } from '../../../gbcs/dlms/data';
import { encodeDlmsData } from '../../../gbcs/dlms/encode';
import type { GbcsMessage } from '../../../gbcs/message';
import type { GbzComponent } from '../../../gbcs/zcl/gbz';
import { encodeGbz } from '../../../gbcs/zcl/gbz';
import type { AnswerFacts } from './answer';
import { isSameMessage, judgeAsCommanded } from './given-answer';
import { judgeResponse } from './judge-response';

const DEVICE = '00-DB-12-34-56-78-90-A0';
const element = (name: string, attributes: Element['attributes'], ...children: readonly Element[]): Element => ({
  namespace: '',
  name,
  attributes,
  children,
  text: '',
});
const leaf = (name: string, text: string): Element => ({ ...element(name, {}), text });
const REQUEST = element('Whatever', {});

const message = (messageCode: number, payload: Uint8Array): GbcsMessage => ({
  kind: 'response',
  counter: 1n,
  originator: DEVICE,
  recipient: DEVICE,
  messageCode,
  payload,
  signature: 'none',
});
const answered = (...data: readonly DlmsData[]): Uint8Array =>
  encodeAccessResponse({ invokeId: 1, items: data.map((one) => ({ service: 'get', data: one, result: 0 })) });
const paths = (code: number, payload: Uint8Array, facts: Partial<AnswerFacts> = {}): readonly string[] =>
  judgeResponse(message(code, payload), REQUEST, { device: DEVICE, ...facts }).map(({ path }) => path);

describe('The configuration of auxiliary controllers', () => {
  const configuration = (first: string): Uint8Array => answered(...[first, '', '', '', ''].map(visibleString), array(), array());
  const update = element(
    'UpdateDeviceConfigurationALCDescriptions',
    {},
    element('ALCSHCALCSDescription', { index: '1' }, leaf('SwitchDescription', 'Boiler')),
  );
  const told: AnswerFacts['carriedOut'] = (service) => (service === update.name ? [update] : []);

  test('has the descriptions that were given, or any where nobody knows of one', () => {
    assert.deepEqual(paths(0x011c, configuration('Boiler'), { carriedOut: told }), []);
    assert.deepEqual(paths(0x011c, configuration('Kettle'), { carriedOut: told }), ['AuxiliaryControllerDescription[1]']);
    assert.deepEqual(paths(0x011c, configuration('Kettle')), []);
    assert.deepEqual(paths(0x011c, configuration('A'.repeat(23))), ['AuxiliaryControllerDescription[1]']);
  });

  test('is no answer with items of other types, or fewer', () => {
    assert.deepEqual(paths(0x011c, answered(visibleString('Boiler'))), ['']);
    assert.deepEqual(paths(0x011c, answered(...Array.from({ length: 7 }, () => integer('uint8', 1)))), ['']);
  });
});

describe('The operational data of auxiliary controllers', () => {
  const operation = (identifier: string, state: string): Uint8Array =>
    answered(
      octetString(Buffer.from(identifier, 'hex')),
      ...Array.from({ length: 4 }, () => octetString(Buffer.alloc(0))),
      utf8String(state),
      ...Array.from({ length: 4 }, () => utf8String('{}')),
    );
  const SWITCH = '00DB1234567890A5';

  test('says of each what there can be, and levels of 0 to 100', () => {
    for (const identifier of ['', 'FF', '0000000000000000', SWITCH])
      assert.deepEqual(paths(0x011d, operation(identifier, '{"outputState": 100, "inputState": 0}')), []);
    for (const identifier of ['FE', '00DB']) assert.equal(paths(0x011d, operation(identifier, '{}')).length, 1);
    for (const state of ['{"outputState": 101}', '{"outputState": "1"}', '{', '7'])
      assert.equal(paths(0x011d, operation('FF', state)).length, 1, state);
  });

  test('is read by ECS61a too, also of a controller that came with a later GBCS version', () => {
    const switches = answered(
      ...Array.from({ length: 5 }, () => visibleString('')),
      ...Array.from({ length: 5 }, () => octetString(Buffer.of(0xff))),
      array(),
      array(),
      ...Array.from({ length: 5 }, () => boolean(true)),
    );
    assert.deepEqual(paths(0x00bb, switches), []);
  });

  test('names no switch that the home has not', () => {
    assert.equal(paths(0x011d, operation(SWITCH, '{}'), { isSwitch: () => false }).length, 1);
    assert.deepEqual(paths(0x011d, operation(SWITCH, '{}'), { isSwitch: () => true }), []);
  });
});

describe('Import registers', () => {
  const registers = (unit: number, ...more: readonly DlmsData[]): Uint8Array => {
    const scaled = (of: number): DlmsData => structure(integer('int8', 0), integer('enum', of));
    return encodeDlmsData(structure(structure(integer('uint32', 1), scaled(unit), integer('uint32', 2), scaled(0x20), ...more)));
  };
  const PAYLOAD = encodeAccessResponse({
    invokeId: 1,
    items: [{ service: 'action', data: structure(NULL_DATA, octetString(Buffer.alloc(20))), result: 0 }],
  });
  const read = (plain: Uint8Array | null | undefined, esmeVariant = 'A'): readonly string[] =>
    paths(0x0027, PAYLOAD, { decrypt: () => plain, esmeVariant });

  test('are Wh and varh, of a twin element meter those of the second too', () => {
    assert.deepEqual(read(registers(0x1e)), []);
    assert.deepEqual(read(registers(0x1e, integer('uint32', 3)), 'BDE'), []);
    assert.deepEqual(read(registers(0x1f)), ['unit of active import']);
    assert.deepEqual(read(registers(0x1e), 'B'), ['number of elements']);
    assert.deepEqual(read(registers(0x1e, integer('uint8', 3)), 'B'), ['']);
  });

  test('are for the User who asked; where no key is at hand, nobody knows', () => {
    assert.deepEqual(read(null), ['registers']);
    assert.deepEqual(read(undefined), []);
  });
});

describe('An answer as it was given', () => {
  const command = {
    ...message(0x011c, encodeAccessRequest({ invokeId: 1, items: [getItem(1, '0-0:94.44.0.11', 2), getItem(1, '0-0:94.44.0.12', 2)] })),
    kind: 'command' as const,
  };

  test('has a result for each item of the command, and its invoke id', () => {
    assert.deepEqual(judgeAsCommanded(command, message(0x011c, answered(NULL_DATA, NULL_DATA))), []);
    assert.equal(judgeAsCommanded(command, message(0x011c, answered(NULL_DATA)))[0]?.path, 'items');
    const other = encodeAccessResponse({ invokeId: 2, items: [] });
    assert.equal(judgeAsCommanded(command, message(0x011c, other)).length, 2);
  });

  describe('of a ZigBee device', () => {
    const part = (cluster: number, frameControl: number, of: number, ...payload: readonly number[]): GbzComponent => ({
      cluster,
      frame: { frameControl, sequence: 0, command: of, payload: Buffer.from(payload) },
    });
    const asked = [part(0x0702, 0x00, 0x00, 5, 2), part(0x0705, 0x01, 0x05, 1)];
    const found = (...given: readonly GbzComponent[]): string | undefined =>
      judgeAsCommanded({ ...message(0x0086, encodeGbz(asked)), kind: 'command' }, message(0x0086, encodeGbz(given)))[0]?.path;
    const read = part(0x0702, 0x08, 0x01, 5, 2, 0x8b);
    const done = part(0x0705, 0x08, 0x0b, 0x05, 0);

    test('has one or more of each component, in the order of the command', () => {
      assert.equal(found(read, done), undefined);
      assert.equal(found(read, done, done), undefined);
      assert.equal(found(read), 'components');
      assert.equal(found(done, read), 'clusters of components');
    });

    test('has attributes for what was read, and names the command that was done, or FF', () => {
      assert.equal(found(part(0x0702, 0x08, 0x0b, 0, 0xc0), done), 'answer of component 1');
      assert.equal(found(read, part(0x0705, 0x08, 0x0b, 0x06, 0)), 'command of component 2');
      assert.equal(found(read, part(0x0705, 0x08, 0x0b, 0xff, 1)), undefined);
      assert.equal(found(read, part(0x0705, 0x09, 0x0b, 0x06, 0)), undefined);
    });
  });

  test('is known by its header', () => {
    const one = message(0x011c, answered());
    assert.ok(isSameMessage(one, { ...one, payload: new Uint8Array() }));
    assert.ok(!isSameMessage(one, { ...one, counter: 2n }));
  });
});
