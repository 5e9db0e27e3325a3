import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';

const FOLDER = join(__dirname, '../../../.github');

/** A piece of shell in a pipeline: what an engine runs, as it stands in the file. */
export interface PipelineScript {
  /** The file, and the job where it has several, e.g. `nightly.yml, merge`. */
  readonly where: string;
  /** The name of the step or of the container; empty for a step that has none. */
  readonly name: string;
  readonly text: string;
}

/** The file of the workflow. */
export const WORKFLOW = join(FOLDER, 'workflows', 'nightly.yml');

/** The files of the Kubernetes Jobs. */
export function manifestFiles(): string[] {
  return readdirSync(join(FOLDER, 'kubernetes')).map((name) => join(FOLDER, 'kubernetes', name));
}

/** What may hold shell, of a workflow or of an action. */
type Steps = readonly { readonly name?: string; readonly run?: string }[];

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: Steps }>>;
}

/** The scripts of a workflow, in order. */
export function workflowScripts(file = WORKFLOW): PipelineScript[] {
  const { jobs } = parse(readFileSync(file, 'utf8')) as Workflow;
  return Object.entries(jobs).flatMap(([job, { steps }]) => scriptsIn(steps, `${basename(file)}, ${job}`));
}

/** The scripts of a composite action, in order. */
export function actionScripts(file: string): PipelineScript[] {
  const { runs } = parse(readFileSync(file, 'utf8')) as { readonly runs: { readonly steps: Steps } };
  return scriptsIn(runs.steps, basename(file));
}

function scriptsIn(steps: Steps, where: string): PipelineScript[] {
  return steps.flatMap(({ name = '', run }) => (run === undefined ? [] : [{ where, name, text: run }]));
}

interface Manifest {
  readonly spec: {
    readonly template: { readonly spec: { readonly containers: readonly { readonly name: string; readonly args: readonly string[] }[] } };
  };
}

/** The scripts of the Jobs' containers. */
export function jobScripts(): PipelineScript[] {
  return manifestFiles().flatMap((file) => {
    const { spec } = parse(readFileSync(file, 'utf8')) as Manifest;
    return spec.template.spec.containers.flatMap(({ name, args }) => args.map((text) => ({ where: basename(file), name, text })));
  });
}
