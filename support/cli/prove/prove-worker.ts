import { loadDefects } from '../commands/defects';
import { makeProver, type Prover } from './prove';
import type { ProofRequest, ProofReply } from './proving-processes';

let prover: Promise<Prover> | undefined;

/** Proves one defect for the parent, and tells what became of it, or why it could not be tried. */
async function answer({ suite, whole, defect }: ProofRequest): Promise<ProofReply> {
  try {
    prover ??= makeProver(suite, whole);
    const known = loadDefects().find(({ id }) => id === defect);
    if (known === undefined) return { broken: `there is no defect "${defect}"` };
    const { killers, survival } = await (await prover)(known);
    return { killers, survival };
  } catch (error) {
    return { broken: error instanceof Error ? error.message : String(error) };
  }
}

process.on('message', (request: ProofRequest) => void answer(request).then((reply) => process.send?.(reply)));
process.once('disconnect', () => process.exit(0));
