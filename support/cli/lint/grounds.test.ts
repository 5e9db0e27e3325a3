import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadCatalogues } from '../../vectors/catalogues';
import { loadInterpretations } from '../../vectors/interpretations';
import { parseFeature } from '../run/features';
import { lintProducts } from './products';
import { lintProvenance } from './provenance';
import { lintReadings } from './readings';

const interpretations = loadInterpretations().all;

function feature(tags: string, ...steps: readonly string[]): ReturnType<typeof parseFeature> {
  const text = [
    '@CRP612',
    'Feature: F',
    '  @CRP612-21',
    '  Rule: R',
    `    @S-0001 ${tags}`,
    '    Scenario: T',
    ...steps.map((step) => `      ${step}`),
  ];
  return parseFeature({ uri: 'f.feature', text: `${text.join('\n')}\n` });
}

const readingsOf = (tags: string, ...steps: readonly string[]): readonly string[] =>
  lintReadings([feature(tags, ...steps)], interpretations).map(({ message }) => message);
const cellsOf = (tags: string, ...steps: readonly string[]): readonly string[] =>
  lintProvenance([feature(tags, ...steps)], loadCatalogues()).map(({ message }) => message);

describe('The lint of readings', () => {
  const when = "When the Import Supplier updates the Load Controller's credentials of the ESME";

  it('refuses a literal code that is the value of a reading', () => {
    assert.match(
      readingsOf('', when, 'Then the request is refused with E061509').join(),
      /E061509 is what the reading load-controller-\S+ decides/,
    );
    assert.match(readingsOf('', when, 'Then the request is answered with I0 or I99').join(), /write "the non-device-success-code"/);
  });

  it('takes the code by its reading, with the tag, and a code that something else decides', () => {
    const named = 'Then the request is refused with the load-controller-update-code';
    assert.deepEqual(readingsOf('@interpretation:load-controller-update-code', when, named), []);
    assert.match(readingsOf('', when, named).join(), /tag the scenario @interpretation:load-controller-update-code/);
    assert.deepEqual(readingsOf('', when, 'Then the request is refused with E2'), []);
  });

  it('refuses a @where without its reading, its tag or a value that it can have', () => {
    assert.match(readingsOf('@where:no-such-reading=1', when).join(), /names no reading that can be set/);
    assert.match(readingsOf('@interpretation:n57-home @where:n57-home=flat', when).join(), /"flat" is not one of gas-meter, dual-fuel/);
    assert.match(readingsOf('@where:n57-home=dual-fuel', when).join(), /goes with the tag @interpretation:n57-home/);
  });
});

describe('The lint of provenance', () => {
  const when = 'When the Import Supplier retrieves the key agreement certificate of the PPMID';

  it('refuses what rests untagged on a cell that no source states', () => {
    const [message = ''] = cellsOf('', when, 'Then the request is refused with E11');
    assert.match(message, /S-0001: rests on service-requests\.csv 6\.24\.2 deviceTypes, .* @interpretation:device-types-of-services/);
    assert.match(
      cellsOf('', when, 'Then the DCC Alerts are N16 to the Electricity Distributor').join(),
      /dcc-alerts\.csv N16 .*n16-recipients/,
    );
    assert.match(cellsOf('', when, 'Then the request is refused with E5').join(), /statuses-for-requests/);
  });

  it('takes it with the tag, and what the note states without', () => {
    assert.deepEqual(cellsOf('@interpretation:device-types-of-services', when, 'Then the request is refused with E11'), []);
    assert.deepEqual(cellsOf('', when, 'Then the request is refused with E2'), []);
  });
});

describe('The lint of the Central Products List', () => {
  const listed = 'Given firmware version 02000000 of the ESME is not listed on the Central Products List';
  const runs = 'Given the ESME runs firmware version 02000000, at GBCS 4.0';
  const reads = 'When the Import Supplier reads the firmware version of the ESME';
  const alert = 'Then the DCC Alerts are N51 to the Import Supplier';
  const productsOf = (...steps: readonly string[]): readonly string[] =>
    lintProducts([feature('', ...steps)]).map(({ message }) => message);

  it('refuses an outcome that rests on the list where no Given says what it says', () => {
    assert.match(
      productsOf(runs, reads, 'Then the request is acknowledged with I99').join(),
      /S-0001: what a device says .* say in a Given/,
    );
    assert.match(productsOf(reads, alert).join(), /N49, N50 and N51/);
    assert.match(productsOf('When the Import Supplier updates the firmware entry of the ESME', 'Then nothing').join(), /GBCS version/);
  });

  it('takes it where one says so, and what nobody is told of', () => {
    assert.deepEqual(productsOf(listed, runs, reads, alert), []);
    assert.deepEqual(productsOf('Given firmware version 02000000, now not listed, waits on the ESME', reads, alert), []);
    assert.deepEqual(productsOf(runs, 'When the Import Supplier reads the device log of the ESME', 'Then it is so'), []);
  });
});
