import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import type { Policy } from '../../record/policy';
import type { RunRecord } from '../../record/run-record';
import { readSealedRecord } from '../../report/check-seal';
import { sealRecord, sealViews } from '../../report/seal';
import { buildViews, type Views } from '../../report/views';
import { writeRunEnvelope } from '../../report/run-envelope';
import type { RunEnvelope, SeenTarget, TargetIdentity } from '../../record/run-envelope';
import type { RunParameters } from '../../record/run-parameters';
import type { RecordedInterpretation } from '../../record/run-envelope';
import { acceptedUnset } from '../../requirements/interpretation';
import { isSettable, loadInterpretations } from '../../vectors/interpretations';
import { deal } from './deal';
import { FeatureShelf } from './feature-shelf';
import { makeFolder } from './make-folder';
import { endsShare, MessageFile } from './message-file';
import { orderMessages } from './message-order';
import { removeOldRuns } from './old-runs';
import { isNamed, openRunFolder, type RunFolder } from './run-folder';
import { paintFor } from './paint';
import { planRun, scenarioPaths, type Plan, type Shard } from './plan';
import { EndedScenarios, Progress, type ScenarioEnded, type Terminal } from './progress';
import { idOf, processNameOf } from './record-clock';
import { rootCause } from './root-cause';
import { realFolder, refuseInside } from './sealed-folder';
import { describeSelection, type Selection } from './selection';
import type { Suite } from './suite';
import { hashRequirements, identifySchema, stateOf } from './suite-identity';
import { DESCRIPTORS, EnvironmentFault, needDescriptors, systemErrorText } from './system-error';
import { UsageError, unknown } from './usage-error';
import { WireLog } from './wire-log';
import { verdictBlock } from './verdict-block';
import { dismiss, hireWorkers, MOST_USUAL, playInWorkers, usualWorkers, type Worker } from './workers';

/** A candidate, as its target file has it. */
export interface DescribedTarget {
  readonly file: string;
  readonly name: string;
  readonly release: string;
  readonly readings: Readonly<Record<string, string | number | boolean>>;
  /** What tells this release from another. */
  readonly identity: TargetIdentity;
  /** Who answers; absent where nobody does. */
  readonly seen?: SeenTarget;
  /** SHA-256 of the file, in hex. */
  readonly fileDigest: string;
  /** The set of Users that the first worker plays. */
  readonly firstUserSet: number;
  /** Whether other workers or shards play at it at the same time. */
  readonly inCompany: boolean;
  /** Whether other shards play at it, and not each at one of its own. */
  readonly shared: boolean;
}

export interface RunOptions extends Selection {
  /** The folder of the run; absent: one of its own below `reports`. */
  readonly out?: string;
  readonly seed: number;
  /** Where the times of the record begin that count and tell no time: ISO 8601, UTC; absent: they are the machine's. */
  readonly countedFrom?: string;
  /** `defined`, or `random:N`. */
  readonly order: string;
  /** Worker processes; absent: as many as are worth it. */
  readonly parallel?: number;
  readonly shard?: Shard;
  /** A target file, checked before, with what it says of itself; the embedded target where absent. */
  readonly target?: DescribedTarget;
  readonly schema?: string;
  readonly policy?: Policy;
  /** The folder of an earlier run to compare with. */
  readonly baseline?: string;
  /** The folder of the runs that are kept, for the trend. */
  readonly history?: string;
  /** How many runs stay that have folders of their own; absent: all. */
  readonly keep?: number;
  readonly allure: boolean;
  /** Shows each message as it goes over the wire. */
  readonly verbose?: boolean;
}

type Decided = RunOptions & { readonly parallel: number; readonly workers: readonly Worker[] };

const MESSAGES = 'messages.ndjson';

const lazily = createRequire(__filename);

/** Runs the selected scenarios, records them, builds every view, and resolves with the exit code: 0, 1 or 3. */
export async function run(suite: Suite, given: RunOptions, terminal: Terminal): Promise<number> {
  const workers = hireAhead(suite, given);
  try {
    return await runWith(workers, suite, given, terminal);
  } finally {
    dismiss(workers);
  }
}

/** The workers of a whole suite, which load its code while the run is planned; none where it is not plain yet that some are worth it. */
function hireAhead(suite: Suite, { parallel, target, ...selection }: RunOptions): readonly Worker[] {
  const count = parallel ?? (target === undefined ? MOST_USUAL : 1);
  if (suite.ahead === undefined || count === 1 || describeSelection(selection) !== '') return [];
  needDescriptors(DESCRIPTORS);
  return hireWorkers(suite, count);
}

async function runWith(workers: readonly Worker[], suite: Suite, asked: RunOptions, terminal: Terminal): Promise<number> {
  const given = asked.baseline === undefined ? asked : { ...asked, baseline: realFolder(asked.baseline) };
  if (given.baseline !== undefined && isNamed(given.out)) refuseInside([given.baseline], given.out, '--out');
  const baseline = given.baseline === undefined ? undefined : readSealedRecord(given.baseline);
  if (given.history !== undefined) makeFolder(given.history, `--history ${given.history}`);
  const shelf = new FeatureShelf(suite, given.target?.readings ?? {});
  const plan = planRun(suite, shelf, given, given.shard);
  const options = { ...given, parallel: given.parallel ?? (given.target ? 1 : usualWorkers(plan.promised.length)), workers };
  checkDeviations(suite, shelf, options.policy);
  if (plan.paths.length === 0) return sayEmpty(options, terminal);
  needDescriptors(DESCRIPTORS);
  if (options.keep !== undefined && isNamed(options.out))
    throw new UsageError('--keep is about runs with folders of their own, and --out names a folder; leave off one of them');
  const now = new Date().toISOString();
  const envelope = named(openEnvelope(suite, plan, options, options.countedFrom ?? now));
  const folder = openRunFolder(envelope.run.id, now, options.out);
  try {
    const views = await play(suite, plan, options, folder, envelope, terminal);
    terminal.write(verdictBlock(views, folder.shown, paintFor(terminal)));
    if (baseline !== undefined) terminal.write(`\n${compareWith(baseline, views.record)}`);
    sealViews(folder.dir);
    if (options.keep !== undefined) takeAwayOldRuns(folder.dir, options.keep, options, terminal);
    return views.summary.exitCode;
  } finally {
    folder.release();
  }
}

/** A run has the id of what it plays and when it began. */
function named(envelope: RunEnvelope): RunEnvelope & { readonly run: { readonly id: string } } {
  const { startedAt, ...run } = envelope.run;
  return { ...envelope, run: { id: idOf([{ ...envelope, run }], startedAt), ...envelope.run } };
}

/** A baseline is needed, and the runs that are kept for the trend, wherever they lie. */
function takeAwayOldRuns(dir: string, keep: number, { baseline, history }: RunOptions, terminal: Terminal): void {
  const needed = [baseline, history].flatMap((path) => (path === undefined ? [] : resolve(path)));
  const gone = removeOldRuns(dir, keep, needed);
  if (gone.length > 0)
    terminal.write(`--keep ${keep}: ${gone.length} older runs taken away (${gone.map((path) => basename(path)).join(', ')})\n`);
}

/** Nothing is written: what an earlier run says stands, and this one has nothing to say. */
function sayEmpty(options: RunOptions, terminal: Terminal): number {
  terminal.write(`INCOMPLETE: no scenario was selected (selection: ${describeSelection(options)}); nothing was run or written\n`);
  return 3;
}

/**
 * Records and judges the run. What an earlier one left in the folder is taken away when this one has its verdict, and put back where it
 * comes to none.
 */
async function play(
  suite: Suite,
  plan: Plan,
  options: Decided,
  folder: RunFolder,
  envelope: RunEnvelope,
  terminal: Terminal,
): Promise<Views> {
  try {
    writeRunEnvelope(folder.dir, envelope);
    const crash = plan.promised.length === 0 ? undefined : await record(suite, plan, options, folder, terminal);
    const finishedAt = options.countedFrom ?? new Date().toISOString();
    writeRunEnvelope(folder.dir, { ...envelope, run: { ...envelope.run, finishedAt, ...(crash !== undefined && { crash }) } });
    sealRecord(folder.dir);
    const views = await buildViews(folder.dir, options);
    await folder.succeed();
    return views;
  } catch (error) {
    folder.abandon();
    throw error;
  }
}

/** What compares is loaded only by a run that has another before it. */
function compareWith(baseline: RunRecord, candidate: RunRecord): string {
  const { writeComparison } = lazily('../../report/compare/write-comparison') as typeof import('../../report/compare/write-comparison');
  return writeComparison(baseline, candidate);
}

/** A deviation that excuses nothing that there is would excuse nothing that fails either, and nobody would know. */
function checkDeviations({ requirements }: Suite, shelf: FeatureShelf, policy: Policy | undefined): void {
  for (const { id } of policy?.deviations ?? []) {
    const own = shelf.scenarios([`@${id.split('/')[0]}`]).map((scenario) => scenario.id);
    const known = [...requirements.map((requirement) => requirement.id), ...own];
    if (!known.some((other) => other === id || other.startsWith(`${id}/`)))
      throw unknown('scenario or requirement of a deviation', id, known);
  }
}

/** Plays the scenarios into messages.ndjson; returns why Cucumber broke off, where it did. */
async function record(suite: Suite, plan: Plan, options: Decided, folder: RunFolder, terminal: Terminal): Promise<string | undefined> {
  const progress = new Progress(plan.promised, terminal);
  const { dir, shown } = folder;
  const wire = options.verbose === true ? new WireLog(dir, terminal) : undefined;
  const onEnded = (scenario: ScenarioEnded): void => {
    wire?.show();
    progress.onEnded(scenario);
  };
  const leave = (): void => {
    terminal.write(`\ninterrupted; what was recorded is in ${shown}: npx duis-conformance report ${shown}\n`);
    process.exit(3);
  };
  process.once('SIGINT', leave).once('SIGTERM', leave);
  try {
    return await (options.parallel > 1 ? recordInWorkers : recordHere)(suite, plan, options, folder, onEnded);
  } finally {
    process.off('SIGINT', leave).off('SIGTERM', leave);
    progress.finish();
  }
}

async function recordHere(
  suite: Suite,
  plan: Plan,
  options: Decided,
  { id, dir }: RunFolder,
  onEnded: (scenario: ScenarioEnded) => void,
): Promise<string | undefined> {
  const { order, shard } = options;
  const messages = new MessageFile(join(dir, MESSAGES), id, scenarioPaths(plan.promised), options.countedFrom);
  const cucumber = {
    order,
    ...(shard && { shard: `${shard.index}/${shard.total}` }),
    paths: plan.paths,
    parameters: worldParameters(options, id, dir),
  };
  const { runScenarios } = lazily('./cucumber-run') as typeof import('./cucumber-run');
  const crash = runScenarios(suite, cucumber, messages, new EndedScenarios(onEnded).onMessage).then(
    () => undefined,
    (error: unknown) => rootCause(error).message.split('\n', 1)[0],
  );
  try {
    const how = await Promise.race([crash, messages.fault]);
    await messages.whole();
    return how;
  } catch (error) {
    throw new EnvironmentFault(`the record cannot be written: ${systemErrorText(error)}`);
  } finally {
    messages.destroy();
  }
}

async function recordInWorkers(
  suite: Suite,
  { promised }: Plan,
  options: Decided,
  { id, dir }: RunFolder,
  onEnded: (scenario: ScenarioEnded) => void,
): Promise<string | undefined> {
  const { root, support, lengths } = suite;
  const { order, parallel } = options;
  const shares = deal(promised, parallel, lengths).filter((share) => share.length > 0);
  const workers = options.workers.length >= shares.length ? options.workers : hireWorkers(suite, shares.length);
  const assignments = shares.map((share, worker) => ({
    suite: { root, support },
    options: { order, paths: scenarioPaths(share), parameters: { ...worldParameters(options, id, dir), worker } },
    messages: join(dir, MESSAGES),
  }));
  const crashes = await playInWorkers(workers, assignments, onEnded);
  orderMessages(
    join(dir, MESSAGES),
    assignments.map((_own, worker) => processNameOf(id, worker)),
    endsShare,
  );
  return crashes.length === 0 ? undefined : crashes.map((crash) => crash.split('\n', 1)[0]).join('; ');
}

function worldParameters({ seed, target, schema, countedFrom }: RunOptions, run: string, out: string): RunParameters {
  const remote = target && { target: resolve(target.file), firstUserSet: target.firstUserSet, inCompany: target.inCompany };
  const counted = countedFrom === undefined ? {} : { countedFrom };
  return { out, run, seed, ...counted, ...remote, ...(schema !== undefined && { schema: resolve(schema) }) };
}

function openEnvelope(suite: Suite, plan: Plan, options: Decided, startedAt: string): RunEnvelope {
  const { shard, target, seed, parallel, order } = options;
  return {
    formatVersion: 1,
    suite: {
      name: suite.name,
      version: suite.version,
      ...stateOf(suite.root),
      requirementSet: suite.requirementSet,
      requirementSetHash: hashRequirements(suite.requirements),
    },
    target: target ? statedTarget(target) : { kind: 'embedded', name: 'embedded reference', release: suite.version },
    run: {
      startedAt,
      ...(options.countedFrom !== undefined && { counted: true }),
      seed,
      node: process.version,
      parallel,
      shard: shard ? `${shard.index}/${shard.total}` : null,
      order,
      schema: options.schema === undefined ? 'own' : identifySchema(options.schema),
      selection: describeSelection(options),
    },
    ...(options.policy && { policy: options.policy }),
    promised: plan.promised,
    requirements: plan.requirements,
    interpretations: plan.interpretations.map((own) => ({ ...own, ...valueAt(target, own) })),
  };
}

function statedTarget({ name, release, shared, identity, seen, fileDigest }: DescribedTarget): RunEnvelope['target'] {
  return { kind: 'remote', name, release, shared, identity, ...(seen && { seen }), fileDigest };
}

/** The value that the scenarios go by; where a candidate does not set an open reading, what they take from it, and that they do. */
function valueAt(
  target: DescribedTarget | undefined,
  { name, value }: RecordedInterpretation,
): Pick<RecordedInterpretation, 'value' | 'accepted'> {
  const set = target?.readings[name];
  if (set !== undefined || target === undefined) return { value: String(set ?? value) };
  const interpretation = loadInterpretations().find(name);
  const accepted = interpretation && isSettable(interpretation) ? acceptedUnset(interpretation.parameter) : undefined;
  return accepted === undefined ? { value } : { value: `${accepted} (the target file does not set it)`, accepted };
}
