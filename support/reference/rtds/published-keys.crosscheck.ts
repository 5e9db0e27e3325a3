import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The published test keys of ten parties (npm, @smartdcc/dccboxed-keystore), as PEM files. */
const KEYSTORE = resolve(__dirname, '../../../node_modules/@smartdcc/dccboxed-keystore/keystore.json');

interface Published {
  readonly certificate: string;
  readonly privateKey: string;
  readonly name: string;
}
type Keystore = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Published>>>>>>;

/** Writes every certificate and its key into a folder that `--pki` takes. */
export function writePublishedKeys(dir: string): void {
  const keystore = JSON.parse(readFileSync(KEYSTORE, 'utf8')) as Keystore;
  for (const [eui, usages] of Object.entries(keystore)) {
    for (const { certificate, privateKey, name } of Object.values(usages).flatMap((bySerial) => Object.values(bySerial))) {
      writeFileSync(join(dir, `${eui}-${name}.pem`), certificate);
      writeFileSync(join(dir, `${eui}-${name}.key`), privateKey);
    }
  }
}
