import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { encodeAccessResponse } from '../../../gbcs/dlms/access';
import type { DlmsData } from '../../../gbcs/dlms/data';
import { integer, octetString, structure } from '../../../gbcs/dlms/data';
import { encodeGbz } from '../../../gbcs/zcl/gbz';
import { judgeSecrecy } from './secrecy';

const SEALED = Buffer.from('3100000000aabb', 'hex');
const READING = { cluster: 0x0702, frame: { frameControl: 0x18, sequence: 0, command: 0x01, payload: SEALED } };
const DONE = { cluster: 0x0702, frame: { frameControl: 0x18, sequence: 0, command: 0x0b, payload: Buffer.of(0x0a, 0) } };
const ENCRYPTED = { protocol: 'GBZ', encryptedResponse: true } as const;

function dlms(data: DlmsData, result = 0): { payload: Buffer } {
  return { payload: encodeAccessResponse({ invokeId: 1, items: [{ service: 'action', data, result }] }) };
}

describe('What an answer says of the consumer', () => {
  it('is encrypted by a gas meter, part by part; that something was done is not, nor prices', () => {
    const payload = encodeGbz([{ ...READING, frameCounter: 0 }, { ...READING, cluster: 0x0700 }, DONE]);
    assert.deepEqual(judgeSecrecy({ payload }, ENCRYPTED, {}), []);
    const open = encodeGbz([{ ...READING, frameCounter: 0 }, READING]);
    assert.deepEqual(judgeSecrecy({ payload: open }, ENCRYPTED, {}), [{ path: 'component 2', expected: 'encrypted', got: 'in the open' }]);
  });

  it('is encrypted for the User who asked', () => {
    const payload = encodeGbz([{ ...READING, frameCounter: 0 }]);
    const other = { path: 'component 1', expected: 'encrypted for the User', got: 'encrypted otherwise' };
    assert.deepEqual(judgeSecrecy({ payload }, ENCRYPTED, { decrypt: () => null }), [other]);
    assert.deepEqual(judgeSecrecy({ payload }, ENCRYPTED, { decrypt: (octets) => octets.subarray(5) }), []);
  });

  it('is encrypted by an electricity meter inside its protected attributes, where it could be read', () => {
    const useCase = { protocol: 'DLMS', encryptedResponse: true } as const;
    const protection = integer('enum', 0);
    assert.deepEqual(judgeSecrecy(dlms(structure(protection, octetString(SEALED))), useCase, {}), []);
    assert.deepEqual(judgeSecrecy(dlms({ type: 'null' }, 1), useCase, {}), []);
    const open = dlms(structure(protection, octetString(Buffer.of(2, 0))));
    assert.deepEqual(judgeSecrecy(open, useCase, {}), [{ path: 'result of action 1', expected: 'encrypted', got: 'in the open' }]);
  });

  it('is in the open where its use case has it so', () => {
    const payload = encodeGbz([{ ...READING, frameCounter: 0 }]);
    const found = judgeSecrecy({ payload }, { ...ENCRYPTED, encryptedResponse: false }, {});
    assert.deepEqual(found, [{ path: 'component 1', expected: 'in the open', got: 'encrypted' }]);
  });

  it('is nothing where the octets are none of its protocol', () => {
    assert.deepEqual(judgeSecrecy({ payload: Buffer.of(1) }, ENCRYPTED, {}), []);
  });
});
