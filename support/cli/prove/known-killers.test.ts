import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { killersIn, killersText } from './known-killers';
import type { Proof } from './proof';

const FILE = 'defect,scenario\nD-A-01-lax,S-0001/one, two\nD-B-01-late,S-0002\n';

describe('Who noticed a defect the last time', () => {
  it('is read as it was written, whatever a row is called', () => {
    assert.deepEqual(
      [...killersIn(FILE)],
      [
        ['D-A-01-lax', 'S-0001/one, two'],
        ['D-B-01-late', 'S-0002'],
      ],
    );
    assert.equal(killersText(killersIn(FILE), []), FILE);
  });

  it('changes for the defects that were tried, and goes where nobody noticed', () => {
    const proofs = [proof('D-A-01-lax'), proof('D-C-01-new', 'S-0009', 'S-0001')];
    assert.equal(killersText(killersIn(FILE), proofs), 'defect,scenario\nD-B-01-late,S-0002\nD-C-01-new,S-0009\n');
  });
});

function proof(id: string, ...killers: readonly string[]): Proof {
  const symptom = { words: '', shows: () => false };
  return { defect: { id, requirement: 'A-01', summary: '', symptom }, killers, survival: '' };
}
