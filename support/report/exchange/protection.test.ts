import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { encodeMessage } from '../../gbcs/encode';
import { messageMark, type MessageProtection } from '../../record/protection';
import { decodeForPeople } from '../decode/decoded-message';
import { protectionText, withProtection } from './protection';

const OCTETS = encodeMessage({
  kind: 'alert',
  counter: 5n,
  originator: '00-DB-12-00-12-00-01-01',
  recipient: '90-B3-D5-1F-30-01-00-00',
  messageCode: 0x1000,
  payload: Buffer.of(0x04, 0x00),
  signature: Buffer.alloc(64, 7),
});

const WHY = 'its certificate is not at hand';
const UNKNOWN = { message: messageMark(OCTETS), signature: { is: 'unknown', of: 'the ESME', why: WHY } } as const;

describe('The signature of a message that is opened', () => {
  const opened = (...known: MessageProtection[]) => {
    const byMark = new Map(known.map((own) => [own.message, own]));
    return withProtection(decodeForPeople(OCTETS), byMark);
  };

  it('has the verdict that the record has of these very octets, beside the octets too', () => {
    const gbcs = opened({ message: messageMark(OCTETS), signature: { is: 'wrong', of: 'the ESME' } });
    assert.deepEqual(gbcs.protection, [{ what: 'signature', verdict: 'wrong', of: 'the ESME' }]);
    assert.equal(gbcs.items.find(({ name }) => name === 'signature')?.value, 'ECDSA P-256, 64 octets: wrong');
  });

  it('says why nobody could tell', () => {
    const [line] = opened(UNKNOWN).protection.map(protectionText);
    assert.equal(line, 'signature of the ESME: not checked, its certificate is not at hand');
  });

  it('is not checked where the record has no verdict on it, and is said to be whose', () => {
    const [line] = opened().protection;
    assert.equal(line?.verdict, 'not checked');
    assert.equal(line.of, '00-DB-12-00-12-00-01-01');
  });
});
