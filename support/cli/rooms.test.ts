import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import test, { describe } from 'node:test';
import { deepEqual, ok } from 'node:assert/strict';

const ROOT = resolve(__dirname, '../..');
/** So many are taken in at a glance. */
const SIBLINGS = 25;
const COLUMNS = 140;
const WRITTEN = /\.(ts|cjs|mjs|js|css|html)$/;

const folders = ['support', 'steps', 'features', 'vectors'].flatMap(foldersIn);
const rooms = ['support', 'support/world'].flatMap(inner);

describe('The rooms of the house', () => {
  test('have a README that says what each is', () => {
    const silent = rooms.filter((room) => readme(room).split('\n').length < 6);
    deepEqual(silent, []);
  });

  test('have each of their folders named there', () => {
    const unnamed = folders.filter((folder) => folder.split('/').length > 2 && folder.startsWith('support/') && !named(folder));
    deepEqual(unnamed, []);
  });

  test('have no more side by side than are taken in at a glance, but where a README says why', () => {
    deepEqual(
      folders.filter(crowded).filter((folder) => !excused(folder)),
      [],
    );
    ok(folders.some(crowded), 'no folder is crowded: nothing was looked at, or the READMEs excuse nothing');
  });

  test(`have no line over ${COLUMNS} columns`, () => {
    const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'support', 'steps'], { cwd: ROOT, encoding: 'utf8' });
    const written = files.split('\n').filter((file) => WRITTEN.test(file) && existsSync(join(ROOT, file)));
    ok(written.length > 500, `${written.length} files were found`);
    deepEqual(written.flatMap(longLines), []);
  });
});

function foldersIn(folder: string): readonly string[] {
  return [folder, ...inner(folder).flatMap(foldersIn)];
}

function inner(folder: string): readonly string[] {
  const entries = readdirSync(join(ROOT, folder), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => `${folder}/${entry.name}`);
}

function readme(folder: string): string {
  const file = join(ROOT, folder, 'README.md');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** Whether a folder has a README, or is named in that of one it is in. */
function named(folder: string): boolean {
  if (readme(folder) !== '') return true;
  for (let room = dirname(folder); room !== 'support'; room = dirname(room)) {
    if (readme(room).includes(`\`${folder.slice(room.length + 1)}/\``)) return true;
  }
  return false;
}

function siblings(folder: string): number {
  return readdirSync(join(ROOT, folder)).filter((name) => name !== 'README.md').length;
}

function crowded(folder: string): boolean {
  return siblings(folder) > SIBLINGS;
}

/** "… files are side by side because …", in its own README or in a paragraph about it in that of the folder above. */
function excused(folder: string): boolean {
  const said = readme(dirname(folder))
    .split(/\n(?=\n|\* )/)
    .filter((part) => part.includes(`\`${basename(folder)}/\``));
  return [readme(folder), ...said].some((text) => /\bare\s+side\s+by\s+side\s+because\b/.test(text));
}

function longLines(file: string): readonly string[] {
  const lines = readFileSync(join(ROOT, file), 'utf8').split('\n');
  return lines.flatMap((line, i) => (line.length > COLUMNS ? [`${file}:${i + 1}`] : []));
}
