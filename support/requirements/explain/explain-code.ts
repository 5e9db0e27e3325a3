import type { ResponseCodeRow } from '../../duis/catalogue/response-code';
import type { Knowledge } from '../knowledge';
import { alone, readingLines, requirementLines, scenarioLines, sourceOf } from '../knowledge';
import { sheet } from '../sheet';

const CHANGE = { new: 'new in DUIS 4.0', amended: 'amended in DUIS 4.0', uncertain: 'possibly later than DUIS 4.0' } as const;

/** A response code in full: what it means, what brings it about, and the requirements and readings that name it. */
export function explainCode(row: ResponseCodeRow, knowledge: Knowledge): string {
  const { code, kind, serviceReference, meaning, trigger, change, provenance } = row;
  const named = alone(code);
  const requirements = knowledge.requirements.all.filter(({ statement, observable }) => named.test(`${statement} ${observable}`));
  return sheet(`${code}: ${kind}${change ? `, ${CHANGE[change]}` : ''}`, [
    ['Meaning', meaning],
    ['Trigger', trigger],
    ['Service', serviceReference && servicesOf(serviceReference, knowledge)],
    ['Source', sourceOf(provenance)],
    ['Requirements', requirementLines(knowledge, (text) => named.test(text))],
    ['Scenarios', scenarioLines(knowledge, ...requirements.map(({ id }) => `@${id}`))],
    ['Readings', readingLines(knowledge, named)],
  ]);
}

function servicesOf(serviceReference: string, { catalogues }: Knowledge): string[] {
  return catalogues.services.all
    .filter((row) => row.serviceReference === serviceReference)
    .map((row) => `${row.serviceReferenceVariant} ${row.name}`);
}
