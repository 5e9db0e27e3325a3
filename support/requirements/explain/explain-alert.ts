import type { DccAlertRow } from '../../duis/catalogue/dcc-alert';
import type { Knowledge } from '../knowledge';
import { alone, readingLines, requirementLines, sourceLines } from '../knowledge';
import { sheet } from '../sheet';

/** A DCC Alert in full: what raises it, who receives it, its body, and what is required of it. */
export function explainAlert(row: DccAlertRow, knowledge: Knowledge): string {
  return sheet(`${row.code}: ${row.name}`, [
    ['Trigger', row.trigger ?? 'not in the release note'],
    ['Recipients', row.recipients],
    ['Applies to', row.appliesTo === 'unknown' ? 'not in the release note' : row.appliesTo],
    ['Body', row.body ?? 'not known'],
    ['Clause', row.clause && `Release note ${row.clause}`],
    ['Requirements', requirementLines(knowledge, (text, touches) => touches.includes(row.code) || alone(row.code).test(text))],
    ['Readings', readingLines(knowledge, alone(row.code))],
    ['Sources', sourceLines(row.provenance)],
  ]);
}
