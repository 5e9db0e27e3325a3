import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DEFAULT_POLICY, type Deviation, type Owner, type Policy } from '../../record/policy';
import { openYaml, utf8Text, type YamlReader } from '../../target/file/yaml-reader';
import { UsageError } from './usage-error';

const KEYS = ['provisional', 'interpretations', 'release', 'deviations', 'owners'] as const;
const OWNER = ['change', 'requirement', 'service', 'team', 'tracker'] as const;
const OWNED = ['change', 'requirement', 'service'] as const;
const ENTRY = ['scenario', 'requirement', 'reason', 'owner', 'reference', 'expires'] as const;
const GIVEN = ['reason', 'owner', 'reference', 'expires'] as const;

/**
 * Reads a policy file: `provisional` and `interpretations` (report or block), `release` (true or false), `owners` (of a change, requirement
 * or service: a team, a tracker), and `deviations`, a list or the name of a file that holds one, relative to this. Throws UsageError with
 * file, line and what was expected.
 */
export function loadPolicy(path: string): Policy {
  const file = open(path);
  const top = file.mapping([], KEYS);
  return {
    provisional: top.has('provisional') ? oneOf(file, ['provisional'], ['report', 'block']) : DEFAULT_POLICY.provisional,
    interpretations: top.has('interpretations') ? oneOf(file, ['interpretations'], ['report', 'block']) : DEFAULT_POLICY.interpretations,
    release: top.has('release') && oneOf(file, ['release'], ['true', 'false']) === 'true',
    deviations: top.has('deviations') ? deviations(file, path) : [],
    ...(top.has('owners') && { owners: file.objects(['owners'], []).map((_, place) => readOwner(file, ['owners', String(place)])) }),
  };
}

function readOwner(file: YamlReader, path: readonly string[]): Owner {
  const entry = file.mapping(path, OWNER).require(['team']);
  const [by, ...others] = OWNED.filter((key) => entry.has(key));
  if (by === undefined || others.length > 0) throw file.wrong(path, 'expected one of a change, a requirement and a service');
  const text = (key: (typeof OWNER)[number]): string => file.text([...path, key]);
  if (!WORDS.owner.hold(meaning(text('team'))))
    throw file.wrong([...path, 'team'], `${JSON.stringify(text('team'))} does not say; expected a team`);
  const tracker = entry.has('tracker') ? text('tracker') : undefined;
  if (tracker !== undefined && !/^https?:\/\//.test(tracker))
    throw file.wrong([...path, 'tracker'], `expected a link, e.g. https://tracker.example/search?q={id}, got ${tracker}`);
  return { by, id: text(by), team: text('team'), ...(tracker !== undefined && { tracker }) };
}

function deviations(file: YamlReader, path: string): Deviation[] {
  if (!isName(file, ['deviations'])) return readList(file, ['deviations']);
  const other = open(resolve(dirname(path), file.text(['deviations'])));
  other.mapping([], ['deviations']).require(['deviations']);
  return readList(other, ['deviations']);
}

function readList(file: YamlReader, path: readonly string[]): Deviation[] {
  const entries = file.objects(path, []).map((_, place) => readEntry(file, [...path, String(place)]));
  const twice = entries.findIndex(({ id }, place) => entries.findIndex((other) => other.id === id) < place);
  if (twice >= 0) throw file.wrong([...path, String(twice)], `${entries[twice]?.id} has a deviation already`);
  return entries;
}

function readEntry(file: YamlReader, path: readonly string[]): Deviation {
  const entry = file.mapping(path, ENTRY).require(GIVEN);
  if (entry.has('scenario') === entry.has('requirement')) throw file.wrong(path, 'expected either a scenario or a requirement');
  const text = (key: (typeof ENTRY)[number]): string => file.text([...path, key]);
  const about = entry.has('scenario') ? 'scenario' : 'requirement';
  if (text(about).startsWith('S-') !== (about === 'scenario'))
    throw file.wrong([...path, about], `${text(about)} is no ${about}; expected e.g. ${about === 'scenario' ? 'S-0012' : 'CR1277-02'}`);
  const words = (key: keyof typeof WORDS): string => {
    const { hold, expected } = WORDS[key];
    if (!hold(meaning(text(key)))) throw file.wrong([...path, key], `${JSON.stringify(text(key))} does not say; expected ${expected}`);
    return text(key);
  };
  return {
    id: text(about),
    reason: words('reason'),
    owner: words('owner'),
    reference: words('reference'),
    expires: day(file, [...path, 'expires']),
  };
}

const WORD = /\p{L}\p{M}*\p{L}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** What each has to hold, so that somebody can be asked about it. */
const WORDS = {
  reason: { hold: (text: string) => WORD.test(text), expected: 'words: why it may fail' },
  owner: { hold: (text: string) => WORD.test(text), expected: 'a name: who answers for it' },
  reference: { hold: (text: string) => /[\p{L}\p{N}]/u.test(text), expected: 'a ticket, letter or minute where it was agreed' },
} as const;

/** What people write where they have nothing to say, by its letters alone. */
const NOTHING: ReadonlySet<string> = new Set([
  'na',
  'nil',
  'none',
  'null',
  'tba',
  'tbc',
  'tbd',
  'todo',
  'unknown',
  'undefined',
  'xx',
  'xxx',
]);

/** The text without what nobody sees; empty where it is one of the words for nothing. */
function meaning(text: string): string {
  const seen = text.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  return NOTHING.has(seen.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()) ? '' : seen;
}

/** A day of the calendar: 31 April and 29 February 2027 are none, though a Date takes them for the day after. */
function day(file: YamlReader, path: readonly string[]): string {
  const text = file.text(path);
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  if (instant === undefined || Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== text)
    throw file.wrong(path, `"${text}" is not a day of the calendar; expected YYYY-MM-DD`);
  return text;
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
  const complaint = (line: number | undefined, problem: string, column?: number): UsageError =>
    new UsageError(`${[path, line, column].filter((part) => part !== undefined).join(':')}: ${problem}`);
  try {
    return openYaml(utf8Text(readFileSync(path), complaint), complaint);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${path}: cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}`);
  }
}
