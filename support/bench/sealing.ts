import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { duisSuite } from '../cli/run/duis-suite';
import { run } from '../cli/run/run';
import { segmentsIn } from '../report/journal/journal-segment';
import { sealRecord, sealViews } from '../report/seal';
import type { Measurement } from './measurement';

const LINE_FEED = 10;

/** What a run costs, and its seal, in milliseconds of the processor: others on the machine do not count. */
interface Costs {
  readonly run: number;
  readonly seal: number;
}

let last: Costs = { run: NaN, seal: NaN };

/** A process plays one run; so each is played by one of its own, which begins below. */
function sealedRun(): number {
  const { stdout, status } = spawnSync(process.execPath, ['-r', join(__dirname, '../cli/register.cjs'), __filename], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the run that was to be measured ended with ${status}`);
  last = JSON.parse(stdout) as Costs;
  return last.run;
}

/** A run of the smoke profile, from its plan to its views and its seal, but for Allure. */
async function play(): Promise<Costs> {
  const out = mkdtempSync(join(tmpdir(), 'duis-bench-'));
  const options = {
    change: [],
    requirement: [],
    scenario: [],
    profile: 'smoke',
    seed: 1,
    order: 'defined',
    parallel: 1,
    allure: false,
  } as const;
  try {
    const before = process.cpuUsage();
    const code = await run(duisSuite(), { ...options, out }, { write: () => true });
    if (code !== 0) throw new Error(`the smoke profile did not pass: exit code ${code}`);
    return { run: since(before), seal: sealingOf(out) };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** The same seal once more, by itself: every line of the journal hashed for the chain, then record, chains and views. */
function sealingOf(dir: string): number {
  const journal = segmentsIn(dir).map((name) => readFileSync(join(dir, name)));
  const before = process.cpuUsage();
  for (const octets of journal)
    for (let start = 0, end = octets.indexOf(LINE_FEED); end >= 0; start = end + 1, end = octets.indexOf(LINE_FEED, start))
      hash('sha256', octets.subarray(start, end));
  sealRecord(dir);
  sealViews(dir);
  return since(before);
}

function since(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const RUN = 'a run of the smoke profile, sealed';

export const measurements: readonly Measurement[] = [
  { name: RUN, unit: 'ms', run: sealedRun },
  { name: 'its seal: chain, record and views', unit: 'ms', run: () => last.seal, relativeTo: RUN, aim: '≤ 0.05 ×' },
];

if (require.main === module) void play().then((costs) => process.stdout.write(JSON.stringify(costs), () => process.exit(0)));
