/** The XML signature profile of DUIS as data (facts A.6). Each of the two implementations walks its own tree along it. */

export const ALGORITHM = {
  exclusiveCanonical: 'http://www.w3.org/2001/10/xml-exc-c14n#',
  inclusiveCanonical: 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315',
  ecdsaSha256: 'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256',
  enveloped: 'http://www.w3.org/2000/09/xmldsig#enveloped-signature',
  sha256: 'http://www.w3.org/2001/04/xmlenc#sha256',
} as const;

/** An element of the Signature: exactly these attributes with these values, exactly these children in this order, or text. */
export interface Shape {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Absent: the element holds text and nothing else. */
  readonly children?: readonly Shape[];
}

const algorithm = (name: string, value: string): Shape => ({ name, attributes: { Algorithm: value }, children: [] });
const text = (name: string): Shape => ({ name });

export const SIGNATURE: Shape = {
  name: 'Signature',
  children: [
    {
      name: 'SignedInfo',
      children: [
        algorithm('CanonicalizationMethod', ALGORITHM.exclusiveCanonical),
        algorithm('SignatureMethod', ALGORITHM.ecdsaSha256),
        {
          name: 'Reference',
          attributes: { URI: '' },
          children: [
            { name: 'Transforms', children: [algorithm('Transform', ALGORITHM.enveloped)] },
            algorithm('DigestMethod', ALGORITHM.sha256),
            text('DigestValue'),
          ],
        },
      ],
    },
    text('SignatureValue'),
    {
      name: 'KeyInfo',
      children: [
        { name: 'X509Data', children: [{ name: 'X509IssuerSerial', children: [text('X509IssuerName'), text('X509SerialNumber')] }] },
      ],
    },
  ],
};

/** Elements that carry a signature of somebody else's inside a DUIS message: an S1SP's (facts F.7). */
export const COUNTERSIGNED: ReadonlySet<string> = new Set(['SMETS1SignedResponse', 'S1SPAlert']);

/**
 * The octets of base64 text of an exact length; white space between the characters is allowed, nothing else is.
 * Undefined when it is anything else.
 */
export function decodeExactly(base64: string, octets: number): Buffer | undefined {
  const bare = base64.replace(/[ \t\r\n]/g, '');
  const decoded = Buffer.from(bare, 'base64');
  return decoded.length === octets && decoded.toString('base64') === bare ? decoded : undefined;
}
