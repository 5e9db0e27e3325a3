import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { loadSupportCode, runScenarios } from '../../cli/run/cucumber-run';
import { duisSuite } from '../../cli/run/duis-suite';
import { FeatureShelf } from '../../cli/run/feature-shelf';
import { scenarioPaths } from '../../cli/run/plan';

/** Plays COUNT scenarios in this process: those of the suite, evenly, and as often as it takes. Prints processor milliseconds of one. */
async function main(count: number): Promise<void> {
  const suite = duisSuite();
  const shelf = new FeatureShelf(suite, {});
  const scratch = mkdtempSync(join(tmpdir(), 'duis-bench-'));
  try {
    const own = shelf.scenarios();
    const times = Math.ceil(count / own.length);
    const all = Array.from({ length: times }, (_, copy) =>
      own.map((scenario) => ({ ...scenario, uri: join(scratch, `${copy}`, scenario.uri), line: scenario.line + copy * APART })),
    ).flat();
    for (let copy = 0; copy < times; copy += 1)
      for (const { uri, text } of shelf.features()) {
        mkdirSync(dirname(join(scratch, `${copy}`, uri)), { recursive: true });
        writeFileSync(join(scratch, `${copy}`, uri), '\n'.repeat(copy * APART) + text);
      }
    const played = Array.from({ length: count }, (_, place) => all[Math.floor((place * all.length) / count)]).flatMap((one) => one ?? []);
    const support = await loadSupportCode(suite);
    const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
    const before = process.cpuUsage();
    let passed = 0;
    const options = { paths: scenarioPaths(played), parameters: { out: scratch, seed: 1 }, support };
    await runScenarios(suite, options, nowhere, ({ testRunFinished }) => (passed += testRunFinished?.success === true ? 1 : 0));
    if (passed !== 1) throw new Error(`not all of ${count} scenarios passed`);
    const { user, system } = process.cpuUsage(before);
    process.stdout.write(`${(user + system) / 1000 / count}`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** A scenario is told from its copy by its line, which is in the EUI-64s of its devices. */
const APART = 1_000;

void main(Number(process.argv[2])).then(() => process.exit(0));
