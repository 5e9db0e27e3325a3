'use strict';
/**
 * Of undici, what is asked for: its entry loads all of it, caches, mocks, proxies, WebSockets and fetch, a tenth of a cold start, and a run
 * needs a pool of connections and an agent. The rest is there as ever for whoever names it.
 */
const { Module } = require('node:module');

const path = require.resolve('undici');

const parts = {
  Pool: () => require('undici/lib/dispatcher/pool'),
  Agent: () => require('undici/lib/dispatcher/agent'),
};

/** A part by itself, and the methods that undici's entry gives all of its dispatchers. */
function part(name) {
  const own = parts[name]();
  const Dispatcher = require('undici/lib/dispatcher/dispatcher');
  if (Dispatcher.prototype.request === undefined) Object.assign(Dispatcher.prototype, require('undici/lib/api'));
  return own;
}

/** The whole of it, which takes its place from then on. */
function whole() {
  if (require.cache[path] === stand) delete require.cache[path];
  return require(path);
}

const stand = new Module(path);
stand.exports = new Proxy({}, { get: (_target, name) => (Object.hasOwn(parts, name) ? part(name) : whole()[name]) });
stand.loaded = true;
require.cache[path] ??= stand;
