import { signWritten } from '../signing/signature';
import type { Deviation, ForgingKeys } from '../deviation';
import { NAMESPACE } from '../../duis/element';
import { byName, forged, resealed, signatureIn, signing, withoutSignature, withSignature, withValue } from './forged';

/** Another spelling of the same request, signed as it then stands. */
function respelt(says: string, spell: (bare: string) => string): Deviation {
  return forged(says, (text, { own }) => signWritten(spell(withoutSignature(text)), own));
}

/** The same Signature with other prefixes for its namespace, its SignedInfo signed as it then stands. */
function signatureSpelt(says: string, spell: (signature: string) => string): Deviation {
  return forged(says, (text, { own }) => {
    const resigned = resealed(
      text,
      (signedInfo) => signedInfo,
      (signedInfo) => signing(own)(spell(signedInfo)),
    );
    return withSignature(resigned, spell(signatureIn(resigned)));
  });
}

function withPrefix(signature: string, prefix: string): string {
  const named = prefix === '' ? '' : `${prefix}:`;
  return signature
    .replaceAll('<ds:', `<${named}`)
    .replaceAll('</ds:', `</${named}`)
    .replaceAll('xmlns:ds=', `xmlns${prefix && `:${prefix}`}=`);
}

/** In the exclusive canonical form: SignedInfo keeps its prefix, and its children declare the namespace as the default one. */
function childrenWithoutPrefix(signedInfo: string): string {
  const [, start = '', children = '', end = ''] = /^(<ds:SignedInfo[^>]*>)(.*)(<\/ds:SignedInfo>)$/s.exec(signedInfo) ?? [];
  const bare = children.replace(/(<\/?)ds:/g, '$1');
  const declared = bare.replace(/<(CanonicalizationMethod|SignatureMethod|Reference)\b/g, `<$1 xmlns="${NAMESPACE.ds}"`);
  return start + declared + end;
}

/** Good requests as other Users write them: `its XML declaration left out`. */
export const RESPELLINGS = byName([
  forged('XML declaration left out', (text) => text.replace(/^<\?xml[^>]*\?>/, '')),
  forged('XML declaration on a line of its own', (text) => text.replace(/^<\?xml[^>]*\?>/, '$&\n')),
  forged('comment added', (text) => text.replace('</sr:Header>', '</sr:Header><!-- as a User writes it -->')),
  forged('empty elements written with two tags', (text) => text.replace(/<([\w:]+)([^<>]*)\/>/g, '<$1$2></$1>')),
  forged('SignatureValue on two lines', (text) => withValue(text, (octets) => octets.toString('base64').replace(/^.{44}/, '$&&#13;\n'))),
  forged('Signature on several lines', (text) =>
    text.replaceAll('<ds:KeyInfo>', '\n<ds:KeyInfo>\n').replaceAll('</ds:KeyInfo>', '\n</ds:KeyInfo>\n'),
  ),
  forged('characters written as references', (text) => text.replace('schemaVersion="4.0"', 'schemaVersion="4&#46;0"')),
  forged('quotes single', (text) => text.replace('schemaVersion="4.0"', "schemaVersion='4.0'")),
  signatureSpelt('Signature without a prefix', (signature) => withPrefix(signature, '')),
  signatureSpelt('Signature with another prefix', (signature) => withPrefix(signature, 'sig')),
  forged('SignedInfo with a prefix that its children do not have', (text, { own }) => resealed(text, childrenWithoutPrefix, signing(own))),
  respelt('prefix dsp', (bare) => bare.replaceAll('<sr:', '<dsp:').replaceAll('</sr:', '</dsp:').replace('xmlns:sr=', 'xmlns:dsp=')),
  respelt('namespace the default one', (bare) => bare.replaceAll('<sr:', '<').replaceAll('</sr:', '</').replace('xmlns:sr=', 'xmlns=')),
  respelt('elements on lines of their own', (bare) => bare.replace(/><(?!\/)/g, '>\n  <')),
  respelt('attributes in another order', (bare) => bare.replace(/( xmlns:sr="[^"]*")( schemaVersion="[^"]*")/, '$2$1')),
  respelt('EUI-64s in small letters', (bare) =>
    bare.replace(/(<sr:RequestID>)([^<]*)/, (_all, tag: string, id: string) => tag + id.toLowerCase()),
  ),
  respelt('OriginalRequestID in small letters', (bare) =>
    bare.replace(/(<sr:OriginalRequestID>)([^<]*)/, (_all, tag: string, id: string) => tag + id.toLowerCase()),
  ),
]);

/** A way to write a signed message, by whoever has these keys. */
type Spelling = (text: string, keys: ForgingKeys) => string;

/** Base64 on several lines, and instants with more decimals than tell anything: what only a target has occasion to write. */
const OF_TARGETS = [
  respelt('payload on several lines', (bare) => bare.replace(/(<sr:GBCSPayload>)([^<]{40})/, '$1\n  $2\n  ')),
  respelt('ResponseDateTime with seven decimals', (bare) => bare.replace(/(<sr:ResponseDateTime>[^<]*\.\d\d\d)Z/, '$10000Z')),
];

/** What a good target may do with its messages as well: each way in which a User may write its own, and some more. */
export const SPELLINGS: readonly Spelling[] = [...Object.values(RESPELLINGS), ...OF_TARGETS].flatMap(applied);

/** Of these what the canonical form does not show: nothing that was signed before the whole is other by it. */
export const UNSEEN_SPELLINGS: readonly Spelling[] = [
  'XML declaration left out',
  'XML declaration on a line of its own',
  'comment added',
  'empty elements written with two tags',
  'characters written as references',
  'quotes single',
].flatMap((says) => applied(RESPELLINGS[says]));

function applied(deviation: Deviation | undefined): Spelling[] {
  return deviation?.stage === 'signed' ? [(text, keys) => deviation.apply(text, keys)] : [];
}
