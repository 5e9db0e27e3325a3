import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { lockFolder } from './folder-lock';
import { ownIdentity, type ProcessIdentity } from './process-identity';
import { UsageError } from './usage-error';

const OWN = ownIdentity();
/** Of a process that has ended: one of this machine, of this number, that began at another time. */
const ENDED: ProcessIdentity = { ...OWN, started: '1' };
const ELSEWHERE: ProcessIdentity = { ...OWN, host: 'another-machine boot space' };

describe('The lock of a folder', () => {
  it('refuses a second owner, and names the first', () => {
    const dir = folder();
    const release = lockFolder(dir, 'run 3f9a2c1b');
    assert.throws(() => lockFolder(dir, 'run 00000000'), new RegExp(`is in use by run 3f9a2c1b, process ${process.pid}, since 20`));
    assert.throws(() => lockFolder(dir, 'run 00000000'), UsageError);
    release();
    lockFolder(dir, 'run 00000000')();
    assert.deepEqual(readdirSync(dir), []);
  });

  it('is taken over from a process that ended without letting go', () => {
    const dir = folder(ENDED);
    const release = lockFolder(dir, 'run 2');
    assert.match(readFileSync(join(dir, '.lock'), 'utf8'), /"run 2"/);
    release();
    assert.deepEqual(readdirSync(dir), []);
  });

  it('is taken over where who was taking it over ended as well', () => {
    const dir = folder(ENDED);
    // The name of the lock on removing a lock follows from what that says.
    const removal = `.lock.${createHash('sha256').update(text(ENDED)).digest('hex').slice(0, 16)}`;
    writeFileSync(join(dir, removal), text(OWN));
    assert.throws(() => lockFolder(dir, 'run 2'), /is in use by run 1/);
    writeFileSync(join(dir, removal), text(ENDED));
    lockFolder(dir, 'run 2')();
    assert.deepEqual(readdirSync(dir), []);
  });

  it('of another machine stands while that gives signs of life, and says how to end it', () => {
    const dir = folder(ELSEWHERE);
    assert.throws(() => lockFolder(dir, 'run 2'), /on another-machine; if that is gone for good, remove .*\.lock/);
    const longAgo = new Date(Date.now() - 3_600_000);
    utimesSync(join(dir, '.lock'), longAgo, longAgo);
    lockFolder(dir, 'run 2')();
  });

  it('that says nothing of its owner stands', () => {
    const dir = folder();
    writeFileSync(join(dir, '.lock'), '');
    assert.throws(() => lockFolder(dir, 'run 2'), /is in use; if by nobody, remove /);
  });

  it('left behind is taken over by one of many that find it at the same time', async () => {
    const dir = folder(ENDED);
    const code = `
      const { lockFolder } = require(${JSON.stringify(join(__dirname, 'folder-lock.ts'))});
      process.stdin.once('data', () => {
        try {
          lockFolder(${JSON.stringify(dir)}, 'run');
          process.stdout.write('owner.');
        } catch (error) {
          process.stdout.write(error.name + '.');
        }
        process.stdin.once('data', () => process.exit());
      });
      process.stdout.write('ready.');`;
    const children = Array.from({ length: 6 }, () => spawn(process.execPath, ['-e', code], { stdio: ['pipe', 'pipe', 'inherit'] }));
    const said = children.map(() => '');
    const heard = new EventEmitter();
    children.forEach(({ stdout }, place) =>
      stdout.on('data', (chunk: Buffer) => {
        said[place] += chunk.toString('utf8');
        heard.emit('word');
      }),
    );
    const until = async (words: number): Promise<void> => {
      while (said.some((text) => text.split('.').length <= words)) await once(heard, 'word');
    };
    await until(1);
    children.forEach(({ stdin }) => stdin.write('go'));
    await until(2);
    children.forEach(({ stdin }) => stdin.write('end'));
    assert.deepEqual(said.toSorted(), [...Array.from({ length: 5 }, () => 'ready.UsageError.'), 'ready.owner.']);
  });
});

function folder(owner?: ProcessIdentity): string {
  const dir = mkdtempSync(join(tmpdir(), 'duis-lock-'));
  if (owner !== undefined) writeFileSync(join(dir, '.lock'), text(owner));
  return dir;
}

function text(owner: ProcessIdentity): string {
  return `${JSON.stringify({ ...owner, what: 'run 1', since: '2026-11-28T00:00:00.000Z', token: 'x' })}\n`;
}
