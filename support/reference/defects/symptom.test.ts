import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Finding } from '../../record/finding';
import { alert, alerts, code, none, not, numbered, only, plain, run, series, startingWith, withoutResponse } from './symptom';

const BASIS = { requirements: [], clauses: [], readings: [] };
const of = (subject: Finding['subject'], expected: Finding['expected'], got: Finding['got']): Finding => ({
  subject,
  expected,
  got,
  ...BASIS,
});
const GAS = { alert: 'N57', to: 'Gas Supplier' };
const IMPORT = { alert: 'N57', to: 'Import Supplier' };

describe('A symptom', () => {
  it('is about its subject, and holds the data of both sides', () => {
    assert.equal(code('I0', startingWith('E')).shows(of('response code', ['I0', 'I99'], 'E11')), true);
    assert.equal(code('I0', startingWith('E')).shows(of('response code', ['I0', 'I99'], 'W1')), false);
    assert.equal(code('I0', 'E11').shows(of('decision', 'I0', 'E11')), false);
    assert.equal(code('I99', withoutResponse(400)).shows(of('response code', 'I99', { 'HTTP status': 400, problem: 'x' })), true);
  });
  it('counts what was found twice', () => {
    const twice = alerts(only(alert('N57')), [alert('N57'), alert('N57')]);
    assert.equal(twice.shows(of('recipients', [GAS], [GAS, GAS])), true);
    assert.equal(twice.shows(of('recipients', [GAS], [GAS])), false);
  });
  it('knows nothing from something, and one recipient from another', () => {
    assert.equal(alerts(alert('N57'), none).shows(of('alert', [GAS], [])), true);
    assert.equal(alerts(alert('N57'), none).shows(of('alert', [GAS], [GAS])), false);
    assert.equal(alerts(alert('N57', 'Gas Supplier'), not(alert('N57', 'Gas Supplier'))).shows(of('recipients', [GAS], [IMPORT])), true);
  });
  it('reads a series in its order', () => {
    const symptom = series(run(plain(3), numbered(1, 0)), plain(4));
    const found = (...runs: Finding['expected'][]): Finding['expected'] => ({ alert: '8F3F', to: 'Gas Supplier', series: runs });
    assert.equal(symptom.shows(of('alert series', found({ plain: 3 }, { number: 1, counting: 0 }), found({ plain: 4 }))), true);
    assert.equal(symptom.shows(of('alert series', found({ number: 1, counting: 0 }, { plain: 3 }), found({ plain: 4 }))), false);
  });
});
