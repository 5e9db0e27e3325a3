import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FindingValue } from '../../record/finding';
import { decidingOctets, decidingPart } from './deciding-octets';

/** Two figures of two octets each behind a head of one. */
const OCTETS = Buffer.from('FF00010002', 'hex');
const read = (octets: Uint8Array): FindingValue => {
  const all = Buffer.from(octets);
  if (all[0] !== 0xff) throw new Error('no head');
  return { figures: [all.readUInt16BE(1), all.readUInt16BE(3)] };
};

describe('The octets that decide', () => {
  it('are those that say the figure which is otherwise than expected', () =>
    assert.deepEqual(decidingOctets(OCTETS, read, decidingPart({ figures: [1, 3] }, { figures: [1, 2] })), [3, 2]));
  it('are none where what is expected was not said', () =>
    assert.equal(decidingOctets(OCTETS, read, decidingPart({ figures: [1, 2, 3] }, { figures: [1, 2] })), undefined));
  it('are none of a message that cannot be read', () => assert.equal(decidingOctets(Buffer.of(0), read, ['figures', 0]), undefined));
  it('are not looked for where nothing is otherwise', () => assert.equal(decidingPart({ figures: [1] }, { figures: [1] }), undefined));
});
