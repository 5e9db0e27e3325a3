import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

function unit(...options: string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  // Without what the runner of these tests says to its children: this one is nobody's child.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  return spawnSync(process.execPath, [join(__dirname, 'unit.cjs'), ...options], { encoding: 'utf8', env });
}

for (const [options, said] of [
  [['--crosschek'], 'unknown option --crosschek'],
  [['--crosscheck', '--watch', 'kill'], 'unknown option --watch'],
  [['-x'], 'unknown option -x'],
  [['no-such-room'], 'no test has no-such-room in its path'],
  [['--crosscheck', 'clock/clock'], 'no crosscheck has clock/clock in its path'],
  [['clock/clock', 'clokc'], 'no test has clokc in its path'],
] as const)
  test(`${options.join(' ')} is wrong use of the runner of tests: nothing is run`, () => {
    const { status, stdout, stderr } = unit(...options);
    assert.deepEqual([status, stdout, stderr.split('\n')[0]], [2, '', said]);
    assert.match(stderr, /^Usage: /m);
  });

test('the runner of tests says how it is used, and runs nothing', () => {
  const { status, stdout } = unit('--help', '--crosscheck');
  assert.deepEqual([status, stdout.split(' ')[0]], [0, 'Usage:']);
});

test('the runner of tests knows the longest by paths that there are', () => {
  const paths = readFileSync(join(__dirname, 'longest-tests.txt'), 'utf8').trimEnd().split('\n');
  assert.deepEqual(
    paths.filter((path) => !existsSync(join(__dirname, '../..', path))),
    [],
  );
});

test('the runner of tests runs what fits', () => {
  const { status, stdout } = unit('records/bounded-map');
  assert.deepEqual([status, /tests: [1-9]\d* passed, 0 failed/.test(stdout)], [0, true], stdout);
});
