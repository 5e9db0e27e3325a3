import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { BUILD_VARIABLE, loadInstrumented } from './instrumented-modules';
import type { WorkerReply, WorkerRequest } from './worker-message';

type Players = typeof import('./mutant-player');

const root = resolve(__dirname, '../../..');
const load = createRequire(__filename);
/** All that loads a module of the reference comes after the hook that serves it instrumented. */
const catalogues = (): object => (load('./mutant-player') as Players).catalogues;

const forget = loadInstrumented(root, process.env[BUILD_VARIABLE] ?? '', catalogues);

async function answer(request: WorkerRequest): Promise<WorkerReply> {
  const { cover, tryMutant } = load('./mutant-player') as Players;
  return request.kind === 'cover' ? cover(request, beat) : tryMutant(request, forget, beat);
}

function beat(): void {
  process.send?.({ kind: 'beat' } satisfies WorkerReply);
}

process.on('message', (request: WorkerRequest) => {
  answer(request).then(
    (reply) => process.send?.(reply),
    (error: unknown) => process.send?.({ kind: 'broken', why: error instanceof Error ? error.message : String(error) }),
  );
});
process.once('disconnect', () => process.exit(0));
