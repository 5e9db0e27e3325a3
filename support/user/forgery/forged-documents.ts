import type { Deviation } from '../deviation';
import { byName, forged, signedAgain, withoutSignature } from './forged';

const DECLARATION = /^<\?xml[^>]*\?>/;

/** Something before the root, which a canonical form does not show. */
function before(says: string, prolog: string): Deviation {
  return forged(says, (text) => text.replace(DECLARATION, `$&${prolog}`));
}

/** Documents that are none, or that say more than was signed, whatever their signature: `its end cut off`. */
export const FORGED_DOCUMENTS = byName([
  forged('end cut off', (text) => text.slice(0, -'</sr:Request>'.length)),
  forged('end tag of another name', (text) => text.replace(/<\/sr:Request>$/, '</sr:Response>')),
  forged('root twice', (text) => text + withoutSignature(text).replace(DECLARATION, '')),
  forged('prefix undeclared', (text) => text.replace(/ xmlns:sr="[^"]*"/, '')),
  forged('attribute twice', (text) => text.replace(' schemaVersion="4.0"', ' schemaVersion="4.0" schemaVersion="4.0"')),
  forged('entity undeclared', (text) => text.replace('</sr:Header>', '</sr:Header>&nobody;')),
  forged('text JSON', () => '{"Request":{}}'),
  forged('text nothing', () => ''),
  before('DOCTYPE added', '<!DOCTYPE Request>'),
  before('entities declared', '<!DOCTYPE Request [<!ENTITY a "a"><!ENTITY b "&a;&a;">]>'),
  before('DTD an outer one', '<!DOCTYPE Request SYSTEM "urn:nothing:nowhere">'),
  forged('counter cut by a processing instruction', (text, { own }) =>
    signedAgain(text, own).replace(/(\d)(<\/sr:RequestID>)/, '<?cut $1?>$2'),
  ),
  before('stylesheet added', '<?xml-stylesheet href="urn:nothing:nowhere"?>'),
  forged('declaration of XML 1.1', (text) => text.replace('version="1.0"', 'version="1.1"')),
  forged('encoding declared another', (text) => text.replace('encoding="UTF-8"', 'encoding="UTF-16"')),
]);
