import type { Finding } from '../../record/finding';
import { loadDefects as loadAll } from '../../reference/defects/load-defects';
import { sheet } from '../../requirements/sheet';

/** What a Finding shows that the defect has to answer for. */
export interface KnownSymptom {
  readonly words: string;
  readonly shows: (finding: Finding) => boolean;
}

/** A deliberate defect of the reference, as the command line knows it. */
export interface KnownDefect {
  /** E.g. `D-SECMP0093-08-accepts-non-chf`. */
  readonly id: string;
  readonly requirement: string;
  readonly summary: string;
  /** What a scenario finds that notices it for the right reason. */
  readonly symptom: KnownSymptom;
  /** The outlines by which it is likely noticed. */
  readonly likelyAt?: readonly string[];
}

/** Every defect, in the order of the reference. */
export function loadDefects(): readonly KnownDefect[] {
  return loadAll();
}

/** A defect in full; undefined where the id is that of something else. */
export function explainDefect(id: string): string | undefined {
  if (!id.startsWith('D-')) return undefined;
  const defect = loadDefects().find((known) => known.id === id);
  if (defect === undefined) return undefined;
  const { requirement, summary, symptom } = defect;
  return sheet(id, [
    ['Breaks', requirement],
    ['How', summary],
    ['Noticed by', symptom.words],
    ['Try it', [`duis-conformance prove --defect ${id}`, `duis-conformance serve --defect ${id}`]],
  ]);
}
