import { loadDefects } from '../commands/defects';
import { DefectProver } from './prover';
import type { ProofRequest, ProofReply } from './proving-processes';

let prover: Promise<DefectProver> | undefined;

/** Proves some defects for the parent, and tells what became of them, or why they could not be tried. */
async function answer({ suite, whole, defects }: ProofRequest): Promise<ProofReply> {
  try {
    prover ??= DefectProver.of(suite);
    const known = loadDefects().filter(({ id }) => defects.includes(id));
    const proofs = await (await prover).proveAll(known, { whole });
    return { proofs: proofs.map(({ defect: { id }, killers, survival }) => ({ id, killers, survival })) };
  } catch (error) {
    return { broken: error instanceof Error ? error.message : String(error) };
  }
}

process.on('message', (request: ProofRequest) => void answer(request).then((reply) => process.send?.(reply)));
process.once('disconnect', () => process.exit(0));
