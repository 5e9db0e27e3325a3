import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { KnownDefect } from '../commands/defects';
import type { Suite } from '../run/suite';
import type { Proof } from './proof';

/** What a proving process is asked: one defect at a time. */
export interface ProofRequest {
  readonly suite: Suite;
  /** Whether every scenario that notices is asked for. */
  readonly whole: boolean;
  readonly defect: string;
}

/** What it answers. */
export type ProofReply = Pick<Proof, 'killers' | 'survival'> | { readonly broken: string };

interface HowToShare {
  readonly processes: number;
  readonly whole: boolean;
}

/**
 * Shares defects out over processes of their own, each with a reference and support code of its own, and takes up the next as soon as
 * one is free: neighbours in the list mostly share a requirement, and so what passes without a defect. Tells proofs in the order of
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
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [place, defect] = next;
      const reply = await Promise.race([ask(child, { suite, whole, defect: defect.id }), ended]);
      if ('broken' in reply) throw new Error(`${defect.id} could not be tried: ${reply.broken}`);
      keep(place, { defect, ...reply });
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

async function ask(child: ChildProcess, request: ProofRequest): Promise<ProofReply> {
  const answered = once(child, 'message') as Promise<[ProofReply]>;
  child.send(request);
  const [reply] = await answered;
  return reply;
}
