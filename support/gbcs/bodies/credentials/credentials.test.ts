import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ExecutionOutcome } from './credential-outcome';
import { CS02c, CS02d, CS02e } from './device-certificates';
import { CS03, CS04 } from '../hub/joining';
import { CS02a, CS02f } from './provide-credentials';
import { bytes, readsBack, survivesDamage } from '../reads-back.test';
import { CREDENTIAL_STATUS } from './trust-anchor';
import { CS02b, CS02g } from './update-credentials';

const SUPPLIER = '90-B3-D5-1F-00-00-00-01';
const KEY_ID = bytes('4123456789ABCDEF');
/** DER of the outer shape of a certificate. */
const CERTIFICATE = bytes('3008 3003020105 030100');

const held = { subject: SUPPLIER, keyIdentifier: KEY_ID };
const outcome: ExecutionOutcome = {
  sequenceNumber: 1001n,
  mode: 'supplierBySupplier',
  sequenceNumberChanges: [{ role: 'supplier', floor: 0n, prepaymentFloor: 0n }],
  outcomes: [
    { cell: { role: 'supplier', keyUsage: 'digitalSignature' }, status: CREDENTIAL_STATUS.success, existing: held, replacing: held },
    {
      cell: { role: 'supplier', keyUsage: 'keyAgreement', prepayment: true },
      status: CREDENTIAL_STATUS.badCertificate,
      existing: held,
      replacing: held,
    },
  ],
};

describe('CS02b, update of security credentials', () => {
  const update = {
    mode: 'supplierBySupplier',
    authority: { role: 'supplier', keyUsage: 'digitalSignature' },
    sequenceNumber: 1001n,
    newFloor: 0n,
    newPrepaymentFloor: 0n,
    replacements: [{ certificate: CERTIFICATE, cell: { role: 'supplier', keyUsage: 'digitalSignature' } }],
    path: [CERTIFICATE],
  } as const;
  test('names the authority, the floors and the certificates', () => {
    const hex = readsBack(CS02b.command, update);
    assert.match(hex, /301D020102A20702010203020780830203E9840100A5083006020100020100/);
  });
  test('may be future-dated, cancel, or go without time-based checks', () => {
    assert.match(
      readsBack(CS02b.command, { ...update, disapplyTimeBasedChecks: true, executeAt: new Date('2030-01-15T09:00:00Z') }),
      /810101A2.*32303330303131353039303030305A$/,
    );
    assert.match(readsBack(CS02b.command, { ...update, executeAt: new Date('9999-12-31T23:59:59Z') }), /39393939313233313233353935395A$/);
  });
  test('answers what became of each certificate, or just accepts', () => {
    readsBack(CS02b.response, { executed: outcome });
    assert.equal(readsBack(CS02b.response, {}), '30020500');
  });
  test('may be by contingency, with a symmetric key and changes for others', () => {
    const { authority: _none, newPrepaymentFloor: _neither, ...rest } = update;
    readsBack(CS02b.command, {
      ...rest,
      mode: 'anyByContingency',
      plaintextSymmetricKey: KEY_ID,
      otherChanges: [{ role: 'networkOperator', floor: 5n }],
    });
  });
  test('is refused when damaged, never misread for something else', () => survivesDamage(CS02b.command, CS02b.command.encode(update, 1n)));
});

describe('CS02g, update of the load controller', () => {
  test('has modes 10 and 11 and role 8', () => {
    const hex = readsBack(CS02g.command, {
      mode: 'loadControllerBySupplier',
      authority: { role: 'supplier', keyUsage: 'digitalSignature' },
      sequenceNumber: 1n,
      otherChanges: [{ role: 'loadController', floor: 0n }],
      replacements: [{ certificate: CERTIFICATE, cell: { role: 'loadController', keyUsage: 'keyAgreement' } }],
      path: [],
    });
    assert.match(hex, /02010BA20702010203020780830101A6083006020108020100/);
  });
  test('can find no trust anchor', () => {
    const missing = {
      cell: { role: 'loadController', keyUsage: 'keyAgreement' },
      status: CREDENTIAL_STATUS.noTrustAnchor,
      existing: held,
      replacing: held,
    } as const;
    readsBack(CS02g.response, { executed: { ...outcome, mode: 'loadControllerByLoadController', outcomes: [missing] } });
  });
});

describe('CS02a and CS02f, held credentials', () => {
  test('are asked for by role', () => {
    const hex = readsBack(CS02a.command, {
      authority: { role: 'accessControlBroker', keyUsage: 'keyAgreement' },
      roles: ['supplier', 'networkOperator'],
    });
    assert.equal(hex, '3011' + '3007' + '020104' + '03020308' + '3006' + '020102' + '020103');
  });
  test('are told by key usage, or why they are not', () => {
    const credentials = [
      { keyUsage: 'digitalSignature', ...held },
      { keyUsage: 'keyAgreement', prepayment: true, ...held },
    ] as const;
    readsBack(CS02f.response, [
      { role: 'supplier', floor: 12n, credentials },
      { role: 'loadController', status: CREDENTIAL_STATUS.trustAnchorNotFound },
    ]);
    assert.equal(readsBack(CS02a.response, [{ role: 'supplier', status: CREDENTIAL_STATUS.other }]), '30083006' + '020102' + '0A017F');
  });
  test('of a role beyond load controller are refused', () => {
    assert.throws(() => CS02a.command.decode(bytes('300E3007020104030203083003020109')), /role: expected 0 to 8, found 9/);
  });
});

describe('CS02c, CS02d and CS02e, certificates of the device', () => {
  test('are asked for by key usage', () => {
    assert.equal(readsBack(CS02c.command, { keyUsage: 'keyAgreement' }), '300403020308');
    readsBack(CS02e.response, { der: CERTIFICATE });
    assert.equal(readsBack(CS02c.response, { code: 3 }), '020103');
  });
  test('are delivered as they are', () => {
    assert.equal(readsBack(CS02d.command, { certificate: CERTIFICATE }), CERTIFICATE.toString('hex').toUpperCase());
    assert.throws(() => CS02d.command.decode(bytes('020100')), /a certificate, 0x30/);
  });
});

describe('CS03 and CS04, joining and unjoining', () => {
  test('name the other device, with a certificate where the method needs one', () => {
    assert.equal(
      readsBack(CS03.command, { method: 2, device: SUPPLIER, deviceType: 3 }),
      '3010' + '020102' + '040890B3D51F00000001' + '020103',
    );
    readsBack(CS03.command, { method: 3, device: SUPPLIER, deviceType: 5, certificate: CERTIFICATE });
    assert.equal(readsBack(CS04.command, { device: SUPPLIER }), '040890B3D51F00000001');
    assert.equal(readsBack(CS04.response, { code: 0 }), '020100');
  });
});
