import { attacksAt } from './attack';
import type { Attack } from './attack';
import { IMPORT_SUPPLIER, request, sealed } from './sealed';

const BROKER = '90-B3-D5-1F-30-00-00-02';
const S1SP = '90-B3-D5-1F-30-00-01-00';
const NETWORK_OPERATOR = '90-B3-D5-1F-30-02-00-00';
const STRANGER = '90-B3-D5-1F-30-0F-00-00';
const EXPIRED = '90-B3-D5-1F-30-0E-00-00';

/** Signed as the profile has it, by one who may not. */
export const SIGNER_ATTACKS: readonly Attack[] = [
  ...attacksAt('signer', [
    [
      'originator-another-user',
      'not-the-originator',
      'The Network Operator signs what names the Import Supplier as originator',
      sealed({ party: NETWORK_OPERATOR }),
    ],
    ['originator-another-supplier', 'not-the-originator', 'Another supplier does', sealed({ party: '90-B3-D5-1F-30-03-00-00' })],
    [
      'originator-unknown',
      'not-the-originator',
      'The Import Supplier signs for an originator that nobody knows',
      sealed({ content: request('90-B3-D5-1F-30-FF-00-00') }),
    ],
    [
      'originator-device',
      'not-the-originator',
      'The Import Supplier signs for a device',
      sealed({ content: request('00-DB-12-34-56-78-90-A2') }),
    ],
    ['certificate-expired', 'expired', 'A certificate that has expired', sealed({ content: request(EXPIRED), party: EXPIRED })],
    ['certificate-not-yet-valid', 'not-yet-valid', 'A certificate that is not valid yet', sealed(), { at: '2015-12-31T23:59:59Z' }],
    ['certificate-expires-before', 'expired', 'A certificate a second after it expired', sealed(), { at: '2116-01-01T00:00:01Z' }],
    [
      'role-digital-signature',
      'does-not-sign-xml',
      "The supplier's GBCS signing key instead of its XML signing key",
      sealed({ usage: 'digitalSignature' }),
    ],
    ['role-key-agreement', 'does-not-sign-xml', "The supplier's key agreement key", sealed({ usage: 'keyAgreement' })],
    ['role-dcc', 'wrong-role', "The DCC's XML signing key on a User's request", sealed({ content: request(BROKER), party: BROKER })],
    ['role-s1sp', 'wrong-role', "An S1SP's XML signing key on a User's request", sealed({ content: request(S1SP), party: S1SP })],
    [
      'role-load-controller',
      'does-not-sign-xml',
      'A load controller, which has no XML signing key, with its GBCS signing key',
      sealed({ content: request('90-B3-D5-1F-30-01-00-08'), party: '90-B3-D5-1F-30-01-00-08', usage: 'digitalSignature' }),
    ],
  ]),
  ...attacksAt('signature', [
    [
      'issuer-untrusted',
      'certificate',
      'A certificate of an authority that nobody trusts',
      sealed({
        content: request(STRANGER),
        party: STRANGER,
        keyInfo:
          sealed({ party: STRANGER })
            .match(/<ds:KeyInfo>.*<\/ds:KeyInfo>/)?.[0]
            .replace('CN=D1', 'CN=D9') ?? '',
      }),
    ],
    [
      'issuer-impersonated',
      'certificate',
      'The same, naming the trusted authority',
      sealed({ content: request(STRANGER), party: STRANGER }),
    ],
    [
      'originator-forged',
      'value',
      "The Network Operator's key with the Import Supplier's certificate",
      sealed({ party: IMPORT_SUPPLIER, key: undefined, keyInfo: undefined }).replace(
        /<ds:SignatureValue>.*?<\/ds:SignatureValue>/,
        sealed({ party: NETWORK_OPERATOR }).match(/<ds:SignatureValue>.*?<\/ds:SignatureValue>/)?.[0] ?? '',
      ),
    ],
  ]),
];
