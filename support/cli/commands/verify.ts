import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { citableId } from '../../record/seal';
import { printable } from '../../report/printable';
import { verifyRun, type Verification } from '../verify/verify-run';
import { UsageError } from '../run/usage-error';
import type { CommandContext } from './context';

const HELP = `
Exit codes: 0 it holds; 1 it does not; 2 wrong use; 3 incomplete: it is not the record of a whole run, or not all could be judged.

Example:
  $ duis-conformance verify reports/latest --cited 3f0c2a917be4
  $ duis-conformance verify evidence.zip --key signer-public.pem`;

/** So many faults are named; what is rotten is so after the first. */
const NAMED = 20;

interface Given {
  readonly cited?: string;
  readonly schema?: string;
  readonly key?: string;
}

/** `duis-conformance verify RUN|PACKAGE` */
export function makeVerifyCommand({ out, exit }: CommandContext): Command {
  return new Command('verify')
    .description(
      'Is the record of a run, or an evidence package, whole and unchanged, and does its verdict follow from it? Judges every ' +
        'message again; needs no network.',
    )
    .argument('<run>', 'the folder of the run, or the zip that signoff wrote')
    .option('--key <file>', 'of a package: the public key or certificate of the signer, PEM, which did not come with it')
    .option('--cited <id>', 'the id under which the run is cited')
    .option('--schema <dir>', 'the folder of the official DUIS schema, where the run was validated with it')
    .addHelpText('after', HELP)
    .action(async (run: string, given: Given) => {
      const verification = await verify(resolve(run), given);
      out.write(printable(describe(verification)));
      exit(codeOf(verification));
    });
}

async function verify(path: string, { key, ...options }: Given): Promise<Verification> {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) {
    if (key !== undefined) throw new UsageError(`--key is for a package; ${path} is none`);
    return verifyRun(path, options);
  }
  const load = createRequire(__filename);
  const { verifyPackage } = load('../verify/verify-package') as typeof import('../verify/verify-package');
  const { readVerificationKey } = load('../signoff/signing-key') as typeof import('../signoff/signing-key');
  return verifyPackage(path, { ...options, ...(key !== undefined && { key: readVerificationKey(key) }) });
}

function codeOf({ faults, incomplete }: Verification): number {
  if (faults.length > 0) return 1;
  return incomplete.length > 0 ? 3 : 0;
}

function describe(verification: Verification): string {
  const { faults, incomplete, seal, summary, messages } = verification;
  const listed = [...faults, ...incomplete].slice(0, NAMED).map((text) => `  ${text}\n`);
  const more = faults.length + incomplete.length - listed.length;
  const rest = more > 0 ? `  and ${more} more\n` : '';
  if (seal === undefined || summary === undefined) return `${headline(verification)}\n${listed.join('')}${rest}`;
  const { promised } = summary.counts.scenarios;
  const facts = [
    `  cited as   ${citableId(seal)}`,
    `  run        ${seal.run}, begun ${summary.run.startedAt}`,
    `  verdict    ${summary.verdict}, on ${summary.target.name} ${summary.target.release}, by ${summary.suite.name} ` +
      `${summary.suite.version} (${summary.suite.commit})`,
    `  checked    ${Object.keys(seal.record).length} files of the record, ${verification.drawn ?? 0} drawn from it, ` +
      `${promised} scenarios, ${messages} entries`,
    ...((verification.redacted ?? 0) > 0
      ? [`  shared     ${String(verification.redacted)} messages have something replaced: only the signer can say how they were signed`]
      : []),
  ];
  return `${headline(verification)}\n${listed.join('')}${rest}${facts.join('\n')}\n`;
}

function headline({ faults, incomplete }: Verification): string {
  if (faults.length > 0) return 'DOES NOT HOLD: the record is not what it was, or its verdict does not follow from it';
  if (incomplete.length > 0) return 'INCOMPLETE: not all could be verified';
  return 'HOLDS: whole, unchanged since it was sealed, and its verdict follows from it';
}
