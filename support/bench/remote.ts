import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServedReference, start } from '../cli/run/served';
import type { Summary } from '../report/summary';
import type { Measurement } from './measurement';
import { distant, type Waits } from './serving/distant-target';

const [AWAY, WORKERS, PART] = [50, 8, '1/10'];

/** Of one scenario of a run: milliseconds that pass, and that are waited for the target; requests to its services and to its control. */
interface Played {
  readonly took: number;
  readonly waited: number;
  readonly services: number;
  readonly control: number;
}

let last: Played | undefined;

/** A part of the suite at a reference in another process, which is `AWAY` milliseconds off. */
async function play(): Promise<Played> {
  const scratch = mkdtempSync(join(tmpdir(), 'duis-bench-'));
  const [pki, file, out] = ['pki', 'target.yaml', 'run'].map((name) => join(scratch, name)) as [string, string, string];
  try {
    await succeed('pki', pki, '--user-sets', `${WORKERS}`);
    const served = await ServedReference.start('--pki', pki);
    const [services, control]: [Waits, Waits] = [nothing(), nothing()];
    const relays = await Promise.all([
      distant(portOf(served.urls.transform), AWAY, services),
      distant(portOf(served.urls.control), AWAY, control),
    ]);
    const moved = new Map([served.urls.transform, served.urls.control].map((url, i) => [`:${portOf(url)}`, `:${relays[i]?.port ?? 0}`]));
    writeFileSync(
      file,
      served.targetFile(pki, 'shared: false\n').replace(/:\d{4,5}\b/g, (port) => moved.get(port) ?? port),
    );
    const started = performance.now();
    await succeed('run', '--no-allure', '--target', file, '--parallel', `${WORKERS}`, '--shard', PART, '--out', out);
    const took = performance.now() - started;
    for (const relay of relays) relay.close();
    await served.stop();
    const count = (JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')) as Summary).scenarios.length;
    return {
      took: took / count,
      waited: (services.milliseconds + control.milliseconds) / WORKERS / count,
      services: services.requests / count,
      control: control.requests / count,
    };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function nothing(): Waits {
  return { requests: 0, milliseconds: 0 };
}

function portOf(url: string): number {
  return Number(new URL(url).port);
}

async function succeed(...args: readonly string[]): Promise<void> {
  const { code, output } = await start(args).ended;
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${String(code)}: ${output}`);
}

const WAITED = `  waited for it, shared by ${WORKERS}`;
const beside = (name: string, unit: string, of: (played: Played) => number): Measurement => ({
  name,
  unit,
  run: () => (last ? of(last) : NaN),
  rounds: 1,
});

/** At a remote target a scenario should wait for nothing else: its time is that of its requests, one after the other. */
export const measurements: readonly Measurement[] = [
  {
    name: `a scenario at a target ${AWAY} ms away, ${WORKERS} workers`,
    unit: 'ms',
    run: async () => (last = await play()).took,
    rounds: 1,
    relativeTo: WAITED,
    aim: '≤ 1.25 ×',
  },
  beside(WAITED, 'ms', ({ waited }) => waited),
  beside('  its requests to the services', 'of a scenario', ({ services }) => services),
  beside('  its requests to the control interface', 'of a scenario', ({ control }) => control),
];
