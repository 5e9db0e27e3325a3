import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { KnownDefect } from '../commands/defects';
import type { Suite } from '../run/suite';
import { AT_A_TIME, type Proof } from './proof';

/** What a proving process is asked. */
export interface ProofRequest {
  readonly suite: Suite;
  /** Whether every scenario that notices is asked for. */
  readonly whole: boolean;
  /** Their ids. */
  readonly defects: readonly string[];
}

/** What it answers. */
export type ProofReply =
  { readonly proofs: readonly ({ readonly id: string } & Pick<Proof, 'killers' | 'survival'>)[] } | { readonly broken: string };

interface HowToShare {
  readonly processes: number;
  readonly whole: boolean;
}

/**
 * Shares defects out over processes of their own, each with a reference and support code of its own, and takes up the next few as
 * soon as one is free: neighbours in the list mostly share a requirement, and so what passes without a defect. Tells proofs in the order of
 * the defects, whichever was first. Rejects where a process broke off, for then nothing is known of what it held.
 */
export async function proveInProcesses(
  suite: Suite,
  defects: readonly KnownDefect[],
  { processes, whole }: HowToShare,
  tell: (proof: Proof) => void,
): Promise<readonly Proof[]> {
  const proofs: Proof[] = [];
  const waiting = [...defects.entries()];
  let told = 0;
  const keep = (place: number, proof: Proof): void => {
    proofs[place] = proof;
    for (let next = proofs[told]; next !== undefined; next = proofs[told]) {
      tell(next);
      told += 1;
    }
  };
  const work = async (child: ChildProcess): Promise<void> => {
    const ended = once(child, 'exit').then(([code, signal]): ProofReply => ({ broken: `its process ended (${String(signal ?? code)})` }));
    for (let next = waiting.splice(0, AT_A_TIME); next.length > 0; next = waiting.splice(0, AT_A_TIME)) {
      const ids = next.map(([, { id }]) => id);
      const reply = await Promise.race([ask(child, { suite, whole, defects: ids }), ended]);
      if ('broken' in reply) throw new Error(`one of ${ids.join(', ')} could not be tried: ${reply.broken}`);
      for (const [place, defect] of next) keep(place, { defect, ...proofOf(defect.id, reply.proofs) });
    }
  };
  const children = Array.from({ length: processes }, () => fork(join(__dirname, 'prove-worker.cjs'), { cwd: suite.root }));
  try {
    await Promise.all(children.map(work));
  } finally {
    for (const child of children) child.kill();
  }
  return proofs;
}

function proofOf(defect: string, proofs: readonly ({ readonly id: string } & Pick<Proof, 'killers' | 'survival'>)[]) {
  const proof = proofs.find(({ id }) => id === defect);
  if (!proof) throw new Error(`nothing was said of ${defect}`);
  return { killers: proof.killers, survival: proof.survival };
}

async function ask(child: ChildProcess, request: ProofRequest): Promise<ProofReply> {
  const answered = once(child, 'message') as Promise<[ProofReply]>;
  child.send(request);
  const [reply] = await answered;
  return reply;
}
