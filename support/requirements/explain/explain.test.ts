import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { UnknownEntry } from '../../duis/catalogue/lookup';
import { loadCatalogues } from '../../vectors/catalogues';
import { loadInterpretations } from '../../vectors/interpretations';
import { loadRequirements } from '../../vectors/requirements';
import { explain } from './explain';
import type { Knowledge } from '../knowledge';

const row = (key: string): Knowledge['scenarios'][number] => ({
  id: `S-0014/${key}`,
  name: `Refused with E080903 when the device is a ${key}`,
  uri: 'features/log.feature',
  line: 40,
  tags: ['@SECMP0093-08', '@SR-8.9', '@S-0014', '@interpretation:security-details-error-precedence'],
});
const knowledge: Knowledge = {
  catalogues: loadCatalogues(),
  requirements: loadRequirements(),
  interpretations: loadInterpretations(),
  scenarios: [row('ESME'), row('GSME'), row('GPF')],
};
const about = (id: string): string => explain(id, knowledge).replace(/\s+/g, ' ');

describe('explain', () => {
  test('tells a requirement in full, with its scenarios and the readings that they rest on', () => {
    const text = about('SECMP0093-08');
    assert.match(text, /SECMP0093-08: provisional/);
    assert.match(text, /Clause Release note 2\.4\.1 \(DUIS 3\.8\.113\.3\)/);
    assert.match(text, /Scenarios S-0014 Refused with E080903 when the device is a ESME and 2 more rows \(features\/log\.feature:40\)/);
    assert.match(text, /Readings security-details-error-precedence = E080903/);
  });

  test('says that a requirement has no scenario, and why one is not testable', () => {
    assert.match(about('SECMP0062-11'), /Scenarios none/);
    assert.match(about('CLAR-11'), /CLAR-11: approved, not testable.*Not testable It is a statement about the definitions/);
  });

  test('tells a response code with the service, the requirement and its scenarios', () => {
    const text = about('E080903');
    assert.match(text, /E080903: error, new in DUIS 4\.0/);
    assert.match(text, /Service 8\.9 Read Device Log/);
    assert.match(text, /SECMP0093-08 Read Device Log with ReadSecurityDetails is refused/);
  });

  test('does not take E11 for a part of E110101', () => {
    assert.doesNotMatch(about('E11'), /E110/);
  });

  test('tells a Service Request with what it becomes', () => {
    assert.match(about('SR-8.9'), /Becomes 0x0004 CCS05\/CCS04 .*0x00FE CCS07 Read CHF Device Logs \(CHF; from GBCS 3\.2\)/);
    assert.match(about('7.16'), /User Roles none/);
  });

  test('tells a DCC Alert, a use case by name and by code, and a reading', () => {
    assert.match(about('N58'), /Recipients The Electricity Distributor of the ESME\./);
    assert.match(about('CCS07'), /0x00FE CCS07/);
    assert.equal(about('0x00fe'), about('CCS07'));
    assert.match(about('gbcs-incompatible-code'), /Default E57 Parameter a response code; a target file sets it/);
    assert.match(about('ccs07-message-code'), /Parameter none: GBCS settles it/);
  });

  test('tells a scenario, and all rows of an outline', () => {
    assert.match(about('@S-0014/GSME'), /^S-0014\/GSME: .* Proves SECMP0093-08/);
    assert.equal(about('S-0014').match(/Proves/g)?.length, 3);
  });

  test('tells a change by its requirements', () => {
    assert.match(about('CR1277'), /CR1277: 5 requirements/);
  });

  test('takes an id in lower case', () => {
    assert.equal(about('secmp0093-08'), about('SECMP0093-08'));
  });

  test('says what there is when nothing has the id', () => {
    assert.throws(
      () => explain('E080999', knowledge),
      (error: Error) => error instanceof UnknownEntry && /there are E080901, E080902, E080903/.test(error.message),
    );
    assert.throws(() => explain('zz', knowledge), /known are requirements \(SECMP0062-11\)/);
  });

  test('can tell everything that there is', () => {
    const { catalogues: c, requirements, interpretations } = knowledge;
    for (const id of [
      requirements.keys,
      c.responseCodes.keys,
      c.services.keys,
      c.dccAlerts.keys,
      c.useCases.keys,
      interpretations.keys,
    ].flat()) {
      assert.ok(
        explain(id, knowledge)
          .split('\n')
          .every((line) => line.length <= 100),
        id,
      );
    }
  });
});
