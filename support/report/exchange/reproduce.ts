import type { RunEnvelope } from '../../record/run-envelope';

/** The command that plays one scenario again as this run did, to copy. */
export function reproduceCommand({ run, target }: RunEnvelope, id: string): string {
  const aim = target.kind === 'remote' ? ' --target TARGET.yaml' : '';
  const schema = run.schema === 'own' ? '' : ' --schema DIR';
  return `npx duis-conformance run --scenario ${quoted(id)} --seed ${run.seed}${aim}${schema} --no-allure`;
}

/** For a shell, where it needs it. */
export function quoted(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
