'use strict';
/**
 * Where in a step its parameters stand, Cucumber Expressions ask of `regexp-match-indices`, which rewrites each expression and matches it
 * again: it stands in for what Node has had as flag `d` of RegExp since 16. Put in its place before Cucumber is loaded, flag `d` saves a
 * twentieth of a run.
 */
const { Module } = require('node:module');

const path = require.resolve('regexp-match-indices', { paths: [require.resolve('@cucumber/cucumber-expressions')] });

/** Expressions with flag `d`, and the words that what fits them begins with, by the expressions that Cucumber has. */
const indexed = new WeakMap();

/** The plain text that an expression begins with; of a letter that may be left out or repeated nothing is known. */
const BEGINNING = /^\^((?:[\w ,'"-](?![?*+{]))*)/;
/** What stands within: a class, what is escaped, and a group that holds no other. */
const WITHIN = /\[(?:\\.|[^\]\\])*\]|\\.|\((?:\?:|\?<\w+>)?[^()]*\)/g;

/** The words that everything begins with that fits; none where it may begin in several ways. */
function beginningOf({ flags, source }) {
  let outside = source;
  for (let before; before !== outside;) outside = (before = outside).replace(WITHIN, '');
  return flags !== '' || outside.includes('|') ? '' : (BEGINNING.exec(source)?.[1] ?? '');
}

/**
 * As `exec` of the expression does, with `indices`. Cucumber's have no flags, and so no place to go on from. Most are never compiled, for
 * the steps of a run begin with other words.
 */
function exec(regexp, text) {
  let own = indexed.get(regexp);
  if (own === undefined) indexed.set(regexp, (own = { words: beginningOf(regexp), expression: undefined }));
  if (!text.startsWith(own.words)) return null;
  own.expression ??= new RegExp(regexp.source, `${regexp.flags}d`);
  return own.expression.exec(text);
}

const stand = new Module(path);
stand.exports = exec;
stand.loaded = true;
require.cache[path] ??= stand;
