import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { encodeDlmsData } from '../gbcs/dlms/encode';
import { meets } from './criterion';
import { parseDlmsTemplate } from './dlms-template';
import { elementsAt } from './element-path';
import { parseOctetTemplate } from './gbz-shapes';
import { sr } from './request-fixture';

const now = new Date('2020-12-01T12:00:00Z');
const body = sr(
  'Order',
  sr('DeviceID', '00-DB-12-34-56-78-90-A0'),
  sr('Level', '-5'),
  sr('Name', 'Ann'),
  sr('Part', '7', { index: '2' }),
  sr('Part', '9', { index: '1' }),
  sr('On', 'true'),
);
const bindings = { body, now };

function dlms(template: string): string {
  return encodeDlmsData(parseDlmsTemplate(template)(bindings)).toString('hex').toUpperCase();
}

function octets(template: string): string {
  return Buffer.from(parseOctetTemplate(template)(bindings)).toString('hex').toUpperCase();
}

describe('A DLMS template', () => {
  it('is filled in from the request', () => {
    assert.equal(dlms('structure{octets $DeviceID:eui, int8 $Level, boolean $On, null}'), '0204090800DB1234567890A00FFB03FF00');
    assert.equal(dlms('array{uint16 $Part[2], visible "AB", bits 7 FE}'), '0103120007' + '0A024142' + '0407FE');
  });
  for (const wrong of ['structure{', 'structure{null null}', 'nul', 'null null', 'uint16 $Level:feet']) {
    it(`cannot be ${wrong}`, () => assert.throws(() => parseDlmsTemplate(wrong)(bindings), RangeError));
  }
});

describe('Octets in writing', () => {
  it('are filled in from the request, least octet first', () => {
    assert.equal(
      octets('00FF $Level:i32 $Part[1]:u16 $Name:text "AB" $Name:chars'),
      '00FF' + 'FBFFFFFF' + '0900' + '03416E6E' + '024142' + '416E6E',
    );
    assert.equal(octets('now execution'), 'C0EC5827' + '00000000');
  });
  for (const wrong of ['0', 'XY', '$Level:feet'])
    it(`cannot be ${wrong}`, () => assert.throws(() => parseOctetTemplate(wrong), RangeError));
  it('hold no number that their field is too small for', () => assert.throws(() => octets('$Level:u16'), RangeError));
});

describe('A criterion', () => {
  const cases: readonly [string, boolean][] = [
    ['', true],
    ['Level', true],
    ['Depth', false],
    ['Name=Ann|Bob', true],
    ['Name=Bob', false],
    ['Part[1]=9', true],
    ['*=Ann', true],
    ['@esmeVariant^=A', true],
    ['@esmeVariant=A', false],
    ['@originatorRole=IS', false],
    ['Level & Name=Bob', false],
    ['Level & Name=Ann', true],
  ];
  for (const [criterion, met] of cases)
    it(`${criterion || 'of nothing'} is ${met ? '' : 'not '}met`, () => assert.equal(meets(criterion, body, { esmeVariant: 'ADF' }), met));
  it('that is none is refused', () => assert.throws(() => meets('=x', body), RangeError));
});

describe('A path', () => {
  it('names elements by name, number and place', () => {
    assert.deepEqual(
      elementsAt(body, 'Part[2]').map(({ text }) => text),
      ['7'],
    );
    assert.equal(elementsAt(body, '*').length, 6);
    assert.deepEqual(elementsAt(body, 'Part/Level'), []);
  });
});
