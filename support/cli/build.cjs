'use strict';
/**
 * What `npm pack` puts into the package: `dist/`, laid out as the checkout is, with JavaScript in place of TypeScript. It is made before
 * packing (`prepack`) and taken away afterwards (`postpack`, `--remove`), so that nothing in a checkout can run what was compiled earlier.
 * In the package nothing compiles: ts-node, SWC and TypeScript are no part of it.
 */
const { execFileSync } = require('node:child_process');
const { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');

const ROOT = join(__dirname, '../..');
const DIST = join(ROOT, 'dist');

/** Code of the checkout alone: its tests, what they are made of, its benchmarks, and what makes the package. */
const LEFT_OUT = [
  /\.(test|crosscheck|d)\.ts$/,
  /-fixture\.ts$/,
  /^support\/reference\/fixtures\//,
  /^support\/(bench|[^/]+\/schema-samples)\//,
  /^support\/cli\/(build|compile|register|unit)\.cjs$/,
  /\.md$/,
];
/** Data that only tests read. */
const UNREAD = [/^vectors\/attacks\//];
/** What others may import, and so has declarations. */
const DECLARED = 'support/target/sdk.ts';

function build() {
  rmSync(DIST, { recursive: true, force: true });
  const { compile } = require('./register.cjs');
  for (const path of [...filesIn('steps'), ...filesIn('support')].filter(isWanted(LEFT_OUT))) {
    if (path.endsWith('.ts')) write(path.replace(/\.ts$/, '.js'), runnable(compile(join(ROOT, path)).text));
    else if (path.endsWith('.cjs')) write(path, readFileSync(join(ROOT, path), 'utf8').replace(/(require\('\..+)\.ts'\)/g, "$1')"));
    else copy(path);
  }
  for (const path of [...filesIn('features'), ...filesIn('vectors').filter(isWanted(UNREAD)), 'cucumber.cjs']) copy(path);
  write(
    'support/cli/register.cjs',
    "'use strict';\n// All is compiled.\nrequire('./match-indices.cjs');\nrequire('./undici-parts.cjs');\n",
  );
  const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  write('package.json', `${JSON.stringify({ name, version, private: true, ...origin() }, null, 2)}\n`);
  declare();
}

function filesIn(folder) {
  const entries = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  return names.map((name) => name.slice(ROOT.length + 1).replaceAll('\\', '/')).sort();
}

function isWanted(patterns) {
  return (path) => !patterns.some((pattern) => pattern.test(path));
}

/** Without its source map, whose sources are not in the package. */
function runnable(text) {
  return text.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
}

function copy(path) {
  mkdirSync(dirname(join(DIST, path)), { recursive: true });
  cpSync(join(ROOT, path), join(DIST, path));
}

function write(path, text) {
  mkdirSync(dirname(join(DIST, path)), { recursive: true });
  writeFileSync(join(DIST, path), text);
}

/**
 * The commit that it is made of, for the records of its runs; git, asked there, would tell of somebody else's checkout.
 * Where an image is built there is none, and DUIS_COMMIT says it.
 */
function origin() {
  const { DUIS_COMMIT } = process.env;
  if (DUIS_COMMIT !== undefined) return { commit: DUIS_COMMIT };
  return require('./run/suite-identity').stateOf(ROOT);
}

function declare() {
  const settings =
    '--declaration --emitDeclarationOnly --noEmit false --noCheck --skipLibCheck --strict --esModuleInterop --resolveJsonModule';
  const kind = '--target ES2022 --lib ES2023 --module Node16 --moduleResolution Node16 --types node --rootDir . --outDir dist';
  const tsc = require.resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, ...`${settings} ${kind}`.split(' '), DECLARED], { cwd: ROOT, stdio: 'inherit' });
}

if (process.argv[2] === '--remove') rmSync(DIST, { recursive: true, force: true });
else build();
