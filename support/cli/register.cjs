'use strict';
/**
 * Lets this process require TypeScript, through ts-node with SWC, and packages, without compiling again what was compiled before. What
 * came of a file is kept in node_modules/.cache by the hash of its source: the JavaScript, so that ts-node and the compiler are loaded
 * only for files that changed, and what V8 made of that, so that it need not parse it again. All of it is in one file, for a thousand
 * small ones take longer to open than to read. Together that is two thirds of the time that one scenario takes from a cold start.
 * Cucumber's workers and the tests register by the same file; doing it twice does nothing.
 */
const { createHash } = require('node:crypto');
const { closeSync, fstatSync, mkdirSync, openSync, readFileSync, readSync, renameSync, statSync, writeFileSync } = require('node:fs');
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

/** What else decides how a file compiles, and how it is kept. */
const SETTINGS = [
  'text and map apart',
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
/** So many digits and spaces say how long the index is. */
const LENGTH = 12;

/** How to come by the compiled text with its source map, by path: both are read only when somebody looks at a stack. */
const compiled = new Map();
/**
 * What was compiled in this process, by path: the hash of its source, the JavaScript where that is another text, its source map, and the
 * script.
 */
const fresh = new Map();

let service;

/** ts-node, without its own hook, when the first file asks for it. */
function compiler() {
  service ??= require('ts-node').create({ dir: ROOT });
  return service;
}

/** JavaScript, and the comment in which ts-node puts the source map: three quarters of the whole, which nearly nobody asks for. */
function compiledAnew(source, path) {
  const whole = compiler().compile(source, path);
  const at = whole.lastIndexOf('//# sourceMappingURL=');
  return at < 0 ? { text: whole, map: '' } : { text: whole.slice(0, at), map: whole.slice(at) };
}

/**
 * What is kept: the length of what follows, an index in JSON that says of each path what its source was and where its JavaScript,
 * its source map and V8's code are, then those. Each is read when it is asked for. A shelf that cannot be read is empty.
 */
class Shelf {
  files = new Map();

  constructor() {
    try {
      this.descriptor = openSync(SHELF, 'r');
      const { size } = fstatSync(this.descriptor);
      const length = Number(this.octets(0, LENGTH).toString('utf8'));
      const { octets, files } = JSON.parse(this.octets(LENGTH, length).toString('utf8'));
      this.start = aligned(LENGTH + length);
      if (this.start + octets === size) this.files = new Map(Object.entries(files));
    } catch {
      // empty
    }
  }

  part([from, to]) {
    return this.octets(this.start + from, to - from);
  }

  octets(position, length) {
    const octets = Buffer.allocUnsafeSlow(length);
    if (length > 0 && readSync(this.descriptor, octets, 0, length, position) !== length) throw new RangeError('a shelf that ends too soon');
    return octets;
  }

  close() {
    if (this.descriptor !== undefined) closeSync(this.descriptor);
  }
}

function aligned(offset) {
  return Math.ceil(offset / ALIGNED) * ALIGNED;
}

let shelf;

/** What is kept of a file whose source has this hash: its JavaScript and how to come by its map, where these are kept, and V8's code. */
function keptOf(path, hash) {
  shelf ??= new Shelf();
  const kept = shelf.files.get(path);
  if (kept === undefined || kept.hash !== hash) return {};
  const code = shelf.part(kept.code);
  if (kept.text === undefined) return { code };
  return { text: shelf.part(kept.text).toString('utf8'), map: () => shelf.part(kept.map).toString('utf8'), code };
}

function hashOf(source) {
  return createHash('sha1').update(source).digest('base64');
}

function load(module, path) {
  const source = readFileSync(path, 'utf8');
  const hash = hashOf(source);
  const { code, ...kept } = keptOf(path, hash);
  if (kept.text === undefined) {
    const { text, map } = compiledAnew(source, path);
    compiled.set(path, () => text + map);
    run(module, path, { hash, text, map, own: true });
    return;
  }
  compiled.set(path, () => kept.text + kept.map());
  run(module, path, { hash, text: kept.text, map: kept.map, code, own: true });
}

/** What a package's file holds is run as Node would, of code that was kept. */
function loadPackage(module, path, source) {
  const hash = hashOf(source);
  run(module, path, { hash, text: source, code: keptOf(path, hash).code, own: false });
}

function run(module, path, { hash, text, map, code, own }) {
  // What a Script imports dynamically needs a loader that only Node's own way of compiling gives it.
  const script = /\bimport\s*\(/.test(text) ? undefined : scriptOf(text, path, code, own);
  if (script === undefined) {
    if (own && code === undefined) fresh.set(path, { hash, text, map });
    compileAsNode.call(module, text, path);
    return;
  }
  // Code is turned down by a V8 with other flags: what is kept is for the usual ones.
  if (!code?.length) fresh.set(path, { hash, script, ...(own && { text, map }) });
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
  const kept = keptOf(path, hash);
  if (kept.text !== undefined) return { text: kept.text + kept.map() };
  const { text, map } = compiledAnew(source, path);
  fresh.set(path, { hash, text, map });
  return { text: text + map };
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
    const known = new Shelf();
    const again = (part) => place(known.part(part));
    for (const [path, { hash, text, map, code }] of known.files) {
      if (fresh.has(path)) continue;
      files[path] = { hash, ...(text && { text: again(text), map: again(map) }), code: again(code) };
    }
    known.close();
    for (const [path, { hash, text, map, script }] of fresh) {
      const code = script?.createCachedData() ?? Buffer.alloc(0);
      const own = text !== undefined && {
        text: place(Buffer.from(text)),
        map: place(Buffer.from(typeof map === 'function' ? map() : map)),
      };
      files[path] = { hash, ...own, code: place(code) };
    }
    const index = Buffer.from(JSON.stringify({ octets, files }));
    const line = Buffer.concat([Buffer.from(String(index.length).padStart(LENGTH)), index]);
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
    retrieveFile: (path) => compiled.get(path.replace(/^file:\/\//, ''))?.(),
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
