import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ISupportCodeLibrary } from '@cucumber/cucumber/api';
import { explore, isShown, type Exploration } from '../../explore/exploration';
import { Script, type StepLibrary } from '../../explore/play/script';
import type { Side } from '../../explore/play/side';
import { Reach } from '../../explore/reach';
import { stimuliOf } from '../../explore/stimuli/generator';
import { featureText, type Setting } from '../../explore/written/feature-text';
import { exchangesText, reportText, type WrittenDiscovery } from '../../explore/written/report-text';
import { loadRequirements } from '../../vectors/requirements';
import { loadSupportCode } from '../run/cucumber-run';
import type { Terminal } from '../run/progress';
import { changesOf, type Suite } from '../run/suite';
import { unknown, UsageError } from '../run/usage-error';
import { openSides } from './open-sides';
import { specimensOf } from './specimens';

export interface ExploreOptions {
  readonly target?: string;
  readonly self?: boolean;
  readonly defect?: string;
  readonly seed: number;
  readonly cases?: number;
  /** Seconds. */
  readonly time?: number;
  /** Whether the first difference that a scenario shows is the last that is looked for. */
  readonly first?: boolean;
  readonly change: readonly string[];
  readonly strict: boolean;
  readonly out: string;
}

const USUAL_SECONDS = 60;
/** The scenarios that are written get numbers from here. */
const FIRST_WRITTEN = 9001;

/** Explores and writes what was found. Resolves with the exit code. `library`: support code that this process loaded before. */
export async function runExplore(suite: Suite, options: ExploreOptions, out: Terminal, library?: ISupportCodeLibrary): Promise<number> {
  refuse(suite, options);
  const script = new Script((library ?? (await loadSupportCode(suite))) as unknown as StepLibrary);
  const scratch = mkdtempSync(join(tmpdir(), 'duis-explore-'));
  const sides = await openSides(options, scratch, script);
  const reach = new Reach();
  const unhandled: string[] = [];
  const onUnhandled = (error: unknown): void =>
    void unhandled.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.on('unhandledRejection', onUnhandled);
  try {
    const setting = { model: nameOf(sides.model), candidate: nameOf(sides.candidate), seed: options.seed };
    out.write(`seed ${options.seed}: ${setting.candidate} beside ${setting.model}\n`);
    const began = process.hrtime.bigint();
    const elapsed = (): number => Number(process.hrtime.bigint() - began) / 1e9;
    const exploration = await explore({
      sides,
      script,
      requirements: loadRequirements().all,
      stimulusOf: stimuliOf(specimensOf(suite, options.change), script)(options.seed),
      goesOn: (cases, discoveries) =>
        (options.cases === undefined || cases < options.cases) &&
        elapsed() < limitOf(options) &&
        !(options.first && discoveries.some(isShown)),
      elapsed,
      watch: ({ model, discarded }) => (discarded === undefined ? reach.add(model) : undefined),
    });
    const written = writeAll(options.out, exploration, reach, setting);
    return conclude(exploration, written, unhandled, options, out);
  } finally {
    process.off('unhandledRejection', onUnhandled);
    await Promise.all([sides.model.close(), sides.candidate.close()]);
    rmSync(scratch, { recursive: true, force: true });
  }
}

function refuse(suite: Suite, { target, self, defect, change }: ExploreOptions): void {
  if (target === undefined && !self && defect === undefined) throw new UsageError('explore needs --target FILE, or --self, or --defect ID');
  const changes = changesOf(suite);
  for (const id of change) if (!changes.includes(id)) throw unknown('change', id, changes);
}

function limitOf({ cases, time }: ExploreOptions): number {
  return time ?? (cases === undefined ? USUAL_SECONDS : Infinity);
}

export function nameOf({ target }: Side): string {
  return `${target.name} ${target.release}`;
}

function writeAll(folder: string, exploration: Exploration, reach: Reach, setting: Setting): readonly WrittenDiscovery[] {
  const written = writeScenarios(folder, exploration, setting);
  writeFileSync(join(folder, 'report.md'), reportText(exploration, written, reach.families(), setting));
  return written;
}

/**
 * Each discovery as a feature, where a scenario shows it, and its exchanges, in a folder that holds nothing else then. What no scenario
 * shows is in the report alone: a feature that fails at both, or at neither, would be of no use.
 */
export function writeScenarios(folder: string, { discoveries }: Exploration, setting: Setting): readonly WrittenDiscovery[] {
  const requirements = loadRequirements();
  const written = discoveries.map((discovery, n) => ({ ...discovery, id: `S-${FIRST_WRITTEN + n}` }));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const discovery of written) {
    const [closest] = discovery.attribution.requirements;
    const requirement = closest && requirements.find(closest.id);
    if (isShown(discovery))
      writeFileSync(join(folder, `${discovery.id}.feature`), featureText(discovery, discovery.id, requirement, setting));
    writeFileSync(join(folder, `${discovery.id}.md`), exchangesText(discovery));
  }
  return written;
}

function conclude(
  { cases, seconds, crashes }: Exploration,
  written: readonly WrittenDiscovery[],
  unhandled: readonly string[],
  { strict, out: folder, self }: ExploreOptions,
  out: Terminal,
): number {
  for (const { id, cause, first, onModel, onCandidate } of written)
    out.write(
      `${id}  case ${first}: ${cause}${onModel ? ' (its scenario does not pass on the model)' : onCandidate ? '' : ' (no step says it)'}\n`,
    );
  for (const { side, case: n, says } of crashes) out.write(`crash of the ${side}, case ${n}: ${says}\n`);
  for (const says of unhandled) out.write(`unhandled rejection: ${says}\n`);
  const [rate, crashed] = [(cases / Math.max(seconds, 0.001)).toFixed(1), crashes.length + unhandled.length];
  out.write(`${cases} cases, ${rate} a second: ${written.length} differences, ${crashed} crashes; ${join(folder, 'report.md')}\n`);
  const isClean = written.length + crashed === 0;
  return isClean || !(strict || self) ? 0 : 1;
}
