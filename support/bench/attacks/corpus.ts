import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VECTORS } from '../../vectors/files';
import { ADMISSION_ATTACKS } from './admission-attacks';
import type { Attack } from './attack';
import { JUDGED_AT } from './attack';
import { PARSING_ATTACKS } from './parsing-attacks';
import { sealed, request } from './sealed';
import { SIGNATURE_ATTACKS } from './signature-attacks';
import { SIGNER_ATTACKS } from './signer-attacks';

/** What vectors/attacks/index.json says of one document. */
export interface IndexedCase extends Omit<Attack, 'document'> {
  readonly file: string;
}
export interface AttackIndex {
  readonly $schema: string;
  readonly formatVersion: 1;
  readonly about: string;
  readonly pki: string;
  readonly judgedAt: string;
  /** Documents that must be accepted, so that refusing everything is no answer. */
  readonly accepted: readonly { readonly id: string; readonly file: string; readonly title: string }[];
  readonly refused: readonly IndexedCase[];
}

export const ATTACKS_FOLDER = join(VECTORS, 'attacks');

const ACCEPTED: readonly { id: string; title: string; document: string }[] = [
  { id: 'accepted-plain', title: 'The request that every attack starts from', document: sealed() },
  {
    id: 'accepted-declaration',
    title: 'With an XML declaration and a line end',
    document: `<?xml version="1.0" encoding="UTF-8"?>\n${sealed()}\n`,
  },
  {
    id: 'accepted-mark',
    title: 'With the byte order mark of UTF-8, which is no part of the document',
    document: `\uFEFF<?xml version="1.0" encoding="UTF-8"?>${sealed()}`,
  },
  {
    id: 'accepted-issuer-order',
    title: 'The issuer in the other order, with blanks',
    document: sealed().replace('CN=D1,OU=07', 'OU=07, CN=D1'),
  },
  {
    id: 'accepted-value-broken',
    title: 'A signature value over two lines, with carriage returns',
    document: sealed().replace(/(<ds:SignatureValue>.{40})/, '$1&#13;\n'),
  },
  {
    id: 'accepted-empty-tags',
    title: 'Elements without content as empty tags',
    document: sealed().replace(/><\/(sr|ds):[A-Za-z]+>/g, (end) => (/ReadDeviceLog|Method|Transform>/.test(end) ? '/>' : end)),
  },
  {
    id: 'accepted-comment',
    title: 'A comment in the request, which is no part of what is signed or read',
    document: sealed({ content: request() }).replace('<sr:ReadDeviceLog>', '<!-- --><sr:ReadDeviceLog>'),
  },
  {
    id: 'accepted-blank-signature',
    title: 'White space between the parts of the Signature that are not signed',
    document: sealed().replace('<ds:KeyInfo>', '\n<ds:KeyInfo>\n'),
  },
  {
    id: 'accepted-references',
    title: 'Character references for what could stand plain',
    document: sealed().replace('>8.9<', '>&#56;&#x2e;9<'),
  },
];

/** The corpus as files, by name: always the same octets. */
export function generateCorpus(): ReadonlyMap<string, Buffer> {
  const attacks: readonly Attack[] = [...ADMISSION_ATTACKS, ...PARSING_ATTACKS, ...SIGNATURE_ATTACKS, ...SIGNER_ATTACKS];
  const files = new Map<string, Buffer>();
  for (const { id, document } of [...ACCEPTED, ...attacks]) {
    if (files.has(`${id}.xml`)) throw new Error(`two cases are called ${id}`);
    files.set(`${id}.xml`, Buffer.from(document));
  }
  const index: AttackIndex = {
    $schema: 'index.schema.json',
    formatVersion: 1,
    about:
      'Documents that a DUIS gateway must refuse, one attack each. "@EXPAND@" in a file stands for "expand.text" repeated ' +
      '"expand.times" times.',
    pki: '../pki',
    judgedAt: JUDGED_AT,
    accepted: ACCEPTED.map(({ id, title }) => ({ id, file: `${id}.xml`, title })),
    refused: attacks.map(({ document: _, ...attack }) => ({ file: `${attack.id}.xml`, ...attack })),
  };
  files.set('index.json', Buffer.from(`${JSON.stringify(index, undefined, 1)}\n`));
  return files;
}

export function readCorpusIndex(): AttackIndex {
  return JSON.parse(readFileSync(join(ATTACKS_FOLDER, 'index.json'), 'utf8')) as AttackIndex;
}

/** A document of the corpus, expanded. */
export function readCorpusDocument({ file, expand }: Pick<IndexedCase, 'file' | 'expand'>): Buffer {
  const octets = readFileSync(join(ATTACKS_FOLDER, file));
  const at = expand ? octets.indexOf('@EXPAND@') : -1;
  if (!expand || at < 0) return octets;
  return Buffer.concat([octets.subarray(0, at), Buffer.from(expand.text.repeat(expand.times)), octets.subarray(at + '@EXPAND@'.length)]);
}
