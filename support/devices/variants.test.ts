import assert from 'node:assert/strict';
import { test } from 'node:test';
import { USE_CASE_BODIES } from '../gbcs/bodies/catalogue';
import { formatMessageCode } from '../gbcs/message';
import { sr } from '../transform/request-fixture';
import { loadCatalogues } from '../vectors/catalogues';
import { TestHome } from './fixtures/fleet-fixture';

const period = sr('ReadLogPeriod', sr('StartDateTime', '2020-11-01T00:00:00Z'), sr('EndDateTime', '2020-12-01T00:00:00Z'));
const VERSIONS = ['1.0', '2.0', '3.1', '3.2', '4.0', '4.1'];

test('an ESME of every variant, SAPC among them, answers at every GBCS version', () => {
  const variants = loadCatalogues().esmeVariants.keys;
  assert.ok(variants.length >= 24);
  for (const variant of variants) {
    for (const version of VERSIONS) {
      const home = new TestHome(version, variant);
      assert.equal(home.ask('ESME', '8.9', sr('ReadDeviceLog')).messageCode, 0x0013, `${variant} at ${version}`);
      const network = home.ask('ESME', '4.10', sr('ReadNetworkData', period));
      assert.equal(formatMessageCode(network.messageCode), variant.startsWith('C') ? '0x00BC' : '0x0039', `${variant} at ${version}`);
    }
  }
});

test('the controllers of every variant at GBCS 4.0 are what its letters say', () => {
  for (const variant of loadCatalogues().esmeVariants.keys) {
    const home = new TestHome('4.0', variant);
    const reply = USE_CASE_BODIES.ECS61e.body.response.decode(
      home.ask('ESME', '7.15', sr('ReadAuxiliaryControllerOperationalData')).payload,
    );
    const kinds = reply.outcome === 'success' ? reply.value.identifiers.map(({ length }) => length) : [];
    assert.equal(kinds.includes(8), variant.includes('D'), `${variant}: switches`);
    assert.equal(kinds.includes(1), /[FG]/.test(variant), `${variant}: proportional controllers`);
  }
});
