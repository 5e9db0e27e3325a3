import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Finding } from '../../record/finding';
import type { JudgedScenario } from '../../record/run-record';
import type { Failure } from '../../record/verdict';
import { causeOf } from './cause';
import { clustersOf } from './cluster';
import { fieldDifferences } from './difference';

const BASIS = { requirements: ['R-01'], clauses: ['2.3.1'], readings: [] };

describe('What differs in a Finding', () => {
  it('is named field by field, and what is alike is left out', () =>
    assert.deepEqual(
      fieldDifferences({
        subject: 'command content',
        expected: { 'block thresholds': ['500', '1500'], unit: 'Wh' },
        got: { 'block thresholds': ['500', '1501'], unit: 'kWh' },
      }),
      [
        { field: 'block thresholds', expected: '1500', got: '1501' },
        { field: 'unit', expected: 'Wh', got: 'kWh' },
      ],
    ));
  it('is, of sets, what is missing and what is too much', () =>
    assert.deepEqual(fieldDifferences({ subject: 'recipients', expected: ['IS', 'GS', 'NO'], got: ['IS'] }), [
      { field: 'recipients', expected: ['GS', 'NO'], got: null },
    ]));
  it('is, of two alerts that are told apart by one item, that item', () =>
    assert.deepEqual(fieldDifferences({ subject: 'alert', expected: [{ code: 'N57', to: 'IS' }], got: [{ code: 'N57', to: 'GS' }] }), [
      { field: 'to', expected: 'IS', got: 'GS' },
    ]));
});

describe('A cause', () => {
  it('is one sentence with the message and the octets that decide', () =>
    assert.equal(
      causeOf(failed({ subject: 'command content', expected: { BlockThreshold: 1 }, got: { BlockThreshold: 1000 }, where: place(225, 2) })),
      'BlockThreshold 1000 for 1: message 0002, octets 225–226',
    ));
  it('says what did not come at all', () =>
    assert.equal(causeOf(failed({ subject: 'recipients', expected: ['IS', 'GS'], got: ['IS'] })), 'recipients: GS is missing'));
  it('names a push that did not come without its RequestID', () =>
    assert.equal(
      causeOf(
        failed({ subject: 'push', expected: [{ is: 'the response of the ESME', code: 'I0', to: 'IS', RequestID: '1:2:3' }], got: [] }),
      ),
      'push: the response of the ESME, I0, to IS is missing',
    ));
  it('without a Finding is what was said', () =>
    assert.equal(causeOf({ kind: 'target-unavailable', step: '', message: 'nobody answers\n  at x' }), 'nobody answers'));
});

describe('Clusters', () => {
  it('take one item with another value for one cause, whichever the values, and other codes for others', () => {
    const content = (got: number, at: number): Failure =>
      failed({ subject: 'command content', expected: { [`BlockThreshold[${at}]`]: 1 }, got: { [`BlockThreshold[${at}]`]: got } });
    const code = (got: string): Failure => failed({ subject: 'response code', expected: 'I99', got });
    const clusters = clustersOf([
      scenario('S-1', content(1000, 1)),
      scenario('S-2', code('E1')),
      scenario('S-3', content(7, 2)),
      scenario('S-4', code('E4')),
      scenario('S-5'),
    ]);
    assert.deepEqual(idsIn(clusters), [['S-1', 'S-3'], ['S-2'], ['S-4']]);
  });
  it('are not told apart by the devices and instants of their scenarios', () => {
    const of = (eui: string): Failure => failed({ subject: 'alert', expected: [], got: [{ alert: 'N57', device: eui }] });
    const clusters = clustersOf([scenario('S-1', of('00-DB-12-02-50-00-16-02')), scenario('S-2', of('00-DB-12-02-50-00-17-02'))]);
    assert.deepEqual(idsIn(clusters), [['S-1', 'S-2']]);
  });
  it('take an alert that is missing for one cause, whoever missed it and however many others there are', () => {
    const missed = (subject: Finding['subject'], ...parties: string[]): Failure =>
      failed({ subject, expected: parties.map((to) => ({ alert: 'N51', to })), got: [] });
    const clusters = clustersOf([
      scenario('S-1', missed('alert', 'Import Supplier')),
      scenario('S-2', missed('recipients', 'Gas Supplier')),
      scenario('S-3', missed('alert', 'Import Supplier', 'Gas Supplier')),
    ]);
    assert.deepEqual(idsIn(clusters), [['S-1', 'S-2', 'S-3']]);
  });
  it('show the scenario first whose message has the octets, and faults of the target before what was not judged', () => {
    const without = failed({ subject: 'command content', expected: { A: 1 }, got: { A: 2 } });
    const dead: Failure = { kind: 'target-unavailable', step: '', message: 'nobody answers' };
    const clusters = clustersOf([
      scenario('S-1', dead),
      scenario('S-2', dead),
      scenario('S-3', without),
      scenario('S-4', failed({ subject: 'command content', expected: { A: 1 }, got: { A: 2 }, where: place(7, 1) })),
    ]);
    assert.deepEqual(idsIn(clusters), [
      ['S-4', 'S-3'],
      ['S-1', 'S-2'],
    ]);
    assert.equal(clusters[0]?.cause, 'A 2 for 1: message 0002, octet 7');
  });
  it('take every code with which a request is accepted that had to be refused for one cause', () => {
    const code = (got: string): Failure => failed({ subject: 'response code', expected: 'E4', got });
    const clusters = clustersOf([scenario('S-1', code('I99')), scenario('S-2', code('I0')), scenario('S-3', code('E060701'))]);
    assert.deepEqual(idsIn(clusters), [['S-1', 'S-2'], ['S-3']]);
  });
  it('take a push that does not come for one cause, whichever it is and whoever waits for it', () => {
    const missed = (to: string): Failure => failed({ subject: 'push', expected: [{ is: 'the response', code: 'I0', to }], got: [] });
    assert.deepEqual(idsIn(clustersOf([scenario('S-1', missed('A')), scenario('S-2', missed('B'))])), [['S-1', 'S-2']]);
  });
  it('take a message that is of another for one cause, whoever that is', () => {
    const of = (whose: string): Failure =>
      failed({ subject: 'command', expected: { of: whose, counter: '1' }, got: { of: 'B', counter: '7' } });
    assert.deepEqual(idsIn(clustersOf([scenario('S-1', of('A')), scenario('S-2', of('C'))])), [['S-1', 'S-2']]);
  });
  it('have the same id on every night', () => {
    const [one, other] = [1, 2].map(() => clustersOf([scenario('S-1', failed({ subject: 'push', expected: 'a push', got: null }))]));
    assert.equal(one?.[0]?.id, other?.[0]?.id);
  });
});

describe('A target that dies midway', () => {
  const dead = (id: string, message: string, seconds: number): JudgedScenario => ({
    ...scenario(id, { kind: 'target-unavailable', step: '', message: `TargetUnavailable: ${message}` }),
    ...begunAt(seconds),
  });
  const judged = (id: string, seconds: number): JudgedScenario => ({ ...scenario(id), ...begunAt(seconds), journal: [ENTRY] });
  const nobody = 'the control interface does not answer PUT /devices/00-DB-12-05-90-00-16-00: nothing listens there (ECONNREFUSED)';

  it('is one cause, whatever was asked of it, and says when it began and that it was for good', () => {
    const cutOff = dead('S-3', 'no answer from http://h:1/a: cut off', 30);
    const run = [judged('S-1', 10), judged('S-2', 20), dead('S-4', nobody, 40), dead('S-5', nobody, 50), cutOff];
    const clusters = clustersOf(run);
    assert.deepEqual(idsIn(clusters), [['S-3', 'S-4', 'S-5']]);
    assert.match(
      clusters[0]?.cause ?? '',
      /^The target stopped answering at 00:00:30 UTC, after 2 scenarios, and never answered again: nothing/,
    );
  });
  it('is not said to be dead where it answered again', () =>
    assert.match(clustersOf([dead('S-1', nobody, 10), judged('S-2', 20)])[0]?.cause ?? '', /answered some of those after it/));
  it('that was never there is said to have answered nothing', () =>
    assert.equal(
      clustersOf([dead('S-1', nobody, 10), dead('S-2', nobody, 11)])[0]?.cause,
      'The target answered none of 2 scenarios: nothing listens there (ECONNREFUSED)',
    ));
});

const ENTRY = { n: 1, scenario: '', direction: 'sent', what: 'request', user: '', at: '', schema: 'valid', signature: 'none' } as const;

function begunAt(seconds: number): Pick<JudgedScenario, 'envelopes'> {
  return {
    envelopes: [{ testCaseStarted: { id: 'a', attempt: 0, testCaseId: 'a', timestamp: { seconds, nanos: 0 } } }],
  };
}

function place(start: number, length: number): Finding['where'] {
  return { entry: '0002', path: '/Response/Body', octets: [start, length] };
}

function failed(finding: Pick<Finding, 'subject' | 'expected' | 'got'> & { readonly where?: Finding['where'] }): Failure {
  const { where, ...own } = finding;
  return { kind: 'target', step: 's', message: 'm', finding: { ...own, ...(where && { where }), ...BASIS } };
}

function scenario(id: string, failure?: Failure): JudgedScenario {
  return {
    id,
    name: id,
    uri: 'f',
    line: 1,
    tags: [],
    feature: 'f',
    requirements: ['R-01'],
    interpretations: [],
    verdict: failure === undefined ? 'passed' : 'failed',
    ...(failure && { failure }),
    durationMs: 1,
    envelopes: [],
    journal: [],
  };
}

function idsIn(clusters: ReturnType<typeof clustersOf>): string[][] {
  return clusters.map(({ scenarios }) => scenarios.map(({ id }) => id));
}
