'use strict';
/**
 * `npm test`: the tests, and beside them, one after the other, what looks at the source alone, which keeps one processor busy. What the
 * latter say comes in one piece when they end. Exit code 1 where one of them, or a test, fails.
 */
const { spawn } = require('node:child_process');
const { join } = require('node:path');

const ROOT = join(__dirname, '../..');
const OF_THE_SOURCE = ['npm run types', 'npm run lint', 'npm run rules', 'node support/cli/duis-conformance.cjs coverage --quiet'];
const TESTS = 'npm run unit';

function start(command, stdio) {
  const child = spawn(command, { cwd: ROOT, shell: true, stdio: ['ignore', ...stdio] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text));
  return new Promise((resolve) => child.once('close', (code) => resolve({ command, passed: code === 0, output })));
}

async function ofTheSource() {
  const ended = [];
  for (const command of OF_THE_SOURCE) {
    const { passed, output } = await start(command, ['pipe', 'pipe']);
    process.stdout.write(`${output}\n`);
    ended.push({ command, passed });
  }
  return ended;
}

async function main() {
  const ended = (await Promise.all([ofTheSource(), start(TESTS, ['inherit', 'inherit'])])).flat();
  const failed = ended.filter(({ passed }) => !passed);
  for (const { command } of failed) process.stdout.write(`failed: ${command}\n`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}

void main();
