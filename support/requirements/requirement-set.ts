import { Lookup } from '../duis/catalogue/lookup';
import type { Requirement, RetiredRequirement } from './requirement';
import { parseRequirements, parseRetired } from './requirement';

const RETIRED = 'retired.csv';

/** Every requirement of DUIS 4.0, and the ids that are no longer in force. */
export class RequirementSet extends Lookup<Requirement> {
  constructor(
    requirements: readonly Requirement[],
    readonly retired: readonly RetiredRequirement[],
  ) {
    super('requirement', requirements, (row) => row.id);
    const reused = retired.find(({ id }) => this.has(id));
    if (reused)
      throw new Error(`requirement ${reused.id} was retired on ${reused.retiredOn} and is in use again; give the new one another id`);
  }

  /** In the order of the release note. */
  get changes(): readonly string[] {
    return [...new Set(this.all.map(({ change }) => change))];
  }

  ofChange(change: string): readonly Requirement[] {
    return this.all.filter((row) => row.change === change);
  }
}

/** The changes in the order in which the release note has them; a change that is not named here comes after. */
const ORDER = [
  'SECMP0062',
  'SECMP0067',
  'SECMP0081',
  'SECMP0093',
  'CR1045',
  'CR1290',
  'CR1277',
  'GCS01A',
  'CRP612',
  'CLAR',
  'SCHEMA',
  'SCOPE',
];

/** Reads the tables of vectors/requirements: `files` are their names, `read` gives the text of one. */
export function parseRequirementSet(files: readonly string[], read: (file: string) => string): RequirementSet {
  const tables = files.filter((file) => file !== RETIRED && file.endsWith('.csv'));
  const rows = tables.flatMap((file) => parseRequirements(read(file), file));
  const rank = ({ change }: Requirement): number => (ORDER.includes(change) ? ORDER.indexOf(change) : ORDER.length);
  const sorted = rows.map((row, place) => ({ row, place })).sort((a, b) => rank(a.row) - rank(b.row) || a.place - b.place);
  return new RequirementSet(
    sorted.map(({ row }) => row),
    parseRetired(read(RETIRED)),
  );
}
