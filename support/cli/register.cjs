'use strict';
/**
 * Lets this process require TypeScript, through ts-node with SWC. What was compiled is kept in node_modules/.cache by the hash
 * of its source, so that ts-node and the compiler are loaded only for files that changed: that is half of the time that one
 * scenario takes from a cold start. Cucumber's workers and the tests register by the same file; doing it twice does nothing.
 */
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const ROOT = join(__dirname, '../..');
const CACHE = join(ROOT, 'node_modules', '.cache', 'duis-conformance');
const REGISTERED = Symbol.for('duis-conformance.register');

let service;

/** ts-node, without its own hook, when the first file asks for it. */
function compiler() {
  service ??= require('ts-node').create({ dir: ROOT });
  return service;
}

function compile(path) {
  const source = readFileSync(path, 'utf8');
  const key = createHash('sha1').update(`${SETTINGS}\n${path}\n${source}`).digest('hex');
  const kept = join(CACHE, `${key}.js`);
  try {
    return readFileSync(kept, 'utf8');
  } catch {
    const text = compiler().compile(source, path);
    keep(kept, text);
    return text;
  }
}

/** A cache that cannot be written is done without: a checkout may be read-only. */
function keep(path, text) {
  try {
    const draft = `${path}.${process.pid}`;
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(draft, text);
    renameSync(draft, path);
  } catch {
    // compiled again the next time
  }
}

/** What else decides how a file compiles. */
const SETTINGS = [process.version, ...['tsconfig.json', 'node_modules/@swc/core/package.json', 'node_modules/ts-node/package.json'].map((file) => readFileSync(join(ROOT, file), 'utf8'))].join('\n');

/** Compiled text by path, for stack traces: their source maps are read only when somebody looks at a stack. */
const compiled = new Map();

function load(module, path) {
  const text = compile(path);
  compiled.set(path, text);
  module._compile(text, path);
}

if (process[REGISTERED] === undefined) {
  process[REGISTERED] = true;
  require('@cspotcode/source-map-support').install({ environment: 'node', retrieveFile: (path) => compiled.get(path.replace(/^file:\/\//, '')) });
  require.extensions['.ts'] = load;
}
