import { isMap, isScalar, isSeq, parse, parseDocument, LineCounter } from 'yaml';
import type { Choice, Constraint, Family } from './family';

/** The file of factors is not what it should be: where, and what was expected. */
export class FactorsError extends Error {
  override readonly name = 'FactorsError';
}

const KEYS = ['name', 'says', 'source', 'from', 'where', 'strength', 'factors', 'constraints'];

/** Reads vectors/factors.yaml. Throws FactorsError: file, family and what was expected. */
export function parseFamilies(yaml: string, file = 'factors.yaml'): readonly Family[] {
  const lines = new LineCounter();
  const { contents, errors } = parseDocument(yaml, { lineCounter: lines });
  const [broken] = errors;
  if (broken) throw new FactorsError(`${file} line ${broken.linePos?.[0].line ?? 0}: ${broken.message.split('\n')[0] ?? ''}`);
  if (!isSeq(contents)) throw new FactorsError(`${file}: expected a list of families`);
  const places = contents.items.map((item) => lines.linePos((isMap(item) || isScalar(item) ? item.range?.[0] : undefined) ?? 0).line);
  return (parse(yaml) as unknown[]).map((entry, i) => family(entry, `${file} line ${places[i] ?? 0}`));
}

function family(entry: unknown, where: string): Family {
  const fields = mapping(entry, where);
  for (const key of Object.keys(fields))
    if (!KEYS.includes(key)) throw new FactorsError(`${where}: unknown key "${key}"; known: ${KEYS.join(', ')}`);
  const factors = choice(fields['factors'], `${where}, factors`);
  const count = Object.keys(factors).length;
  return {
    name: text(fields['name'], `${where}, name`),
    says: text(fields['says'], `${where}, says`),
    source: text(fields['source'], `${where}, source`),
    from: kind(fields['from'], `${where}, from`),
    where: fields['where'] === undefined ? {} : choice(fields['where'], `${where}, where`),
    strength: strength(fields['strength'], count, `${where}, strength`),
    factors,
    constraints: constraints(fields['constraints'], `${where}, constraints`),
  };
}

function constraints(value: unknown, where: string): readonly Constraint[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new FactorsError(`${where}: expected a list`);
  return value.map((entry: unknown) => {
    const { when = {}, only, because, ...others } = mapping(entry, where);
    const [unknown] = Object.keys(others);
    if (unknown !== undefined) throw new FactorsError(`${where}: unknown key "${unknown}"; known: when, only, because`);
    return { when: choice(when, `${where}, when`), only: choice(only, `${where}, only`), because: text(because, `${where}, because`) };
  });
}

function strength(value: unknown, factors: number, where: string): number {
  if (value === 'full') return factors;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= factors) return value;
  throw new FactorsError(`${where}: expected full, or a number from 1 to ${factors}, the number of factors`);
}

function kind(value: unknown, where: string): Family['from'] {
  if (value === 'requests' || value === 'alerts') return value;
  throw new FactorsError(`${where}: expected requests or alerts`);
}

function choice(value: unknown, where: string): Choice {
  return Object.fromEntries(
    Object.entries(mapping(value, where)).map(([factor, levels]) => {
      if (!Array.isArray(levels) || levels.length === 0) throw new FactorsError(`${where}: expected the levels of ${factor}, a list`);
      const words = levels.map(String);
      if (new Set(words).size < words.length) throw new FactorsError(`${where}: a level of ${factor} is there twice`);
      return [factor, words];
    }),
  );
}

function mapping(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new FactorsError(`${where}: expected a mapping`);
  return value as Record<string, unknown>;
}

function text(value: unknown, where: string): string {
  if (typeof value !== 'string' || value.trim() === '') throw new FactorsError(`${where}: expected a text`);
  return value.trim();
}
