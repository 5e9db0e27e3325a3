import { signWritten } from '../signing/signature';
import type { Deviation } from '../deviation';
import { byName, forged, withoutSignature, withValue } from './forged';

/** Another spelling of the same request, signed as it then stands. */
function respelt(says: string, spell: (bare: string) => string): Deviation {
  return forged(says, (text, { own }) => signWritten(spell(withoutSignature(text)), own));
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
