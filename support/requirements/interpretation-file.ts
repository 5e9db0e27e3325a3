import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import { Lookup } from '../duis/catalogue/lookup';
import type { Interpretation, Parameter, ReadingValue } from './interpretation';
import { isSettable, problemOf } from './interpretation';
import { InterpretationError, YamlEntry } from './yaml-entry';

const KEYS = ['name', 'where', 'problem', 'reading', 'default', 'parameter', 'ambiguities', 'unknowns'] as const;
const NAME = /^[a-z0-9]+([-.][a-z0-9]+)*$/;

/** Reads vectors/interpretations.yaml. Throws InterpretationError: file, line, and what was expected. */
export function parseInterpretations(yaml: string, file = 'interpretations.yaml'): Lookup<Interpretation> {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken) throw new InterpretationError(file, broken.linePos?.[0].line ?? 0, broken.message.split('\n')[0] ?? '');
  if (!isSeq(document.contents)) throw new InterpretationError(file, 1, 'expected a list of interpretations');
  const entries = document.contents.items.map((item) => {
    if (!isMap(item)) throw new InterpretationError(file, 1, 'every interpretation is a mapping with a name');
    return new YamlEntry(file, lines, item);
  });
  return unique(entries.map((entry) => ({ entry, interpretation: interpretation(entry) })));
}

function unique(read: readonly { readonly entry: YamlEntry; readonly interpretation: Interpretation }[]): Lookup<Interpretation> {
  const seen = new Set<string>();
  for (const {
    entry,
    interpretation: { name },
  } of read) {
    if (seen.has(name)) throw entry.error('name', `${name} is there twice; names are unique`);
    seen.add(name);
  }
  return new Lookup(
    'interpretation',
    read.map((one) => one.interpretation),
    (row) => row.name,
  );
}

function interpretation(entry: YamlEntry): Interpretation {
  entry.expectKeys(KEYS);
  const name = entry.text('name');
  if (!NAME.test(name)) throw entry.error('name', `"${name}" is not in lower case with dashes, e.g. gbcs-incompatible-code`);
  const text = {
    name,
    where: entry.text('where'),
    problem: entry.text('problem'),
    reading: entry.text('reading'),
    ambiguities: entry.numbers('ambiguities', 45),
    unknowns: entry.numbers('unknowns', 9),
  };
  const settled = entry.entry('parameter').optional('none');
  const value = entry.scalar('default');
  if (settled !== undefined) {
    entry.entry('parameter').expectKeys(['none']);
    if (value !== undefined) throw entry.error('default', `${name} has no parameter, so that it has no default`);
    return { ...text, parameter: { none: settled } };
  }
  return checked(entry, { ...text, parameter: parameter(entry.entry('parameter')), default: defaultOf(entry, name, value) });
}

function defaultOf(entry: YamlEntry, name: string, value: ReadingValue | undefined): ReadingValue {
  if (value === undefined) throw entry.error('name', `${name} has a parameter and no default`);
  return value;
}

function checked(entry: YamlEntry, read: Interpretation): Interpretation {
  const problem = isSettable(read) ? problemOf(read.default, read.parameter) : undefined;
  if (problem) throw entry.error('default', problem);
  return read;
}

function parameter(entry: YamlEntry): Parameter {
  const type = entry.text('type');
  switch (type) {
    case 'boolean':
      entry.expectKeys(['type']);
      return { type };
    case 'integer':
      entry.expectKeys(['type', 'minimum', 'maximum']);
      return { type, minimum: entry.integer('minimum'), maximum: entry.integer('maximum') };
    case 'words':
      entry.expectKeys(['type', 'form']);
      return { type, form: entry.text('form') };
    case 'choice':
      entry.expectKeys(['type', 'values', 'open']);
      return { type, values: entry.words('values') ?? failWithoutValues(entry), ...open(entry) };
    case 'response-code':
      entry.expectKeys(['type', 'values', 'open']);
      return { type, values: entry.words('values'), ...open(entry) };
    default:
      throw entry.error('type', `"${type}" is none of response-code, choice, boolean, integer, words`);
  }
}

function open(entry: YamlEntry): { readonly open?: boolean } {
  const value = entry.scalar('open');
  if (value === undefined) return {};
  if (typeof value !== 'boolean') throw entry.error('open', 'open is true or false');
  return { open: value };
}

function failWithoutValues(entry: YamlEntry): never {
  throw entry.error('type', 'a choice needs values');
}
