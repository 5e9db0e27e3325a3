import { createHmac, createHash } from 'node:crypto';
import { NAMESPACE } from '../../duis/element';
import { ALGORITHM } from '../../duis/signature-profile';
import { serialOf } from '../../pki/certificate-writer';
import { DeterministicKey } from '../../pki/deterministic-key';
import { attacksAt } from './attack';
import type { Attack } from './attack';
import type { SignedInfoParts } from './sealed';
import {
  algorithm,
  digestOf,
  IMPORT_SUPPLIER,
  issuerSerial,
  keyInfoOf,
  referenceOf,
  request,
  REQUEST,
  sealed,
  signatureOf,
  signedInfoOf,
} from './sealed';

const SIGNED = sealed();
const SIGNATURE = signatureOf();
const UNSIGNED_END = '</sr:Request>';
const SERIAL = serialOf(`party ${IMPORT_SUPPLIER} xmlSigning`).toString();
const EVIL = '<sr:DecommissionDevice></sr:DecommissionDevice>';
const DIGEST = digestOf(REQUEST);
const DSIG = 'http://www.w3.org/2000/09/xmldsig#';
const MORE = 'http://www.w3.org/2001/04/xmldsig-more#';
const attacker = DeterministicKey.of('attacker');

/** A request whose SignedInfo differs in one part, and is signed as it is. */
const differing = (parts: SignedInfoParts): string => sealed({ signedInfo: signedInfoOf(DIGEST, parts) });
const transforms = (...uris: string[]): string => differing({ transforms: uris.map((uri) => algorithm('Transform', uri)).join('') });
const method = (uri: string, inside = ''): string => differing({ method: algorithm('SignatureMethod', uri, inside) });
const keyed = (keyInfo: string): string => sealed({ keyInfo });
const valued = (value: (rs: Buffer) => Buffer | string): string =>
  sealed({
    value: (rs) => {
      const made = value(rs);
      return typeof made === 'string' ? made : made.toString('base64');
    },
  });
const ORDER = Buffer.from('ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551', 'hex');

function derOf(rs: Buffer): Buffer {
  const number = (octets: Buffer): Buffer => {
    const bare = Buffer.from(octets.toString('hex').replace(/^(00)+/, ''), 'hex');
    const positive = (bare[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.from([0]), bare]) : bare;
    return Buffer.concat([Buffer.from([2, positive.length]), positive]);
  };
  const inside = Buffer.concat([number(rs.subarray(0, 32)), number(rs.subarray(32))]);
  return Buffer.concat([Buffer.from([0x30, inside.length]), inside]);
}

/** HMAC keyed with what everybody has: the public key of the certificate named. */
function hmacConfusion(uri: string, hash: string): string {
  const signedInfo = signedInfoOf(DIGEST, { method: algorithm('SignatureMethod', uri) });
  const secret = DeterministicKey.of(`party ${IMPORT_SUPPLIER} xmlSigning`).publicKey.export({ type: 'spki', format: 'pem' });
  const mac = createHmac(hash, secret).update(`<ds:SignedInfo xmlns:ds="${NAMESPACE.ds}">${signedInfo}</ds:SignedInfo>`).digest();
  return sealed({ signedInfo, value: () => mac.toString('base64') });
}

const CONTENT_ATTACKS = attacksAt('signature', [
  ['unsigned', 'no-signature', 'No signature', REQUEST],
  [
    'unsigned-other-namespace',
    'no-signature',
    'A Signature of another namespace',
    SIGNED.replaceAll(DSIG, 'http://www.w3.org/2009/xmldsig11#'),
  ],
  ['text-changed', 'digest', 'Another device in the RequestID', SIGNED.replace('90-A2', '90-A3')],
  ['text-case-changed', 'digest', 'The same EUI-64 in lower case', SIGNED.replace('00-DB', '00-db')],
  ['attribute-changed', 'digest', 'Another schemaVersion', SIGNED.replace('"4.0"', '"5.4"')],
  ['attribute-added', 'digest', 'An attribute more', SIGNED.replace('<sr:Body>', '<sr:Body Id="x">')],
  ['element-added', 'digest', 'An element more', SIGNED.replace('<sr:ReadDeviceLog>', '<sr:ReadDeviceLog><sr:ReadSecurityDetails/>')],
  ['element-removed', 'digest', 'An element less', SIGNED.replace('<sr:ReadDeviceLog></sr:ReadDeviceLog>', '')],
  ['element-replaced', 'digest', 'Another Service Request', SIGNED.replace('<sr:ReadDeviceLog></sr:ReadDeviceLog>', EVIL)],
  [
    'elements-swapped',
    'digest',
    'ServiceReferenceVariant before ServiceReference',
    SIGNED.replace(
      /(<sr:ServiceReference>.*?<\/sr:ServiceReference>)(<sr:ServiceReferenceVariant>.*?<\/sr:ServiceReferenceVariant>)/,
      '$2$1',
    ),
  ],
  [
    'blanks-added',
    'digest',
    'White space between elements: insignificant to a reader, signed all the same',
    SIGNED.replace('<sr:Body>', '\n<sr:Body>'),
  ],
  ['prefix-renamed', 'digest', 'Another prefix for the same namespace', SIGNED.replaceAll('sr:', 'x:').replaceAll(':sr', ':x')],
  [
    'namespace-added',
    'digest',
    'A namespace declared and not used: inclusive canonical form shows it',
    SIGNED.replace('schemaVersion', 'xmlns:x="urn:x" schemaVersion'),
  ],
  ['namespace-changed', 'digest', 'The names in another namespace', SIGNED.replace(NAMESPACE.sr, NAMESPACE.ra)],
  [
    'xinclude',
    'digest',
    'An XInclude of a file of the target',
    SIGNED.replace(
      '<sr:ReadDeviceLog></sr:ReadDeviceLog>',
      '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>',
    ),
  ],
  [
    'signature-of-another',
    'digest',
    'The signature of another message of the same User',
    REQUEST.replace(':1000<', ':1001<').replace(UNSIGNED_END, `${SIGNATURE}${UNSIGNED_END}`),
  ],
  [
    'line-separator',
    'digest',
    'A U+2028 where xmldom sees a line feed, which was signed',
    sealed({ content: request(IMPORT_SUPPLIER, '<sr:A>1\n2</sr:A>') }).replace('1\n2', '1\u20282'),
  ],
  [
    'next-line',
    'digest',
    'A U+0085, likewise',
    sealed({ content: request(IMPORT_SUPPLIER, '<sr:A>1\n2</sr:A>') }).replace('1\n2', '1\u00852'),
  ],
]);

const PLACE_ATTACKS = attacksAt('signature', [
  ['signatures-two', 'several-signatures', 'The signature twice', SIGNED.replace(UNSIGNED_END, `${SIGNATURE}${UNSIGNED_END}`)],
  [
    'signatures-two-signers',
    'several-signatures',
    'A second signature, of the Network Operator: who is it that asks?',
    SIGNED.replace(UNSIGNED_END, `${signatureOf({ party: '90-B3-D5-1F-30-02-00-00' })}${UNSIGNED_END}`),
  ],
  ['signature-in-body', 'not-child-of-root', 'The signature inside Body', REQUEST.replace('</sr:Body>', `${SIGNATURE}</sr:Body>`)],
  [
    'signature-in-body-too',
    'misplaced-signature',
    'A signature inside Body besides the right one',
    sealed({ content: REQUEST.replace('</sr:Body>', `${SIGNATURE}</sr:Body>`) }),
  ],
  ['signature-in-header', 'not-child-of-root', 'The signature inside Header', REQUEST.replace('</sr:Header>', `${SIGNATURE}</sr:Header>`)],
  ['signature-first', 'not-last', 'The signature before Header', REQUEST.replace('<sr:Header>', `${SIGNATURE}<sr:Header>`)],
  ['signature-before-body', 'not-last', 'The signature between Header and Body', REQUEST.replace('<sr:Body>', `${SIGNATURE}<sr:Body>`)],
  [
    'signature-is-root',
    'not-child-of-root',
    'Enveloping: the request in an Object of the Signature',
    SIGNATURE.replace('</ds:Signature>', `<ds:Object>${REQUEST}</ds:Object></ds:Signature>`),
  ],
  [
    'wrapped-in-element',
    'not-child-of-root',
    'The signed request as a child of another request: the outer is read, the inner is signed',
    request(IMPORT_SUPPLIER, EVIL).replace(UNSIGNED_END, `${SIGNED}${UNSIGNED_END}`),
  ],
  ['wrapped-in-body', 'not-child-of-root', 'The signed request inside the Body of another', request(IMPORT_SUPPLIER, EVIL + SIGNED)],
  [
    'wrapped-in-object',
    'shape',
    'The signed request in an Object of the Signature of another request',
    request(IMPORT_SUPPLIER, EVIL).replace(
      UNSIGNED_END,
      `${SIGNATURE.replace('</ds:Signature>', `<ds:Object>${REQUEST}</ds:Object></ds:Signature>`)}${UNSIGNED_END}`,
    ),
  ],
  [
    'wrapped-by-id',
    'attribute',
    'The signed request kept elsewhere and referred to by its Id',
    request(IMPORT_SUPPLIER, EVIL).replace(
      UNSIGNED_END,
      `<x>${REQUEST.replace(' schemaVersion', ' Id="r" schemaVersion')}</x>` +
        `${signatureOf({ signedInfo: signedInfoOf(DIGEST, { attributes: ' URI="#r"' }) })}${UNSIGNED_END}`,
    ),
  ],
  ['bodies-two', 'digest', 'A second Body before the signed one', SIGNED.replace('<sr:Body>', `<sr:Body>${EVIL}</sr:Body><sr:Body>`)],
  [
    'signature-in-signature',
    'misplaced-signature',
    'A Signature inside the Signature',
    SIGNED.replace('<ds:KeyInfo>', `${SIGNATURE}<ds:KeyInfo>`),
  ],
  [
    'countersignature-only',
    'not-child-of-root',
    "An S1SP's signature inside the message instead of the message's own",
    request(IMPORT_SUPPLIER, `<sr:S1SPAlert>${SIGNATURE}</sr:S1SPAlert>`),
  ],
]);

const REFERENCE_ATTACKS = attacksAt('signature', [
  [
    'reference-by-id',
    'attribute',
    'Only Body is signed, by Id: the Header is free',
    sealed({
      content: REQUEST.replace('<sr:Body>', '<sr:Body Id="b">'),
      signedInfo: signedInfoOf(digestOf('x'), { attributes: ' URI="#b"' }),
    }),
  ],
  [
    'reference-by-id-twice',
    'attribute',
    'Two elements of one Id: which one is signed?',
    sealed({
      content: REQUEST.replace('<sr:Body>', '<sr:Body Id="b">').replace('<sr:Header>', '<sr:Header Id="b">'),
      signedInfo: signedInfoOf(digestOf('x'), { attributes: ' URI="#b"' }),
    }),
  ],
  [
    'reference-xpointer',
    'attribute',
    'The whole document by XPointer, comments included',
    differing({ attributes: ' URI="#xpointer(/)"' }),
  ],
  ['reference-http', 'attribute', 'A Reference that makes the target call out', differing({ attributes: ' URI="http://192.0.2.1/x"' })],
  ['reference-file', 'attribute', 'A Reference to a file of the target', differing({ attributes: ' URI="file:///etc/hostname"' })],
  ['reference-without-uri', 'attribute', 'A Reference to what the application knows', differing({ attributes: '' })],
  [
    'reference-manifest',
    'attribute',
    'A Reference to a Manifest, whose digests nobody checks',
    differing({ attributes: ' Type="http://www.w3.org/2000/09/xmldsig#Manifest" URI=""' }),
  ],
  ['references-two', 'shape', 'A second Reference', sealed({ signedInfo: signedInfoOf(DIGEST) + referenceOf(DIGEST) })],
  [
    'references-thousand',
    'shape',
    'A thousand References: a digest each',
    sealed({ signedInfo: signedInfoOf(DIGEST) + '@EXPAND@' }),
    { expand: { text: referenceOf(DIGEST), times: 1000 } },
  ],
  [
    'references-none',
    'shape',
    'No Reference: a signature over nothing',
    sealed({ signedInfo: signedInfoOf(DIGEST).replace(/<ds:Reference.*$/, '') }),
  ],
  ['transforms-none', 'shape', 'No transform: the signature would cover itself', differing({ transforms: '' })],
  [
    'transform-xpath',
    'attribute',
    'An XPath that selects nothing of the request',
    differing({ transforms: algorithm('Transform', 'http://www.w3.org/TR/1999/REC-xpath-19991116', '<ds:XPath>self::nothing</ds:XPath>') }),
  ],
  [
    'transform-xpath-too',
    'shape',
    'An XPath after the enveloped transform',
    differing({
      transforms:
        algorithm('Transform', ALGORITHM.enveloped) +
        algorithm(
          'Transform',
          'http://www.w3.org/TR/1999/REC-xpath-19991116',
          '<ds:XPath>not(ancestor-or-self::*[local-name()="Body"])</ds:XPath>',
        ),
    }),
  ],
  [
    'transform-xpath-filter',
    'shape',
    'An XPath filter that subtracts Body',
    transforms(ALGORITHM.enveloped, 'http://www.w3.org/2002/06/xmldsig-filter2'),
  ],
  [
    'transform-xslt',
    'attribute',
    'A stylesheet that makes the digest input what the attacker likes',
    differing({
      transforms: algorithm(
        'Transform',
        'http://www.w3.org/TR/1999/REC-xslt-19991116',
        '<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="1.0"></xsl:stylesheet>',
      ),
    }),
  ],
  ['transform-base64', 'shape', 'Base64 after the enveloped transform: only text counts', transforms(ALGORITHM.enveloped, `${DSIG}base64`)],
  ['transform-enveloped-twice', 'shape', 'The enveloped transform twice', transforms(ALGORITHM.enveloped, ALGORITHM.enveloped)],
  [
    'transform-exclusive-too',
    'shape',
    'Exclusive canonicalization of the document: unused namespaces go unsigned',
    transforms(ALGORITHM.enveloped, ALGORITHM.exclusiveCanonical),
  ],
  [
    'transform-exclusive-alone',
    'attribute',
    'Exclusive canonicalization instead of the enveloped transform',
    transforms(ALGORITHM.exclusiveCanonical),
  ],
  ['transform-unknown', 'attribute', 'A transform that nobody knows', transforms('urn:nothing')],
]);

const ALGORITHM_ATTACKS = attacksAt('signature', [
  [
    'canonicalization-inclusive',
    'attribute',
    'SignedInfo in inclusive canonical form',
    differing({ canonicalization: algorithm('CanonicalizationMethod', ALGORITHM.inclusiveCanonical) }),
  ],
  [
    'canonicalization-with-comments',
    'attribute',
    'SignedInfo with comments',
    differing({ canonicalization: algorithm('CanonicalizationMethod', 'http://www.w3.org/2001/10/xml-exc-c14n#WithComments') }),
  ],
  [
    'canonicalization-prefix-list',
    'shape',
    'Prefixes to keep in SignedInfo',
    differing({
      canonicalization: algorithm(
        'CanonicalizationMethod',
        ALGORITHM.exclusiveCanonical,
        '<ec:InclusiveNamespaces xmlns:ec="http://www.w3.org/2001/10/xml-exc-c14n#" PrefixList="sr"></ec:InclusiveNamespaces>',
      ),
    }),
  ],
  [
    'canonicalization-none',
    'attribute',
    'A canonicalization that nobody knows',
    differing({ canonicalization: algorithm('CanonicalizationMethod', 'urn:nothing') }),
  ],
  ['method-hmac-sha1', 'attribute', 'HMAC with the public key for a secret', hmacConfusion(`${DSIG}hmac-sha1`, 'sha1')],
  ['method-hmac-sha256', 'attribute', 'The same with SHA-256', hmacConfusion(`${MORE}hmac-sha256`, 'sha256')],
  [
    'method-hmac-truncated',
    'attribute',
    'HMAC cut to no bits at all',
    method(`${DSIG}hmac-sha1`, '<ds:HMACOutputLength>0</ds:HMACOutputLength>'),
  ],
  [
    'method-hmac-length-on-ecdsa',
    'shape',
    'An output length for ECDSA',
    method(ALGORITHM.ecdsaSha256, '<ds:HMACOutputLength>0</ds:HMACOutputLength>'),
  ],
  ['method-rsa-sha1', 'attribute', 'RSA with SHA-1', method(`${DSIG}rsa-sha1`)],
  ['method-rsa-sha256', 'attribute', 'RSA with SHA-256', method(`${MORE}rsa-sha256`)],
  ['method-dsa-sha1', 'attribute', 'DSA', method(`${DSIG}dsa-sha1`)],
  ['method-ecdsa-sha1', 'attribute', 'ECDSA with SHA-1', method(`${MORE}ecdsa-sha1`)],
  ['method-ecdsa-sha512', 'attribute', 'ECDSA with SHA-512', method(`${MORE}ecdsa-sha512`)],
  ['method-missing', 'attribute', 'No algorithm named', differing({ method: '<ds:SignatureMethod></ds:SignatureMethod>' })],
  ['method-blank-around', 'attribute', 'The right algorithm with a blank behind it', method(`${ALGORITHM.ecdsaSha256} `)],
  [
    'digest-sha1',
    'attribute',
    'A SHA-1 digest',
    sealed({ signedInfo: signedInfoOf(digestOf(REQUEST, 'sha1'), { digestMethod: algorithm('DigestMethod', `${DSIG}sha1`) }) }),
  ],
  [
    'digest-sha512',
    'attribute',
    'A SHA-512 digest',
    sealed({
      signedInfo: signedInfoOf(digestOf(REQUEST, 'sha512'), {
        digestMethod: algorithm('DigestMethod', 'http://www.w3.org/2001/04/xmlenc#sha512'),
      }),
    }),
  ],
  [
    'digest-md5',
    'attribute',
    'An MD5 digest',
    sealed({ signedInfo: signedInfoOf(digestOf(REQUEST, 'md5'), { digestMethod: algorithm('DigestMethod', `${MORE}md5`) }) }),
  ],
]);

const VALUE_ATTACKS = attacksAt('signature', [
  ['digest-changed', 'digest', 'Another digest, signed', sealed({ signedInfo: signedInfoOf(digestOf('another')) })],
  [
    'digest-swapped',
    'value',
    'Another text and its digest, with the old value',
    sealed({ content: REQUEST.replace('90-A2', '90-A3') }).replace(
      /<ds:SignatureValue>.*?</,
      `${/<ds:SignatureValue>.*?</.exec(SIGNED)?.[0]}`,
    ),
  ],
  ['digest-empty', 'not-octets', 'An empty digest', sealed({ signedInfo: signedInfoOf('') })],
  [
    'digest-short',
    'not-octets',
    'The first octets of the digest',
    sealed({ signedInfo: signedInfoOf(Buffer.from(DIGEST, 'base64').subarray(0, 4).toString('base64')) }),
  ],
  ['digest-not-base64', 'not-octets', 'A digest with something else between', sealed({ signedInfo: signedInfoOf(`!${DIGEST}`) })],
  [
    'digest-hex',
    'not-octets',
    'The digest in hex',
    sealed({ signedInfo: signedInfoOf(createHash('sha256').update(REQUEST).digest('hex')) }),
  ],
  [
    'digest-comment',
    'comment',
    'A comment inside DigestValue: one parser reads what is before it, another all',
    SIGNED.replace('<ds:DigestValue>', '<ds:DigestValue><!--AAAA-->'),
  ],
  [
    'digest-cdata',
    'cdata',
    'A CDATA section inside DigestValue',
    SIGNED.replace(/<ds:DigestValue>(.*?)</, '<ds:DigestValue><![CDATA[$1]]><'),
  ],
  ['digest-element', 'not-text', 'An element inside DigestValue', sealed({ signedInfo: signedInfoOf(`${DIGEST}<ds:X></ds:X>`) })],
  [
    'value-changed',
    'value',
    'Another signature value',
    valued((rs) => Buffer.concat([rs.subarray(0, 63), Buffer.from([(rs[63] ?? 0) ^ 1])])),
  ],
  ['value-der', 'not-octets', 'The value in DER, as OpenSSL gives it', valued(derOf)],
  ['value-63-octets', 'not-octets', 'An octet less', valued((rs) => rs.subarray(0, 63))],
  ['value-65-octets', 'not-octets', 'An octet more', valued((rs) => Buffer.concat([rs, Buffer.from([0])]))],
  ['value-empty', 'not-octets', 'No value', valued(() => '')],
  [
    'value-not-base64',
    'not-octets',
    'A value that decoders read who skip what they do not know',
    valued((rs) => `${rs.toString('base64').slice(0, 20)}!${rs.toString('base64').slice(20)}`),
  ],
  ['value-base64url', 'not-octets', 'A value in the other base64', valued(() => Buffer.alloc(64, 0xfb).toString('base64url'))],
  ['value-zero', 'value', 'r and s zero (CVE-2022-21449)', valued(() => Buffer.alloc(64))],
  ['value-r-zero', 'value', 'r zero', valued((rs) => Buffer.concat([Buffer.alloc(32), rs.subarray(32)]))],
  ['value-s-zero', 'value', 's zero', valued((rs) => Buffer.concat([rs.subarray(0, 32), Buffer.alloc(32)]))],
  ['value-order', 'value', 'r and s the order of the curve, which is zero to it', valued(() => Buffer.concat([ORDER, ORDER]))],
  ['value-all-ones', 'value', 'r and s beyond the order', valued(() => Buffer.alloc(64, 0xff))],
  ['value-swapped', 'value', 's before r', valued((rs) => Buffer.concat([rs.subarray(32), rs.subarray(0, 32)]))],
  ['value-comment', 'comment', 'A comment inside SignatureValue', SIGNED.replace('</ds:SignatureValue>', '<!-- --></ds:SignatureValue>')],
  ['value-of-another-key', 'value', "The attacker's key, the victim's certificate", sealed({ key: attacker })],
  [
    'value-twice',
    'shape',
    'SignatureValue twice',
    sealed({ assemble: (signedInfo, value, keyInfo) => signedInfo + value + value + keyInfo }),
  ],
]);

const FORM_ATTACKS = attacksAt('signature', [
  [
    'signed-info-twice',
    'shape',
    'A forged SignedInfo before the signed one',
    sealed({
      content: request(IMPORT_SUPPLIER, EVIL),
      assemble: (signedInfo, value, keyInfo) =>
        `<ds:SignedInfo>${signedInfoOf(digestOf(request(IMPORT_SUPPLIER, EVIL)))}</ds:SignedInfo>${signedInfo}${value}${keyInfo}`,
    }),
  ],
  ['signed-info-missing', 'shape', 'No SignedInfo', sealed({ assemble: (_, value, keyInfo) => value + keyInfo })],
  [
    'signed-info-late',
    'shape',
    'SignatureValue before SignedInfo',
    sealed({ assemble: (signedInfo, value, keyInfo) => value + signedInfo + keyInfo }),
  ],
  [
    'object-added',
    'shape',
    'An Object in the Signature: not signed, and somebody may read it',
    sealed({ assemble: (...parts) => `${parts.join('')}<ds:Object>${REQUEST}</ds:Object>` }),
  ],
  [
    'object-properties',
    'shape',
    'SignatureProperties in an Object',
    sealed({
      assemble: (...parts) =>
        `${parts.join('')}<ds:Object><ds:SignatureProperties><ds:SignatureProperty Target="#x"></ds:SignatureProperty>` +
        '</ds:SignatureProperties></ds:Object>',
    }),
  ],
  [
    'foreign-child',
    'shape',
    'An element of another namespace in the Signature',
    sealed({ assemble: (...parts) => `${parts.join('')}<sr:Body>${EVIL}</sr:Body>` }),
  ],
  ['child-of-other-namespace', 'shape', 'KeyInfo of another namespace', SIGNED.replace('<ds:KeyInfo>', '<ds:KeyInfo xmlns:ds="urn:x">')],
  ['signature-attribute', 'stray-attribute', 'An Id on the Signature', SIGNED.replace('<ds:Signature ', '<ds:Signature Id="s" ')],
  [
    'signature-foreign-attribute',
    'foreign-attribute',
    'An attribute of a namespace on the Signature',
    SIGNED.replace('<ds:Signature ', '<ds:Signature sr:x="1" '),
  ],
  [
    'signature-xml-base',
    'foreign-attribute',
    'An xml:base on the Signature',
    SIGNED.replace('<ds:Signature ', '<ds:Signature xml:base="http://192.0.2.1/" '),
  ],
  ['signature-text', 'stray-text', 'Text between the parts of the Signature', SIGNED.replace('<ds:KeyInfo>', 'x<ds:KeyInfo>')],
  ['signature-comment', 'comment', 'A comment between the parts of the Signature', SIGNED.replace('<ds:KeyInfo>', '<!-- --><ds:KeyInfo>')],

  ['key-info-missing', 'shape', 'No KeyInfo: any key would do', keyed('')],
  ['key-info-empty', 'shape', 'An empty KeyInfo', keyed('<ds:KeyInfo></ds:KeyInfo>')],
  [
    'key-info-twice',
    'shape',
    'KeyInfo twice: the one that is checked and the one that is used',
    keyed(keyInfoOf(issuerSerial(SERIAL)).repeat(2)),
  ],
  [
    'key-value',
    'shape',
    "The attacker's own public key, in KeyValue",
    sealed({
      key: attacker,
      keyInfo:
        '<ds:KeyInfo><ds:KeyValue><dsig11:ECKeyValue xmlns:dsig11="http://www.w3.org/2009/xmldsig11#"><dsig11:NamedCurve ' +
        'URI="urn:oid:1.2.840.10045.3.1.7"></dsig11:NamedCurve><dsig11:PublicKey>' +
        `${attacker.point.toString('base64')}</dsig11:PublicKey></dsig11:ECKeyValue></ds:KeyValue></ds:KeyInfo>`,
    }),
  ],
  [
    'key-value-too',
    'shape',
    "The victim's issuer and serial, and the attacker's key besides",
    sealed({
      key: attacker,
      keyInfo: keyInfoOf(issuerSerial(SERIAL)).replace('</ds:KeyInfo>', '<ds:KeyValue></ds:KeyValue></ds:KeyInfo>'),
    }),
  ],
  [
    'key-certificate',
    'shape',
    "The attacker's own certificate, in X509Certificate",
    sealed({ key: attacker, keyInfo: keyInfoOf('<ds:X509Certificate>AAAA</ds:X509Certificate>') }),
  ],
  [
    'key-certificate-too',
    'shape',
    "The victim's issuer and serial, and the attacker's certificate besides",
    sealed({ key: attacker, keyInfo: keyInfoOf(`${issuerSerial(SERIAL)}<ds:X509Certificate>AAAA</ds:X509Certificate>`) }),
  ],
  ['key-name', 'shape', 'A key by name', keyed('<ds:KeyInfo><ds:KeyName>Import Supplier</ds:KeyName></ds:KeyInfo>')],
  [
    'key-retrieval',
    'shape',
    'A key to be fetched',
    keyed(`<ds:KeyInfo><ds:RetrievalMethod URI="http://192.0.2.1/key"></ds:RetrievalMethod></ds:KeyInfo>`),
  ],
  ['key-identifier', 'shape', 'A key by identifier', keyed(keyInfoOf('<ds:X509SKI>RgY4Iusbe4M=</ds:X509SKI>'))],
  ['key-serial-twice', 'shape', 'Two issuers and serials', keyed(keyInfoOf(issuerSerial(SERIAL).repeat(2)))],
  [
    'key-data-twice',
    'shape',
    'Two X509Data',
    keyed(`<ds:KeyInfo>${`<ds:X509Data>${issuerSerial(SERIAL)}</ds:X509Data>`.repeat(2)}</ds:KeyInfo>`),
  ],
  ['serial-hex', 'serial', 'The serial number in hex', keyed(keyInfoOf(issuerSerial(BigInt(SERIAL).toString(16))))],
  [
    'serial-prefixed-hex',
    'serial',
    'The serial number in hex, with 0x',
    keyed(keyInfoOf(issuerSerial(`0x${BigInt(SERIAL).toString(16)}`))),
  ],
  ['serial-negative', 'serial', 'A negative serial number', keyed(keyInfoOf(issuerSerial(`-${SERIAL}`)))],
  ['serial-plus', 'serial', 'A serial number with a sign', keyed(keyInfoOf(issuerSerial(`+${SERIAL}`)))],
  ['serial-fraction', 'serial', 'A serial number with a fraction', keyed(keyInfoOf(issuerSerial(`${SERIAL}.0`)))],
  [
    'serial-huge',
    'serial',
    'A serial number without end',
    keyed(keyInfoOf(issuerSerial('@EXPAND@'))),
    { expand: { text: '9', times: 1_000_000 } },
  ],
  ['serial-empty', 'serial', 'No serial number', keyed(keyInfoOf(issuerSerial('')))],
  [
    'serial-element',
    'not-text',
    'An element inside the serial number',
    keyed(keyInfoOf(issuerSerial(`${SERIAL.slice(0, 10)}<ds:X></ds:X>${SERIAL.slice(10)}`))),
  ],
  [
    'serial-comment',
    'comment',
    'A comment inside the serial number',
    SIGNED.replace(SERIAL, `${SERIAL.slice(0, 10)}<!-- -->${SERIAL.slice(10)}`),
  ],
  ['serial-unknown', 'certificate', 'A serial number of no certificate', keyed(keyInfoOf(issuerSerial((BigInt(SERIAL) + 1n).toString())))],
  [
    'serial-rounded',
    'certificate',
    'A serial number that is the same as a double',
    keyed(keyInfoOf(issuerSerial(BigInt(Number(SERIAL)).toString()))),
  ],
  ['issuer-unknown', 'certificate', 'The right serial number of another issuer', keyed(keyInfoOf(issuerSerial(SERIAL, 'CN=D9,OU=07')))],
  ['issuer-empty', 'certificate', 'The right serial number of nobody', keyed(keyInfoOf(issuerSerial(SERIAL, '')))],
  ['issuer-case', 'certificate', 'The issuer in lower case', keyed(keyInfoOf(issuerSerial(SERIAL, 'CN=d1,OU=07')))],
  ['issuer-partial', 'certificate', 'A part of the issuer', keyed(keyInfoOf(issuerSerial(SERIAL, 'CN=D1')))],
  ['issuer-wider', 'certificate', 'The issuer and more', keyed(keyInfoOf(issuerSerial(SERIAL, 'CN=D1,OU=07,O=DCC')))],
]);

/** Well-formed, and not signed as the profile has it. */
export const SIGNATURE_ATTACKS: readonly Attack[] = [
  ...CONTENT_ATTACKS,
  ...PLACE_ATTACKS,
  ...REFERENCE_ATTACKS,
  ...ALGORITHM_ATTACKS,
  ...VALUE_ATTACKS,
  ...FORM_ATTACKS,
];
