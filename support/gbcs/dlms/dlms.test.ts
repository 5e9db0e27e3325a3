import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { anyAccessRequest, anyAccessResponse, anyDlmsData } from '../fuzzing/body-arbitraries.test';
import {
  decodeAccessRequest,
  decodeAccessResponse,
  decodeDataNotification,
  encodeAccessRequest,
  encodeAccessResponse,
  encodeDataNotification,
  formatObis,
  getItem,
  invokeIdOf,
  parseObis,
} from './access';
import { readDlmsData } from './decode';
import { encodeDlmsData } from './encode';
import { GbcsError } from '../error';
import { OctetReader } from '../octet-reader';

const bytes = (hex: string): Buffer => Buffer.from(hex.replaceAll(' ', ''), 'hex');
const hexOf = (octets: Uint8Array): string => Buffer.from(octets).toString('hex').toUpperCase();

describe('DLMS data', () => {
  test('are read back as they were written', () => {
    fc.assert(
      fc.property(anyDlmsData, (data) => {
        const octets = encodeDlmsData(data);
        const reader = new OctetReader(octets);
        assert.deepEqual(readDlmsData(reader), data);
        assert.equal(reader.remaining, 0);
      }),
    );
  });

  const refusals: readonly (readonly [string, string, number, RegExp])[] = [
    ['an unknown tag', '07', 0, /data tag/],
    ['a boolean that is neither 00 nor FF', '03 01', 1, /0xFF/],
    ['a string that goes on after the end', '09 05 0102', 2, /only 2 octets/],
    ['an array that promises more than there is', '01 02 00', 3, /data tag/],
    ['a length that is not the shortest', '09 81 01 00', 1, /shortest/],
    ['a compact array of nothing', '13 00 01 00', 1, /compact array can hold/],
    ['a compact array of an empty structure', '13 02 00 01 00', 2, /at least one/],
    ['a compact array in a compact array', '13 13 02 01 06 00', 1, /compact array can hold/],
    ['a compact array that ends inside an element', '13 02 01 06 03 000000', 5, /uint32/],
  ];
  for (const [what, hex, octet, message] of refusals) {
    test(`with ${what} are refused`, () => {
      assert.throws(
        () => readDlmsData(new OctetReader(bytes(hex))),
        (error: unknown) => {
          assert.ok(error instanceof GbcsError);
          assert.equal(error.octet, octet, error.message);
          assert.match(error.message, message);
          return true;
        },
      );
    });
  }

  test('nested for ever are refused, not followed', () => {
    assert.throws(() => readDlmsData(new OctetReader(Buffer.alloc(20000, Buffer.from('0101', 'hex')))), /at most 32 levels/);
  });
});

describe('An access request', () => {
  test('lists what is asked, then the data that go with it', () => {
    const request = { invokeId: invokeIdOf(0x1000514n), items: [getItem(104, '0-0:30.3.0.255', 4)] };
    assert.equal(hexOf(encodeAccessRequest(request)), 'D92000051400' + '01' + '01006800001E0300FF04' + '0100');
    assert.deepEqual(decodeAccessRequest(encodeAccessRequest(request)), request);
  });
  test('is read back as it was written', () => {
    fc.assert(fc.property(anyAccessRequest, (request) => assert.deepEqual(decodeAccessRequest(encodeAccessRequest(request)), request)));
  });
  test('is refused when it has not as many data as items', () => {
    assert.throws(
      () => decodeAccessRequest(bytes('D92000051400 01 01 0068 00001E0300FF 04 02 00 00')),
      /as many data items as items, 1, found 2/,
    );
  });
  test('cannot select with a set', () => {
    const item = {
      ...getItem(7, '0-0:99.98.0.255', 2),
      service: 'set' as const,
      selection: { selector: 1, parameters: { type: 'null' as const } },
    };
    assert.throws(() => encodeAccessRequest({ invokeId: 0, items: [item] }), RangeError);
  });
});

describe('An access response', () => {
  test('lists data, then results', () => {
    const octets = bytes('DA2000051400 00 02 00 1105 02 0201 0100');
    const response = decodeAccessResponse(octets);
    assert.deepEqual(response.items, [
      { service: 'set', data: { type: 'null' }, result: 1 },
      { service: 'get', data: { type: 'uint8', value: 5 }, result: 0 },
    ]);
    assert.ok(encodeAccessResponse(response).equals(octets));
  });
  test('is read back as it was written', () => {
    fc.assert(
      fc.property(anyAccessResponse, (response) => assert.deepEqual(decodeAccessResponse(encodeAccessResponse(response)), response)),
    );
  });
});

describe('A data notification', () => {
  test('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.nat(0xffffff), anyDlmsData, (invokeId, body) => {
        assert.deepEqual(decodeDataNotification(encodeDataNotification({ invokeId, body })), { invokeId, body });
      }),
    );
  });
});

describe('A logical name', () => {
  test('is six numbers', () => {
    assert.equal(formatObis(bytes('00 00 1E 03 00 FF')), '0-0:30.3.0.255');
    assert.equal(hexOf(parseObis('0-0:30.3.0.255')), '00001E0300FF');
  });
  test('is refused in any other form', () => {
    for (const text of ['0-0:30.3.0', '0-0:30.3.0.256', '0.0.30.3.0.255', '']) assert.throws(() => parseObis(text), RangeError, text);
  });
});
