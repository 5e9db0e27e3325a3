import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { test } from 'node:test';
import { USE_CASE_BODIES } from '../../gbcs/bodies/catalogue';
import { credentialsAlert } from '../../gbcs/bodies/alerts/execution-alerts';
import { CREDENTIAL_STATUS } from '../../gbcs/bodies/credentials/trust-anchor';
import { decodeMessage } from '../../gbcs/decode';
import { verifySignature } from '../../gbcs/protection/signature';
import { deviceCertificate, deviceKeys } from '../../pki/device-keys';
import { sr } from '../../transform/request-fixture';
import { PARTY, TestHome, deviceOf, partyCertificate } from '../fixtures/fleet-fixture';

const base64 = (party: string, usage: 'digitalSignature' | 'keyAgreement' | 'prepayKeyAgreement') =>
  Buffer.from(partyCertificate(party, usage).der).toString('base64');

function update(
  role: string,
  party: string,
  { execution, floor = '0', prepay = false } = {} as { execution?: string; floor?: string; prepay?: boolean },
) {
  return sr(
    'UpdateSecurityCredentialsKRP',
    ...(execution ? [sr('ExecutionDateTime', execution)] : []),
    sr('RemotePartyRole', role),
    sr('RemotePartyFloorSeqNumber', floor),
    ...(prepay ? [sr('RemotePartyPrepaymentTopUpFloorSeqNumber', '0')] : []),
    sr(
      'ReplacementCertificates',
      sr(
        'SupplierOrNetworkOperatorCertificates',
        sr('DigitalSigningCertificate', base64(party, 'digitalSignature')),
        sr('KeyAgreementCertificate', base64(party, 'keyAgreement')),
        ...(prepay ? [sr('KeyAgreementTopUpCertificate', base64(party, 'prepayKeyAgreement'))] : []),
      ),
    ),
    sr('CertificationPathCertificates', sr('Certificate', base64(party, 'digitalSignature'))),
    sr('ApplyTimeBasedCPVChecks', 'true'),
  );
}

function held(home: TestHome, ...roles: readonly string[]) {
  const response = home.ask(
    'ESME',
    '6.24.1',
    sr('RetrieveDeviceSecurityCredentialsKRP', ...roles.map((role) => sr('RemotePartyRole', role))),
  );
  return USE_CASE_BODIES.CS02a.body.response
    .decode(response.payload)
    .map((answer) => ('status' in answer ? answer.status : [...new Set(answer.credentials.map(({ subject }) => subject))].join()));
}

test("an ESME at GBCS 4.0 tells what its cells hold, the load controller's among them; before, it has no such cell", () => {
  assert.deepEqual(held(new TestHome('4.0'), 'Supplier', 'NetworkOperator', 'LoadController'), [
    PARTY.supplier,
    PARTY.networkOperator,
    PARTY.loadController,
  ]);
  assert.deepEqual(held(new TestHome('3.2'), 'Supplier', 'TransCoS', 'Root'), [
    PARTY.supplier,
    PARTY.transCoS,
    CREDENTIAL_STATUS.trustAnchorNotFound,
  ]);
});

test('a supplier that hands its cell to another is obeyed no longer; the other is, above its floor', () => {
  const home = new TestHome();
  const response = home.ask('ESME', '6.15.1', update('Supplier', PARTY.otherSupplier, { floor: '100', prepay: true }));
  const { executed } = USE_CASE_BODIES.CS02b.body.response.decode(response.payload);
  assert.deepEqual(
    executed?.outcomes.map(({ status, existing, replacing }) => [status, existing.subject, replacing.subject]),
    Array(3).fill([0, PARTY.supplier, PARTY.otherSupplier]),
  );
  assert.deepEqual(held(home, 'Supplier'), [PARTY.otherSupplier]);
  assert.deepEqual(home.fleet.remoteParties(deviceOf('ESME')).includes(PARTY.supplier), false);
  const lockSupply = sr('DisableSupply');
  assert.equal(home.send('ESME', home.command('ESME', '7.2', lockSupply, { as: PARTY.otherSupplier, counter: 100n })).kind, 'silent');
  assert.equal(home.send('ESME', home.command('ESME', '7.2', lockSupply, { as: PARTY.otherSupplier, counter: 101n })).kind, 'answer');
});

test('the supplier replaces the load controller: CS02g, future-dated, alert 0x0124', () => {
  const home = new TestHome();
  const second = '90-B3-D5-1F-30-01-01-08';
  const accepted = home.ask('ESME', '6.15.1', update('LoadController', second, { execution: '2020-12-10T00:00:00Z' }), { counter: 12n });
  assert.equal(accepted.messageCode, 0x0126);
  assert.equal(USE_CASE_BODIES.CS02g.body.response.decode(accepted.payload).executed, undefined);
  assert.deepEqual(held(home, 'LoadController'), [PARTY.loadController]);
  home.advanceTo(new Date('2020-12-10T00:00:00Z'));
  assert.deepEqual(held(home, 'LoadController'), [second]);
  const [alert] = home.alerts;
  assert.equal(alert?.message.messageCode, 0x0124);
  const { alertCode, executed } = credentialsAlert.decode(alert.message.payload);
  assert.deepEqual([alertCode, executed.sequenceNumber, executed.mode], [0x8f66, 12n, 'loadControllerBySupplier']);
});

test('a network operator may not replace the supplier, and a certificate that is none changes nothing', () => {
  const home = new TestHome();
  home.ask('ESME', '6.15.1', update('Supplier', PARTY.otherSupplier), { as: PARTY.networkOperator });
  assert.match(home.fleet.commands(deviceOf('ESME')).at(-1)?.outcome ?? '', /^failure/);
  assert.deepEqual(held(home, 'Supplier'), [PARTY.supplier]);
  const spoilt = update('NetworkOperator', PARTY.networkOperator);
  const device = Buffer.from(deviceCertificate(deviceOf('GSME'), 'digitalSignature')).toString('base64');
  const wrong = JSON.parse(JSON.stringify(spoilt).replace(base64(PARTY.networkOperator, 'keyAgreement'), device)) as typeof spoilt;
  const { executed } = USE_CASE_BODIES.CS02b.body.response.decode(home.ask('ESME', '6.15.1', wrong, { as: PARTY.networkOperator }).payload);
  assert.deepEqual(
    executed?.outcomes.map(({ status }) => status),
    [CREDENTIAL_STATUS.success, CREDENTIAL_STATUS.badCertificate],
  );
  assert.deepEqual(held(home, 'NetworkOperator'), [PARTY.networkOperator]);
});

for (const [credentialType, usage] of [
  ['Digital Signature', 'digitalSignature'],
  ['Key Agreement', 'keyAgreement'],
] as const) {
  test(`a device that replaces its ${credentialType} key takes the next command with the old one, and answers with the new one`, () => {
    const home = new TestHome();
    const eui = deviceOf('ESME');
    home.fleet.order(eui, { renewCertificate: usage });
    assert.deepEqual(Buffer.from(home.fleet.certificates(eui)[usage]), Buffer.from(deviceCertificate(eui, usage)));
    const reply = home.send(
      'ESME',
      home.command('ESME', '6.24.2', sr('RetrieveDeviceSecurityCredentialsDevice', sr('CredentialType', credentialType))),
    );
    const response = decodeMessage(reply.kind === 'answer' ? reply.response : assert.fail(reply.reason));
    const renewed = Buffer.from(deviceCertificate(eui, usage, 1));
    assert.deepEqual(USE_CASE_BODIES.CS02e.body.response.decode(response.payload), { der: renewed });
    assert.deepEqual(Buffer.from(home.fleet.certificates(eui)[usage]), renewed);
    assert.ok(verifySignature(response, deviceKeys(eui, 'digitalSignature', usage === 'digitalSignature' ? 1 : 0).publicKey));
  });
}

test('a device asks for a certificate of its next key and goes over to it once it is given', () => {
  const home = new TestHome();
  const eui = deviceOf('ESME');
  const issue = home.ask('ESME', '6.17', sr('IssueSecurityCredentials', sr('CredentialType', 'Digital Signature')));
  const request = USE_CASE_BODIES.CS02c.body.response.decode(issue.payload);
  assert.ok('der' in request);
  const certificate = deviceCertificate(eui, 'digitalSignature', 1);
  assert.ok(Buffer.from(request.der).includes(new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' })));
  home.send(
    'ESME',
    home.command(
      'ESME',
      '6.15.2',
      sr('UpdateSecurityCredentialsDevice', sr('DeviceCertificate', Buffer.from(certificate).toString('base64'))),
    ),
  );
  assert.deepEqual(Buffer.from(home.fleet.certificates(eui).digitalSignature), Buffer.from(certificate));
});
