import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadCatalogues } from './catalogues';
import { loadRequirements } from './requirements';

const requirements = loadRequirements();
const { services, responseCodes, dccAlerts, useCases } = loadCatalogues();

/** What `touches` may name besides Service Request Variants and DCC Alerts. */
const PARTS = [
  'Device Alert',
  'DCC Alert',
  'SMETS1 alert',
  'SMETS1 response',
  'Transform Service',
  'Send Command Service',
  'Non-Device Service',
  'ESME requests',
  'schema',
  'MMC',
  'regression',
  'definitions',
  'units',
  'scope',
  'signatures',
];
const COUNTS = {
  SECMP0062: 19,
  SECMP0067: 8,
  SECMP0081: 19,
  SECMP0093: 12,
  CR1045: 22,
  CR1290: 4,
  CR1277: 5,
  GCS01A: 3,
  CRP612: 46,
  CLAR: 12,
  SCHEMA: 10,
  SCOPE: 6,
};

describe('The requirements', () => {
  test('are the 166 of DUIS 4.0, numbered without a gap within each change', () => {
    assert.equal(requirements.all.length, 166);
    const expected = Object.entries(COUNTS).flatMap(([change, n]) =>
      [...Array(n).keys()].map((i) => `${change}-${String(i + 1).padStart(2, '0')}`),
    );
    assert.deepEqual(requirements.keys, expected);
  });

  test('are provisional where the note says that the modification is not approved', () => {
    const provisional = requirements.all.filter(({ status }) => status === 'provisional').map(({ id }) => id);
    const expected = [...requirements.ofChange('SECMP0067'), ...requirements.ofChange('SECMP0093')].map(({ id }) => id);
    assert.deepEqual(provisional, [...expected, 'SCOPE-05']);
  });

  test('are testable but for fourteen, each with a reason', () => {
    const not = requirements.all.filter(({ testable }) => !testable).map(({ id }) => id);
    assert.deepEqual(not, [
      'SECMP0062-17',
      'SECMP0081-19',
      'SECMP0093-12',
      'CR1045-18',
      'CRP612-07',
      'CRP612-45',
      'CLAR-11',
      'SCHEMA-05',
      'SCHEMA-10',
      'SCOPE-01',
      'SCOPE-03',
      'SCOPE-04',
      'SCOPE-05',
      'SCOPE-06',
    ]);
  });

  test('stand alone: whole sentences without shorthand', () => {
    for (const { id, statement } of requirements.all) {
      assert.match(statement, /^[A-Z0-9].*\.$/s, id);
      assert.ok(statement.length >= 60, `${id} is too short to stand alone`);
      assert.doesNotMatch(statement, /[⇒＋−×∈≤≥≠]|\bSR\b|\bFD\b|\bCV\b|\betc\b|\[|\]/, id);
    }
  });

  test('say each thing once', () => {
    assert.equal(new Set(requirements.all.map(({ statement }) => statement)).size, 166);
  });

  test('touch what exists', () => {
    const known = (part: string): boolean => services.has(part) || dccAlerts.has(part) || PARTS.includes(part);
    const unknown = requirements.all.flatMap(({ id, touches }) => touches.filter((part) => !known(part)).map((part) => `${id}: ${part}`));
    assert.deepEqual(unknown, []);
  });

  test('name response codes, message codes and use cases that the catalogues hold', () => {
    const text = requirements.all.map(({ statement, observable }) => `${statement} ${observable}`).join(' ');
    const codes = new Set(text.match(/\b(?:[EW]\d{6}|I99|I0|E\d{1,2})\b/g));
    assert.deepEqual(
      [...codes].filter((code) => code !== 'E65' && !responseCodes.has(code)),
      [],
    );
    const messages = new Set(text.match(/(?<=message code )0x[0-9A-F]{4}/g));
    assert.deepEqual(
      [...messages].filter((code) => !useCases.has(code)),
      [],
    );
    const names = new Set(text.match(/(?<=use case )(?:CS|CCS|ECS|GCS)[0-9a-z]+(?:\/CCS04)?/g));
    assert.deepEqual(
      [...names].filter((name) => !useCases.keys.some((key) => useCases.get(key).useCase.startsWith(name))),
      [],
    );
  });

  test('pair every use case with its message code', () => {
    const pairs = requirements.all.flatMap(({ statement }) => [
      ...statement.matchAll(/\b((?:CS|CCS|ECS|GCS)[0-9a-z]+(?:\/CCS04)?), message code (0x[0-9A-F]{4})/g),
    ]);
    assert.ok(pairs.length >= 15);
    for (const [, name = '', code = ''] of pairs) assert.ok(useCases.get(code).useCase.startsWith(name), `${name} ${code}`);
  });

  test('never give a retired id to something else', () => {
    assert.deepEqual(
      requirements.retired.filter(({ id }) => requirements.has(id)),
      [],
    );
  });
});
