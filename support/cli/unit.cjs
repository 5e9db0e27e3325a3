'use strict';
/**
 * Runs the project's own tests with node:test: every `*.test.ts`, or with --crosscheck every `*.crosscheck.ts`. A script of its
 * own because `node --test` takes no globs on Node 20. Names given narrow the files: `npm run unit -- gbcs report`.
 * A name that fits no file, or an option that is none, is wrong use: 2, and nothing is run.
 * What was skipped is said again at the end, with the reason: a crosscheck whose oracle is missing has proven nothing.
 *
 * The files that take longest, by longest-tests.txt, begin first, each in a process of its own, as do those that start processes or change
 * theirs; of the others a dozen of one room share a process, most of which would be spent on loading what all of them load.
 */
const { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { availableParallelism, tmpdir } = require('node:os');
const { join, relative, sep } = require('node:path');
const { run } = require('node:test');
const { spec } = require('node:test/reporters');

const ROOT = join(__dirname, '../..');
const USAGE = `Usage: node support/cli/unit.cjs [--crosscheck] [part of a path]...

Runs the tests (*.test.ts), or the crosschecks (*.crosscheck.ts), of the files whose path has one of the parts; without any, all of them.
`;

/** So many files are named at the end, for whoever waits. */
const SLOWEST = 12;

/** So many files share a process. */
const TOGETHER = 12;
/** What a file does that wants a process of its own. */
const OWN_PROCESS = /\bprocess\.(?!hrtime|platform)|child_process|worker_threads|\bglobal(This)?\b|\.prototype\b|\b(before|after)Each\b/;

const options = process.argv.slice(2);
const crosscheck = options.includes('--crosscheck');
const wanted = options.filter((option) => !option.startsWith('-'));

function find(ending) {
  const folders = ['support', 'steps'];
  const names = folders.flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true }).map((name) => join(folder, name)));
  return names.filter((name) => name.endsWith(ending)).sort();
}

const textOf = (name) => readFileSync(join(ROOT, name), 'utf8');

/** Others are what several files of tests share. */
function hasTests(name) {
  return /\bfrom 'node:test'/.test(textOf(name));
}

/** The paths that are given to the runner, in the order in which they begin: files, and files in `scratch` that load several. */
function dealt(tests, scratch) {
  const longest = longestFirst(tests);
  const others = tests.filter((name) => !longest.includes(name));
  const shared = crosscheck
    ? []
    : others.filter((name) => !name.startsWith(join('support', 'cli') + sep) && !OWN_PROCESS.test(textOf(name)));
  const alone = others.filter((name) => !shared.includes(name));
  return [...[...longest, ...alone].map((name) => join(ROOT, name)), ...groups(shared, scratch)];
}

function longestFirst(tests) {
  const known = readFileSync(join(__dirname, 'longest-tests.txt'), 'utf8').split('\n');
  return known.map((name) => name.split('/').join(sep)).filter((name) => tests.includes(name));
}

const roomOf = (name) => name.split(sep)[1];

function groups(names, scratch) {
  const rooms = [...new Set(names.map(roomOf))];
  return rooms
    .map((room) => [room, names.filter((name) => roomOf(name) === room)])
    .flatMap(([room, own]) =>
      Array.from({ length: Math.ceil(own.length / TOGETHER) }, (_, part) => {
        const file = join(scratch, `${room}-${part + 1}.cjs`);
        const some = own.slice(part * TOGETHER, (part + 1) * TOGETHER);
        writeFileSync(file, some.map((name) => `require(${JSON.stringify(join(ROOT, name))});\n`).join(''));
        return file;
      }),
    );
}

/** Why it cannot be done as asked; undefined where it can. */
function wrongUse(all) {
  const strange = options.find((option) => option.startsWith('-') && option !== '--crosscheck');
  if (strange !== undefined) return `unknown option ${strange}`;
  const unfound = wanted.find((part) => !all.some((name) => name.includes(part)));
  return unfound === undefined ? undefined : `no ${crosscheck ? 'crosscheck' : 'test'} has ${unfound} in its path`;
}

function main() {
  if (options.includes('--help') || options.includes('-h')) return void process.stdout.write(USAGE);
  const all = find(crosscheck ? '.crosscheck.ts' : '.test.ts');
  const wrong = wrongUse(all);
  if (wrong !== undefined) {
    process.stderr.write(`${wrong}\n\n${USAGE}`);
    process.exitCode = 2;
    return;
  }
  const names = all.filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part))).filter(hasTests);
  const scratch = mkdtempSync(join(tmpdir(), 'duis-unit-'));
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
  const totals = { passed: 0, failed: 0, skipped: [], milliseconds: new Map() };
  process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --require "${join(__dirname, 'register.cjs')}"`.trim();
  // One more than two, for many wait: for a child, a clock, an answer that does not come.
  const concurrency = Math.max(1, Math.min(3, availableParallelism() + 1));
  const stream = run({ files: dealt(names, scratch), concurrency });
  stream.on('test:pass', (event) => count(totals, event, 'passed'));
  stream.on('test:fail', (event) => count(totals, event, 'failed'));
  stream.once('end', () => setImmediate(finish, totals, names));
  stream.compose(new spec()).pipe(process.stdout);
}

/** Suites and files are not counted, only tests; but a file that breaks outside its tests is a failure too. */
function count(totals, { name, skip, details, file, nesting }, outcome) {
  if (nesting === 0 && name !== file) {
    const { milliseconds } = totals;
    milliseconds.set(file, (milliseconds.get(file) ?? 0) + (details?.duration_ms ?? 0));
  }
  const container = details?.type === 'suite' || (nesting === 0 && name === file);
  if (container && !(outcome === 'failed' && details?.error?.failureType !== 'subtestsFailed')) return;
  if (skip !== undefined && skip !== false) totals.skipped.push(`${name}: ${skip === true || skip === '' ? 'no reason given' : skip}`);
  else totals[outcome] += 1;
}

function finish({ passed, failed, skipped, milliseconds }, names) {
  const unheard = names.filter((name) => !milliseconds.has(join(ROOT, name)));
  const kind = crosscheck ? 'crosschecks' : 'tests';
  const slowest = [...milliseconds].sort(([, a], [, b]) => b - a).slice(0, SLOWEST);
  const seconds = slowest.map(([file, taken]) => `${relative(ROOT, file)} ${Math.round(taken / 1000)} s`);
  process.stdout.write(`slowest files: ${seconds.join(', ')}\n`);
  for (const name of unheard) process.stdout.write(`NOT HEARD OF  ${name}: none of its tests has come to an end\n`);
  for (const line of skipped) process.stdout.write(`NOT CHECKED  ${line}\n`);
  process.stdout.write(`${kind}: ${passed} passed, ${failed + unheard.length} failed, ${skipped.length} skipped\n`);
  process.exitCode = failed + unheard.length > 0 || passed + skipped.length === 0 ? 1 : 0;
}

main();
