import { isDeepStrictEqual } from 'node:util';
import { valueText, type Finding, type FindingValue } from '../../record/finding';
import { isItems } from '../clusters/difference';

/** A field of what was expected and what was found, side by side. */
export interface FieldRow {
  readonly field: string;
  readonly expected: string;
  readonly got: string;
  readonly differs: boolean;
}

/** Every field of a Finding, those that are alike too, in the order in which they are expected. */
export function fieldRows({ subject, expected, got }: Pick<Finding, 'subject' | 'expected' | 'got'>): readonly FieldRow[] {
  return rows(expected, got, '').map((row) => (row.field === '' ? { ...row, field: subject } : row));
}

function rows(expected: FindingValue, got: FindingValue, field: string): readonly FieldRow[] {
  if (!isItems(expected) || !isItems(got))
    return [{ field, expected: valueText(expected), got: valueText(got), differs: !isDeepStrictEqual(expected, got) }];
  const names = [...new Set([...Object.keys(expected), ...Object.keys(got)])];
  return names.flatMap((name) => rows(expected[name] ?? null, got[name] ?? null, field === '' ? name : `${field} ${name}`));
}
