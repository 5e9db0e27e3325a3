'use strict';
/**
 * Lets this process require TypeScript, through ts-node with SWC, and packages, without compiling again what was compiled before. What
 * came of a file is kept in node_modules/.cache by the hash of its source: the JavaScript, so that ts-node and the compiler are loaded
 * only for files that changed, and what V8 made of that, so that it need not parse it again. All of it is in one file, for a thousand
 * small ones take longer to open than to read. Together that is two thirds of the time that one scenario takes from a cold start.
 * Cucumber's workers and the tests register by the same file; doing it twice does nothing.
 */
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } = require('node:fs');
const { createRequire, Module, wrap } = require('node:module');
const { dirname, join, resolve, sep } = require('node:path');
const { Script } = require('node:vm');
const { threadId } = require('node:worker_threads');
require('./match-indices.cjs');
require('./undici-parts.cjs');

const ROOT = join(__dirname, '../..');
const CACHE = join(ROOT, 'node_modules', '.cache', 'duis-conformance');
const REGISTERED = Symbol.for('duis-conformance.register');
const PACKAGES = `${sep}node_modules${sep}`;

/** What else decides how a file compiles. */
const SETTINGS = [
  process.version,
  process.arch,
  ...['tsconfig.json', 'node_modules/@swc/core/package.json', 'node_modules/ts-node/package.json'].map((file) =>
    readFileSync(join(ROOT, file), 'utf8'),
  ),
].join('\n');

/** Where all is kept that was compiled with these settings from files of this place. */
const SHELF = join(CACHE, `${createHash('sha1').update(`${SETTINGS}\n${ROOT}`).digest('hex')}.shelf`);
/** What V8 reads in place begins at a multiple of this, or it is copied first. */
const ALIGNED = 8;

/** Compiled text by path, for stack traces: their source maps are read only when somebody looks at a stack. */
const compiled = new Map();
/** What was compiled in this process, by path: the hash of its source, the JavaScript where that is another text, and the script. */
const fresh = new Map();

let service;

/** ts-node, without its own hook, when the first file asks for it. */
function compiler() {
  service ??= require('ts-node').create({ dir: ROOT });
  return service;
}

/**
 * What is kept: a line of JSON that says of each path what its source was and where its JavaScript and V8's code are, then those. A shelf
 * that cannot be read is empty.
 */
function readShelf() {
  try {
    const all = readFileSync(SHELF);
    const end = all.indexOf(10);
    const { octets, files } = JSON.parse(all.toString('utf8', 0, end));
    const start = aligned(end + 1);
    return start + octets === all.length ? { files: new Map(Object.entries(files)), content: all.subarray(start) } : emptyShelf();
  } catch {
    return emptyShelf();
  }
}

function emptyShelf() {
  return { files: new Map(), content: Buffer.alloc(0) };
}

function aligned(offset) {
  return Math.ceil(offset / ALIGNED) * ALIGNED;
}

let shelf;

/** What is kept of a file whose source has this hash: its JavaScript, where that is kept, and V8's code. */
function keptOf(path, hash) {
  shelf ??= readShelf();
  const kept = shelf.files.get(path);
  if (kept === undefined || kept.hash !== hash) return {};
  const part = ([from, to]) => shelf.content.subarray(from, to);
  return { text: kept.text && part(kept.text).toString('utf8'), code: part(kept.code) };
}

function hashOf(source) {
  return createHash('sha1').update(source).digest('base64');
}

function load(module, path) {
  const source = readFileSync(path, 'utf8');
  const hash = hashOf(source);
  const kept = keptOf(path, hash);
  const text = kept.text ?? compiler().compile(source, path);
  compiled.set(path, text);
  run(module, path, { hash, text, code: kept.code, own: true });
}

/** What a package's file holds is run as Node would, of code that was kept. */
function loadPackage(module, path, source) {
  const hash = hashOf(source);
  run(module, path, { hash, text: source, code: keptOf(path, hash).code, own: false });
}

function run(module, path, { hash, text, code, own }) {
  // What a Script imports dynamically needs a loader that only Node's own way of compiling gives it.
  const script = /\bimport\s*\(/.test(text) ? undefined : scriptOf(text, path, code, own);
  if (script === undefined) {
    if (own && code === undefined) fresh.set(path, { hash, text });
    compileAsNode.call(module, text, path);
    return;
  }
  // Code is turned down by a V8 with other flags: what is kept is for the usual ones.
  if (!code?.length) fresh.set(path, { hash, script, ...(own && { text }) });
  script.runInThisContext().call(module.exports, module.exports, createRequire(path), module, path, dirname(path));
}

/** Undefined where a package's file is no such script: it may be an ES module, as Node finds out by trying. */
function scriptOf(text, path, code, own) {
  try {
    return new Script(wrap(text), { filename: path, cachedData: code?.length ? code : undefined });
  } catch (error) {
    if (own || !(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

const compileAsNode = Module.prototype._compile;

/** Which of our modules a path without its ending names; undefined: none, as far as is seen here. */
const named = new Map();

/** Node would look for five files before ours, in each folder anew. */
function ownModule(request, from) {
  if (!request.startsWith('.') || from?.startsWith(ROOT) !== true || from.includes(PACKAGES)) return undefined;
  const path = resolve(dirname(from), request);
  if (!named.has(path)) {
    const file = `${path}.ts`;
    named.set(path, statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined);
  }
  return named.get(path);
}

/** The JavaScript of a file. */
function compile(path) {
  const source = readFileSync(path, 'utf8');
  const hash = hashOf(source);
  const kept = keptOf(path, hash).text;
  const text = kept ?? compiler().compile(source, path);
  if (kept === undefined) fresh.set(path, { hash, text });
  return { text };
}

/**
 * At the end of the process, when it is known which functions were called, what was kept and what is fresh are kept together. A cache that
 * cannot be written is done without: a checkout may be read-only.
 */
function keepFresh() {
  if (fresh.size === 0) return;
  try {
    const parts = [];
    let octets = 0;
    const place = (content) => {
      const padding = aligned(octets) - octets;
      parts.push(Buffer.alloc(padding), content);
      octets += padding + content.length;
      return [octets - content.length, octets];
    };
    const files = {};
    // Another process may have kept what this one did not know of.
    shelf = readShelf();
    for (const [path, { hash, text, code }] of shelf.files) {
      if (fresh.has(path)) continue;
      const part = ([from, to]) => place(shelf.content.subarray(from, to));
      files[path] = { hash, ...(text && { text: part(text) }), code: part(code) };
    }
    for (const [path, { hash, text, script }] of fresh) {
      const code = script?.createCachedData() ?? Buffer.alloc(0);
      files[path] = { hash, ...(text !== undefined && { text: place(Buffer.from(text)) }), code: place(code) };
    }
    const line = Buffer.from(`${JSON.stringify({ octets, files })}\n`);
    mkdirSync(CACHE, { recursive: true });
    // Threads of one process end together.
    const draft = `${SHELF}.${process.pid}.${threadId}`;
    writeFileSync(draft, Buffer.concat([line, Buffer.alloc(aligned(line.length) - line.length), ...parts]));
    renameSync(draft, SHELF);
  } catch {
    // compiled again the next time
  }
}

if (process[REGISTERED] === undefined) {
  process[REGISTERED] = true;
  require('@cspotcode/source-map-support').install({
    environment: 'node',
    retrieveFile: (path) => compiled.get(path.replace(/^file:\/\//, '')),
  });
  require.extensions['.ts'] = load;
  const resolveAsNode = Module._resolveFilename;
  Module._resolveFilename = function (request, parent, ...more) {
    return ownModule(request, parent?.filename) ?? resolveAsNode.call(this, request, parent, ...more);
  };
  // Node says what a file is, where its name or its package does; what it does not say may be either.
  Module.prototype._compile = function (source, path, format, ...more) {
    const mayBeScript = path.includes(PACKAGES) && typeof source === 'string' && !source.startsWith('#!');
    if (!mayBeScript || (format !== undefined && format !== 'commonjs')) return compileAsNode.call(this, source, path, format, ...more);
    return loadPackage(this, path, source);
  };
  process.once('exit', keepFresh);
}

module.exports = { compile };
