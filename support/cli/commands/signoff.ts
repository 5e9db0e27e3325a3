import { createRequire } from 'node:module';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { citableId } from '../../record/seal';
import { packageName } from '../../report/evidence/evidence-package';
import { citedDigest } from '../../report/evidence/signing-facts';
import { readSeal } from '../../report/seal';
import { refuseInside } from '../run/sealed-folder';
import { UsageError } from '../run/usage-error';
import type { Signer } from '../signoff/sign-off';
import type { CommandContext } from './context';

interface Given {
  readonly key: string;
  readonly certificate?: string;
  readonly out?: string;
  readonly operator?: string;
  readonly detection?: string;
  readonly schema?: string;
  readonly share: boolean;
}

const ROOT = join(__dirname, '../../..');

const HELP = `
The package holds a statement on one page (HTML, PDF), the matrix (CSV, XLSX), an in-toto attestation in a DSSE envelope, a bill of
materials (CycloneDX) and the record. It is refused, each time with the mend, for a part of the suite, a suite that differs from its
commit, a deviation that is stale or expired, and a record that is incomplete, changed or not judged throughout.

Exit codes: 0 written, of a conformant run; 1 written, of a run that is not conformant; 2 wrong use; 3 refused, or written of a run in
which not all could be judged.

Example:
  $ duis-conformance signoff reports/latest --key signer.pem --operator 'A. Tester' --out evidence.zip`;

/** `duis-conformance signoff RUN` */
export function makeSignoffCommand({ out, exit }: CommandContext): Command {
  return new Command('signoff')
    .description('Signs a run off: writes what others cite into one zip, after the record was verified once more.')
    .argument('<run>', 'the folder of the run')
    .requiredOption('--key <file>', 'the private key that signs: PEM, ECDSA P-256 or Ed25519')
    .option('--certificate <file>', "the signer's X.509 certificate, to stand beside")
    .option('--out <file>', 'the package (default: evidence-<id>.zip)')
    .option('--operator <name>', 'who signs (default: the user of this machine)')
    .option('--detection <file>', 'what prove --record measured at this version of the suite')
    .option('--share', 'leave out MPxNs, addresses and keys, each replaced by the same throughout; the package says so', false)
    .option('--schema <dir>', 'the folder of the official DUIS schema, where the run was validated with it')
    .addHelpText('after', HELP)
    .action(async (run: string, given: Given) => {
      const load = createRequire(__filename);
      const { expectSignable, writePackage } = load('../signoff/sign-off') as typeof import('../signoff/sign-off');
      const dir = resolve(run);
      if (given.out !== undefined) refuseInside([run], given.out, '--out');
      const signer = readSigner(given);
      await expectSignable(dir, ROOT, given.schema);
      const file = given.out ?? packageName({ seal: readSeal(dir) });
      const { summary, seal, facts } = await writePackage(dir, ROOT, signer, resolve(file));
      const { name, release } = summary.target;
      const id = citableId({ digest: citedDigest(seal, facts) });
      out.write(`signed off: ${summary.verdict.toUpperCase()}, ${name} ${release}, cited as ${id}\n  ${file}\n`);
      exit(summary.exitCode);
    });
}

function readSigner({ key, certificate, operator, detection, share }: Given): Signer {
  const load = createRequire(__filename);
  const { readCertificate, readSigningKey } = load('../signoff/signing-key') as typeof import('../signoff/signing-key');
  const { readDetection } = load('../signoff/detection-file') as typeof import('../signoff/detection-file');
  const { commitOf } = load('../run/suite-identity') as typeof import('../run/suite-identity');
  const own = readSigningKey(key);
  const measured = detection === undefined ? undefined : readDetection(detection, commitOf(ROOT));
  return {
    key: own,
    share,
    operator: operatorName(operator),
    signedAt: new Date().toISOString(),
    ...(certificate !== undefined && { certificate: readCertificate(certificate, own) }),
    ...(measured && { detection: measured }),
  };
}

function operatorName(given: string | undefined): string {
  if (given !== undefined && !/\p{L}/u.test(given)) throw new UsageError(`--operator ${JSON.stringify(given)}: expected a name`);
  return given ?? ownName(userInfo);
}

/** The user of this machine, as `ask` tells it. In a container a process may have a number and no name. Throws UsageError. */
export function ownName(ask: () => { readonly username: string }): string {
  try {
    return ask().username;
  } catch {
    throw new UsageError('this machine has no name for its user: say who signs with --operator NAME');
  }
}
