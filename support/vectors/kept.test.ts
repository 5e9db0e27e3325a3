import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { kept } from './kept';

describe('What came of a text', () => {
  let folder: string;
  let reader: string;
  let reads: number;
  const read = (text: string): { readonly words: readonly string[] } => {
    reads += 1;
    return { words: text.split(' ') };
  };
  const look = (text = 'one two') => kept('words', { text, readers: [reader] }, read, join(folder, 'cache'));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'duis-kept-'));
    reader = join(folder, 'reader.ts');
    writeFileSync(reader, 'split');
    reads = 0;
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is looked up the second time, and is the same', () => {
    assert.deepEqual(look(), { words: ['one', 'two'] });
    assert.deepEqual(look(), { words: ['one', 'two'] });
    assert.equal(reads, 1);
  });

  it('is read anew where the text or what reads it is another', () => {
    look();
    assert.deepEqual(look('three'), { words: ['three'] });
    writeFileSync(reader, 'split otherwise');
    look();
    assert.equal(reads, 3);
    assert.equal(readdirSync(join(folder, 'cache')).length, 1);
  });

  it('is read anew where what was kept is no JSON', () => {
    look();
    for (const name of readdirSync(join(folder, 'cache'))) writeFileSync(join(folder, 'cache', name), '{');
    assert.deepEqual(look(), { words: ['one', 'two'] });
    assert.equal(reads, 2);
  });

  it('is read each time where nothing can be kept, and nothing is kept of what cannot be read', () => {
    const file = join(folder, 'no-folder');
    writeFileSync(file, '');
    for (let time = 0; time < 2; time += 1) kept('words', { text: 'a', readers: [reader] }, read, file);
    assert.equal(reads, 2);
    const broken = () => kept('words', { text: 'a', readers: [reader] }, () => assert.fail('line 3'), join(folder, 'none'));
    assert.throws(broken, /line 3/);
    assert.throws(() => readdirSync(join(folder, 'none')), { code: 'ENOENT' });
  });
});
