'use strict';
/**
 * Lets this process require TypeScript, through ts-node with SWC. What came of a file is kept in node_modules/.cache by the hash of its
 * source: the JavaScript, so that ts-node and the compiler are loaded only for files that changed, and what V8 made of that, so that it
 * need not parse it again. Together that is two thirds of the time that one scenario takes from a cold start. Cucumber's workers and the
 * tests register by the same file; doing it twice does nothing.
 */
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');
require('./match-indices.cjs');

const ROOT = join(__dirname, '../..');
const CACHE = join(ROOT, 'node_modules', '.cache', 'duis-conformance');
const REGISTERED = Symbol.for('duis-conformance.register');

/** What else decides how a file compiles. */
const SETTINGS = [
  process.version,
  process.arch,
  ...['tsconfig.json', 'node_modules/@swc/core/package.json', 'node_modules/ts-node/package.json'].map((file) =>
    readFileSync(join(ROOT, file), 'utf8'),
  ),
].join('\n');

/** Compiled text by path, for stack traces: their source maps are read only when somebody looks at a stack. */
const compiled = new Map();
/** What V8 has compiled in this process, by the place to keep it in. */
const fresh = new Map();

let service;

/** ts-node, without its own hook, when the first file asks for it. */
function compiler() {
  service ??= require('ts-node').create({ dir: ROOT });
  return service;
}

function load(module, path) {
  const { text, place } = compile(path);
  compiled.set(path, text);
  // What a Script imports dynamically needs a loader that only Node's own way of compiling gives it.
  if (/\bimport\(/.test(text)) return module._compile(text, path);
  const run = machineCode(`${place}.v8`, text, path).runInThisContext();
  run.call(module.exports, module.exports, createRequire(path), module, path, dirname(path));
}

/** The JavaScript of a file, and where what came of it is kept. */
function compile(path) {
  const source = readFileSync(path, 'utf8');
  const place = join(CACHE, createHash('sha1').update(`${SETTINGS}\n${path}\n${source}`).digest('hex'));
  return { text: javaScript(`${place}.js`, source, path), place };
}

function javaScript(place, source, path) {
  const kept = readIfThere(place)?.toString('utf8');
  if (kept !== undefined) return kept;
  const text = compiler().compile(source, path);
  keep(place, text);
  return text;
}

function machineCode(place, text, path) {
  const cachedData = readIfThere(place);
  const script = new Script(wrap(text), { filename: path, cachedData });
  if (cachedData === undefined || script.cachedDataRejected) fresh.set(place, script);
  return script;
}

function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** A cache that cannot be written is done without: a checkout may be read-only. */
function keep(path, content) {
  try {
    const draft = `${path}.${process.pid}`;
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(draft, content);
    renameSync(draft, path);
  } catch {
    // compiled again the next time
  }
}

/** At the end of the process, when it is known which functions were called. */
function keepFresh() {
  for (const [place, script] of fresh) keep(place, script.createCachedData());
}

if (process[REGISTERED] === undefined) {
  process[REGISTERED] = true;
  require('@cspotcode/source-map-support').install({
    environment: 'node',
    retrieveFile: (path) => compiled.get(path.replace(/^file:\/\//, '')),
  });
  require.extensions['.ts'] = load;
  process.once('exit', keepFresh);
}

module.exports = { compile };
