import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import Ajv from 'ajv';
import { Coverage } from './coverage';
import { mutationPage, mutationReport } from './html-report';
import { entryFor, loadSourceLedger, staleEntries } from './ledger';
import type { Mutant, TriedMutant } from './mutant';
import { closingLine, linesExecuted, scoreByRoom, survivorsByRequirement } from './score';
import { instrumentSources } from './source-mutants';
import { SPARED } from './spared';
import { TriedRecord } from './tried-record';

const SCHEMA = createRequire(__filename).resolve('mutation-testing-report-schema/mutation-testing-report-schema.json');
const HEADER = 'file,text,original,replacement,kind,reason\n';

function mutant(id: number, overrides: Partial<Mutant> = {}): Mutant {
  const place = { line: id + 1, column: 1 };
  const common = { room: 'reference', file: 'support/reference/a.ts', mutator: 'ConditionalExpression', start: place, end: place } as const;
  return { ...common, id: String(id), text: `if (a${id})`, original: `a${id}`, replacement: 'true', ...overrides };
}

function tried(fate: TriedMutant['fate'], overrides: Partial<TriedMutant> = {}): TriedMutant {
  return { mutant: mutant(0), fate, executedBy: 9, shownTo: 4, requirements: ['ALPHA-01'], ...overrides };
}

describe('The instrumented sources', () => {
  const root = mkdtempSync(join(tmpdir(), 'duis-instrumented-'));
  after(() => rmSync(root, { recursive: true }));

  it('hold every mutant behind a switch, but those of the words of an error', async () => {
    for (const room of ['reference/defects', 'devices', 'transform']) mkdirSync(join(root, 'support', room), { recursive: true });
    const source = "export function half(n: number): number {\n  if (n > 4) throw new Error('too much');\n  return n / 2;\n}\n";
    writeFileSync(join(root, 'support/devices/half.ts'), source);
    writeFileSync(join(root, 'support/devices/half.test.ts'), source);
    writeFileSync(join(root, 'support/reference/defects/half.ts'), source);
    const { mutants, files } = await instrumentSources(root);
    assert.deepEqual(
      files.map(({ file }) => file),
      ['support/devices/half.ts'],
    );
    const division = mutants.find(({ mutator }) => mutator === 'ArithmeticOperator');
    const { id, ...known } = division ?? mutant(0);
    assert.deepEqual(known, {
      room: 'devices',
      file: 'support/devices/half.ts',
      start: { line: 3, column: 10 },
      end: { line: 3, column: 15 },
      mutator: 'ArithmeticOperator',
      original: 'n / 2',
      replacement: 'n * 2',
      text: 'return n / 2;',
    });
    assert.match(files[0]?.text ?? '', new RegExp(`stryMutAct_9fa48\\("${id}"\\) \\? n \\* 2`));
    assert.equal(mutants.find(({ original }) => original === "'too much'")?.ignored, 'words of an error, for people');
  });
});

describe('What is no mutant', () => {
  const support = join(__dirname, '../..');

  it('is in files that are there, and held by tests that are there', () => {
    for (const { files, heldBy } of SPARED)
      for (const file of [...files, ...heldBy]) assert.ok(existsSync(join(support, file)), `spared.ts: ${file} is not there`);
  });
  it('is the name and clause of a rule, why it refuses, and what a reset forgets', async () => {
    const root = mkdtempSync(join(tmpdir(), 'duis-ignored-'));
    for (const room of ['reference', 'devices', 'transform']) mkdirSync(join(root, 'support', room), { recursive: true });
    const rule = "{ name: 'of-four', clause: '3.2', of: ['8.9'], ask: (n: number) => (n > 4 ? refuse('E1', `not ${n}`) : undefined) }";
    writeFileSync(
      join(root, 'support/reference/rule.ts'),
      `export const rule = ${rule};\nexport class Kept { clear(): void { this.all = []; } }\n`,
    );
    const { mutants } = await instrumentSources(root);
    rmSync(root, { recursive: true });
    const ignored = mutants.filter((one) => one.ignored !== undefined).map(({ original }) => original);
    assert.deepEqual(ignored.sort(), ["'3.2'", "'of-four'", '[]', '`not ${n}`', '{ this.all = []; }']);
    assert.ok(["'8.9'", "'E1'"].every((text) => mutants.some(({ original, ignored: why }) => original === text && why === undefined)));
  });
});

describe('The scenarios that a mutant is shown to', () => {
  const scenario = (id: string, executed: readonly number[], sound = true): object => ({ id, durationMs: 10, sound, executed });
  const report = {
    loading: [5],
    starting: [6],
    scenarios: [
      scenario('S-0001/a', [1, 2, 3, 4]),
      scenario('S-0001/b', [1, 2]),
      scenario('S-0002', [1, 2, 3]),
      scenario('S-0003', [1], false),
      scenario('S-0004', [4]),
    ],
  };
  const all = [0, 1, 2, 3, 4, 5, 6, 7].map((id) => mutant(id, id === 4 || id === 5 ? { file: 'support/reference/b.ts' } : {}));
  const coverage = new Coverage([report as unknown as ConstructorParameters<typeof Coverage>[0][number]], all);
  const carriers = (id: number): readonly string[] => coverage.carriersOf(all[id] ?? mutant(id));

  it('are those that passed and execute it, in turn what few do and narrow ones, and of each outline one before any second', () =>
    assert.deepEqual(carriers(1), ['S-0002', 'S-0001/b', 'S-0001/a']));
  it('are those that execute anything of its file, where it is executed as that is loaded', () =>
    assert.deepEqual(carriers(5), ['S-0004', 'S-0001/a']));
  it('are all, where it is executed as the reference starts', () => assert.equal(carriers(6).length, 4));
  it('are none, where nothing executes it', () => {
    assert.deepEqual(carriers(7), []);
    assert.equal(coverage.isExecuted(mutant(7)), false);
  });
});

describe('The ledger of source mutants', () => {
  const ledger = loadSourceLedger(`${HEADER}support/reference/*,*a1*,a1,*,equivalent,the same anyway\n`);

  it('knows a mutant by what stands there, wherever that is', () => {
    assert.equal(entryFor(mutant(1, { start: { line: 99, column: 9 } }), ledger)?.reason, 'the same anyway');
    assert.equal(entryFor(mutant(2), ledger), undefined);
    assert.equal(entryFor(mutant(1, { room: 'devices', file: 'support/devices/a.ts' }), ledger), undefined);
  });
  it('tells what fits nothing any more', () => {
    assert.equal(staleEntries([mutant(2)], ledger).length, 1);
    assert.equal(staleEntries([mutant(1)], ledger).length, 0);
  });
  it('is read whole, and takes no kind of reason that it does not know', () => {
    assert.ok(loadSourceLedger().every(({ reason }) => reason.length > 0));
    assert.throws(() => loadSourceLedger(`${HEADER}a,b,c,d,dull,why\n`), /mutants\/ledger.csv line 2: column kind: "dull"/);
  });
});

describe('What is told of mutants', () => {
  const all = [
    tried('killed', { by: 'S-0001' }),
    tried('timeout'),
    tried('survived'),
    tried('survived', { reason: 'the same anyway' }),
    tried('never executed', { requirements: [] }),
    tried('unjudged'),
  ];

  it('counts as killed a share of those that are executed, can be judged and are not in the ledger', () =>
    assert.equal(
      closingLine(all),
      '6 source mutants, 2 killed (67 %), 1 in the ledger, 1 survived, 1 never executed, ' +
        '1 of the killed by time-out, 1 could not be judged\n',
    ));
  it('is a score for each room', () => assert.match(scoreByRoom(all), /reference +67 % of 3; 1 in the ledger, 1 never executed/));
  it('names the survivors under the requirement that they touch', () =>
    assert.equal(
      survivorsByRequirement(all),
      'survivors, by requirement:\nALPHA-01\n  support/reference/a.ts:1 ConditionalExpression: a0 → true (shown to 4 of 9 scenarios)\n',
    ));
  it('says how many lines are executed', () =>
    assert.equal(
      linesExecuted([mutant(1), mutant(2)], ({ id }) => id === '1'),
      '50 % of 2 lines with a mutant',
    ));
  it('is a report in the format of Stryker, in a page that needs nothing beside it', () => {
    const root = mkdtempSync(join(tmpdir(), 'duis-mutation-'));
    mkdirSync(join(root, 'support/reference'), { recursive: true });
    writeFileSync(join(root, 'support/reference/a.ts'), '// </script>\n');
    const report = mutationReport(root, all);
    rmSync(root, { recursive: true });
    const schema = JSON.parse(readFileSync(SCHEMA, 'utf8')) as object;
    const isValid = new Ajv({ strict: false }).compile(schema);
    assert.ok(isValid(report), JSON.stringify(isValid.errors));
    const statuses = report.files['support/reference/a.ts']?.mutants.map(({ status }) => status);
    assert.deepEqual(statuses, ['Killed', 'Timeout', 'Survived', 'Ignored', 'NoCoverage', 'RuntimeError']);
    const page = mutationPage(report);
    assert.equal(page.match(/<\/script/g)?.length, 2);
    assert.doesNotMatch(page, /<(script|link)[^>]+(src|href)=/);
  });
});

describe('What became of mutants', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duis-tried-'));
  after(() => rmSync(folder, { recursive: true }));
  const killed = { fate: 'killed', by: 'S-0001', executedBy: 9, shownTo: 4, requirements: ['ALPHA-01'] } as const;
  const survived = { fate: 'survived', executedBy: 9, shownTo: 9, requirements: [] } as const;

  it('is gone on with: kills stand where the same stands there still, and others are asked anew', () => {
    const file = join(folder, 'tried.ndjson');
    const [first, second] = [mutant(1), mutant(2, { text: 'if (a1)', original: 'a1' })];
    const record = new TriedRecord(file, [first, second], false);
    record.add(first, survived);
    record.add(second, killed);
    writeFileSync(file, `${readFileSync(file, 'utf8')}{"known":"cut sho`);
    const moved = [mutant(7), { ...second, start: { line: 40, column: 1 } }, { ...first, start: { line: 50, column: 1 } }];
    const again = new TriedRecord(file, moved, true);
    again.add(moved[0] ?? first, survived);
    assert.equal(readFileSync(file, 'utf8').split('\n').length, 4);
    assert.deepEqual(
      moved.map((one) => again.standing(one, false)),
      [undefined, undefined, killed],
    );
    assert.deepEqual(again.standing(moved[1] ?? first, true), survived);
  });

  it('is begun anew unless somebody says so', () => {
    const file = join(folder, 'anew.ndjson');
    new TriedRecord(file, [mutant(1)], false).add(mutant(1), killed);
    assert.equal(new TriedRecord(file, [mutant(1)], false).standing(mutant(1), true), undefined);
  });
});
