import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DEFAULT_POLICY, type Deviation, type Policy } from '../../record/policy';
import { openYaml, type YamlReader } from '../../target/file/yaml-reader';
import { UsageError } from './usage-error';

const KEYS = ['provisional', 'interpretations', 'release', 'deviations'] as const;
const ENTRY = ['scenario', 'requirement', 'reason', 'owner', 'reference', 'expires'] as const;
const GIVEN = ['reason', 'owner', 'reference', 'expires'] as const;

/**
 * Reads a policy file: `provisional` and `interpretations` (report or block), `release` (true or false), and `deviations`, a list
 * or the name of a file that holds one, relative to this. Throws UsageError with file, line and what was expected.
 */
export function loadPolicy(path: string): Policy {
  const file = open(path);
  const top = file.mapping([], KEYS);
  return {
    provisional: top.has('provisional') ? oneOf(file, ['provisional'], ['report', 'block']) : DEFAULT_POLICY.provisional,
    interpretations: top.has('interpretations') ? oneOf(file, ['interpretations'], ['report', 'block']) : DEFAULT_POLICY.interpretations,
    release: top.has('release') && oneOf(file, ['release'], ['true', 'false']) === 'true',
    deviations: top.has('deviations') ? deviations(file, path) : [],
  };
}

function deviations(file: YamlReader, path: string): Deviation[] {
  if (!isName(file, ['deviations'])) return readList(file, ['deviations']);
  const other = open(resolve(dirname(path), file.text(['deviations'])));
  other.mapping([], ['deviations']).require(['deviations']);
  return readList(other, ['deviations']);
}

function readList(file: YamlReader, path: readonly string[]): Deviation[] {
  return file.objects(path, []).map((_, place) => readEntry(file, [...path, String(place)]));
}

function readEntry(file: YamlReader, path: readonly string[]): Deviation {
  const entry = file.mapping(path, ENTRY).require(GIVEN);
  if (entry.has('scenario') === entry.has('requirement')) throw file.wrong(path, 'expected either a scenario or a requirement');
  const text = (key: (typeof ENTRY)[number]): string => file.text([...path, key]);
  const expires = text('expires');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(expires) || Number.isNaN(Date.parse(expires)))
    throw file.wrong([...path, 'expires'], `"${expires}" is not a day; expected YYYY-MM-DD`);
  return {
    id: text(entry.has('scenario') ? 'scenario' : 'requirement'),
    reason: text('reason'),
    owner: text('owner'),
    reference: text('reference'),
    expires,
  };
}

function isName(file: YamlReader, path: readonly string[]): boolean {
  try {
    file.text(path);
    return true;
  } catch {
    return false;
  }
}

function oneOf<Word extends string>(file: YamlReader, path: readonly string[], words: readonly Word[]): Word {
  const found = words.find((word) => word === file.text(path));
  if (found === undefined) throw file.wrong(path, `expected ${words.join(' or ')}, got ${file.text(path)}`);
  return found;
}

function open(path: string): YamlReader {
  try {
    return openYaml(
      readFileSync(path, 'utf8'),
      (line, problem) => new UsageError(line === undefined ? `${path}: ${problem}` : `${path}:${line}: ${problem}`),
    );
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${path}: cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}`);
  }
}
