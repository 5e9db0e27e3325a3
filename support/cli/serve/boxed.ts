import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { CertificateStore } from '../../pki/certificate-store';
import { PkiError } from '../../pki/certificate-store';
import { readKeystore } from '../../pki/keystore';
import { boxedHousehold } from '../../reference/boxed/home';
import type { ReferenceOptions } from '../../reference/reference';
import { UsageError } from '../run/usage-error';
import { USUAL_GENERATION, USUAL_RECEIVE_URL, USUAL_SMKI_PORT } from './boxed-usual';

/** What public clients expect to find: keys, a home, Users, and the SMKI Repository. */
export interface BoxedOptions {
  /** The keystore's file; `true`: that of the published package, where it is installed. */
  readonly boxed?: string | true;
  /** How the names of the keys begin that clients use. */
  readonly generation?: string;
  readonly receiveUrl?: string;
  readonly smkiPort?: number;
}

/** The package that the public keys come in; nobody has it unless it was installed. */
const PACKAGE = '@smartdcc/dccboxed-keystore';
/** What `--boxed` adds to how the reference is started. Throws UsageError for a keystore that cannot be had. */
export function boxedReference(
  options: BoxedOptions,
): Pick<ReferenceOptions, 'household' | 'smkiPort'> & { readonly pki: CertificateStore } {
  const file = typeof options.boxed === 'string' ? options.boxed : publishedKeystore();
  return {
    pki: keysIn(file, options.generation ?? USUAL_GENERATION),
    household: boxedHousehold(options.receiveUrl ?? USUAL_RECEIVE_URL),
    smkiPort: options.smkiPort ?? USUAL_SMKI_PORT,
  };
}

function keysIn(file: string, generation: string): CertificateStore {
  try {
    return readKeystore(readFileSync(file, 'utf8'), generation);
  } catch (error) {
    if (error instanceof PkiError) throw new UsageError(`--boxed: ${file}: ${error.message}`);
    throw new UsageError(`--boxed: ${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)})`);
  }
}

/** As it was published, installed beside this program or in the folder that it is started in. */
function publishedKeystore(): string {
  for (const from of [join(process.cwd(), 'package.json'), __filename]) {
    try {
      return createRequire(from).resolve(`${PACKAGE}/keystore.json`);
    } catch {
      continue;
    }
  }
  throw new UsageError(
    `--boxed: the published keys are not here; install them (npm install ${PACKAGE}), or give the file: --boxed keystore.json`,
  );
}
