import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sentenceOf, valueText, type Finding } from './finding';

const FINDING: Finding = {
  subject: 'command content',
  expected: { 'block thresholds': ['500', '1500'], unit: 'Wh' },
  got: { 'block thresholds': ['500', '1501'], unit: 'Wh' },
  where: { entry: '0002', path: '/Response/Body/ResponseMessage/PreCommand/GBCSPayload', octets: [256, 6] },
  requirements: ['SECMP0081-01'],
  clauses: ['2.3.1'],
  readings: [],
};

describe('A Finding', () => {
  it('is said in one sentence, with what it stands on and where it was seen', () =>
    assert.equal(
      sentenceOf(FINDING),
      'command content: expected block thresholds 500, 1500, unit Wh [SECMP0081-01, 2.3.1], got block thresholds 500, 1501, unit Wh ' +
        '(journal 0002, /Response/Body/ResponseMessage/PreCommand/GBCSPayload, octets 256 to 261 of the payload)',
    ));
  it('cites nothing where the scenario stands on nothing and no message shows it', () =>
    assert.equal(
      sentenceOf({ subject: 'response code', expected: 'I99', got: null, requirements: [], clauses: [], readings: [] }),
      'response code: expected I99, got none',
    ));
  it('has words for nothing, and tells items of a set apart', () => {
    assert.equal(valueText([]), 'none');
    assert.equal(valueText([{ alert: 'N57', to: 'Gas Supplier' }, { alert: 'N58' }]), 'alert N57, to Gas Supplier; alert N58');
  });
});
