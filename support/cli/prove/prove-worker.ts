import { loadDefects } from '../commands/defects';
import { makeProver, type Prover } from './prove';
import type { ProofRequest, ProofReply } from './proving-processes';

let prover: Promise<Prover> | undefined;

/** Proves some defects for the parent, and tells what became of them, or why they could not be tried. */
async function answer({ suite, whole, defects }: ProofRequest): Promise<ProofReply> {
  try {
    prover ??= makeProver(suite, whole);
    const known = loadDefects().filter(({ id }) => defects.includes(id));
    const proofs = await (await prover)(known);
    return { proofs: proofs.map(({ defect: { id }, killers, survival }) => ({ id, killers, survival })) };
  } catch (error) {
    return { broken: error instanceof Error ? error.message : String(error) };
  }
}

process.on('message', (request: ProofRequest) => void answer(request).then((reply) => process.send?.(reply)));
process.once('disconnect', () => process.exit(0));
