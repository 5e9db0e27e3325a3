import { writeFileSync } from 'node:fs';
import type { KnownDefect } from '../commands/defects';
import type { Terminal } from '../run/progress';
import type { Suite } from '../run/suite';
import { commitOf } from '../run/suite-identity';
import { detectionOf } from './detection';
import { rememberKillers } from './known-killers';
import { AT_A_TIME, type Proof } from './proof';
import { DefectProver } from './prover';
import { proveInProcesses } from './proving-processes';

export interface ToProve {
  readonly defects: readonly KnownDefect[];
  /** Requirements that ought to have a defect. */
  readonly requirements: readonly string[];
  /** Whether it is told as data, with every scenario that noticed. */
  readonly json?: boolean;
  /** How many processes share the work; 1 where nothing is said. */
  readonly processes?: number;
  /** Whether it is written down who noticed what, for the next time. */
  readonly remember?: boolean;
  /** The file in which it is written down how many were noticed, for a run that is signed off. */
  readonly record?: string;
}

/**
 * Proves that the scenarios notice what they are for. A defect is killed only when a scenario that carries the tag of its
 * requirement fails by the target's fault, with a Finding that shows the symptom of this defect, and passes without the defect.
 */
export async function prove(suite: Suite, toProve: ToProve, out: Terminal): Promise<number> {
  const { defects, requirements, json = false, processes = 1, remember = false, record } = toProve;
  const tell = (proof: Proof): void => {
    if (!json) out.write(`${describeProof(proof)}\n`);
  };
  const proofs =
    processes > 1
      ? await proveInProcesses(suite, defects, { processes, whole: json }, tell)
      : await proveHere(await DefectProver.of(suite), { defects, whole: json }, tell);
  if (remember) rememberKillers(proofs);
  if (record !== undefined) writeFileSync(record, `${JSON.stringify(detectionOf(proofs, commitOf(suite.root)), null, 1)}\n`);
  out.write(json ? `${JSON.stringify(proofs.map(proofData), null, 2)}\n` : closing(proofs, requirements));
  return proofs.some(({ survival }) => survival !== '') ? 1 : 0;
}

async function proveHere(
  prover: DefectProver,
  { defects, whole }: { readonly defects: readonly KnownDefect[]; readonly whole: boolean },
  tell: (proof: Proof) => void,
): Promise<readonly Proof[]> {
  const proofs: Proof[] = [];
  for (let from = 0; from < defects.length; from += AT_A_TIME) {
    const proved = await prover.proveAll(defects.slice(from, from + AT_A_TIME), { whole });
    proved.forEach(tell);
    proofs.push(...proved);
  }
  return proofs;
}

function proofData({ defect: { id, requirement, summary }, killers, survival }: Proof): object {
  return { id, requirement, summary, killers, ...(survival !== '' && { survival }) };
}

function describeProof({ defect, killers, survival }: Proof): string {
  const more = killers.length > 3 ? ` and ${killers.length - 3} more` : '';
  return survival === '' ? `killed    ${defect.id} by ${killers.slice(0, 3).join(', ')}${more}` : `SURVIVED  ${defect.id}: ${survival}`;
}

function closing(proofs: readonly Proof[], requirements: readonly string[]): string {
  const killed = proofs.filter(({ survival }) => survival === '').length;
  const bare = requirements.filter((id) => !proofs.some(({ defect }) => defect.requirement === id));
  return `${withoutDefect(bare)}${proofs.length} defects, ${killed} killed, ${proofs.length - killed} survived\n`;
}

/** Requirements that nothing breaks, a line for each change: `CR1277: 01 02 05`. */
function withoutDefect(ids: readonly string[]): string {
  const byChange = new Map<string, string[]>();
  for (const id of ids) {
    const [, change = id, number = ''] = /^(.*)-(\d+)$/.exec(id) ?? [];
    byChange.set(change, [...(byChange.get(change) ?? []), number]);
  }
  const lines = [...byChange].map(([change, numbers]) => `  ${change}: ${numbers.join(' ')}\n`);
  return lines.length === 0 ? '' : `requirements without a defect:\n${lines.join('')}`;
}
