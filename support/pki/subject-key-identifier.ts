import type { DerValue } from './der';
import { readDer, readOid } from './der';

const SUBJECT_KEY_IDENTIFIER = '2.5.29.14';
const EXTENSIONS = 0xa3;

/** The Subject Key Identifier of a certificate (DER), by which GBCS names it; eight zero octets where it has none. */
export function subjectKeyIdentifier(certificate: Uint8Array): Buffer {
  const inside = (value: DerValue | undefined): readonly DerValue[] => readDer(value?.content ?? Buffer.alloc(0));
  const extensions = inside(inside(readDer(certificate)[0])[0]).find((field) => field.tag === EXTENSIONS);
  for (const extension of inside(inside(extensions)[0])) {
    const [type, ...rest] = inside(extension);
    const value = rest.at(-1);
    if (type && value && readOid(type.content) === SUBJECT_KEY_IDENTIFIER) return Buffer.from(readDer(value.content)[0]?.content ?? []);
  }
  return Buffer.alloc(8);
}
