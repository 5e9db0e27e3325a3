import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DeviceSpec } from '../../control/types';
import type { Readings, Target } from '../../target/target';
import { DCC_ALERTS, dccAlerts, describeLetters } from './dcc-alerts';
import { NEW_HOME, newHome } from './homes';

const PPMID: DeviceSpec = {
  eui: '00-DB-12-04-00-00-01-02',
  deviceType: 'PPMID',
  responsible: [
    { role: 'IS', user: '90-B3-D5-1F-30-01-00-00' },
    { role: 'GS', user: '90-B3-D5-1F-30-04-00-00' },
    { role: 'GT', user: '90-B3-D5-1F-30-05-00-00' },
  ],
};
const whole = (form: RegExp): RegExp => new RegExp(`^(?:${form.source})$`);
const meant = (words: string, readings: Readings = {}): string => {
  assert.match(words, whole(DCC_ALERTS));
  return describeLetters(dccAlerts(words).at({ target: { readings } as unknown as Target, device: () => PPMID }));
};

describe('DCC Alerts in words', () => {
  it('are codes, each with its recipients', () => {
    assert.equal(
      meant('N50 to the Import Supplier and the Gas Supplier; N57 to the Gas Supplier'),
      'N50 to the Gas Supplier, N50 to the Import Supplier, N57 to the Gas Supplier',
    );
  });
  it('can be none', () => assert.equal(meant('none'), 'none'));
  it('can be several of one code to one User', () =>
    assert.equal(
      meant('AD1 to the Import Supplier; AD1 to the Import Supplier'),
      'AD1 to the Import Supplier, AD1 to the Import Supplier',
    ));
  it('can depend on how the target reads the note', () => {
    const words = 'N50 to the Import Supplier (firmware-alert-submitter) and the Gas Supplier';
    assert.equal(meant(words), 'N50 to the Gas Supplier, N50 to the Import Supplier');
    assert.equal(meant(words, { 'firmware-alert-submitter': false }), 'N50 to the Gas Supplier');
  });
  it('can go to whom a reading names, of those who are responsible for a device', () => {
    assert.equal(meant('N29 to the suspension-alert-recipients of the PPMID'), 'N29 to the Gas Supplier, N29 to the Import Supplier');
    assert.equal(
      meant('N29 to the suspension-alert-recipients of the PPMID', { 'suspension-alert-recipients': 'GT ED' }),
      'N29 to the Gas Transporter',
    );
  });
  it('go to no stranger', () => assert.doesNotMatch('N50 to the Milkman', whole(DCC_ALERTS)));
});

describe('a home in words', () => {
  const read = (words: string) => newHome(...(whole(NEW_HOME).exec(words)?.slice(1) ?? []));
  it('has its fuels and its family', () =>
    assert.deepEqual(read('an electricity-only SMETS2 home'), { fuels: 'electricity', family: 'SMETS2+', devices: [] }));
  it('has devices of its family', () => {
    const { devices } = read('a dual-fuel SMETS1 home with a suspended PPMID and a second ESME');
    assert.deepEqual(
      devices.map(({ type, family, status, which }) => [type, family, status, which]),
      [
        ['PPMID', 'SMETS1', 'Suspended', undefined],
        ['ESME', 'SMETS1', 'Commissioned', 'second'],
      ],
    );
  });
  it('can have a Supplier of its own', () =>
    assert.equal(read('a gas-only SMETS2 home supplied by the Other Supplier with a PPMID').supplier?.name, 'Other Supplier'));
});
