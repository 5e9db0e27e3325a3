import { xml, type XmlText } from '../../duis/xml-text';
import { scenarioItem } from './scenario';
import type { JudgedRequirement } from '../requirement-verdict';
import type { JudgedScenario } from '../../record/run-record';

/** One requirement: id, verdict, clause and statement at a glance; its scenarios and their evidence when opened. */
export function requirementSection(requirement: JudgedRequirement, scenarios: ReadonlyMap<string, JudgedScenario>): XmlText {
  const { id, clause, statement, verdict, reason } = requirement;
  const own = requirement.scenarios.flatMap((scenario) => scenarios.get(scenario) ?? []);
  const left = requirement.scenarios.filter((scenario) => !scenarios.has(scenario));
  const open = verdict === 'not-met' ? xml` open="open"` : undefined;
  return xml`<details class="requirement" id="${id}" data-verdict="${verdict}"${open}><summary><span class="id">${id}</span> <span class="verdict ${verdict}">${WORDS[verdict]}</span> <span class="clause">${clause}</span> <span class="statement">${statement}</span></summary>
<p class="reason">${reason}</p><ul class="scenarios">${own.map(scenarioItem)}</ul>${unselected(left)}</details>
`;
}

function unselected(ids: readonly string[]): XmlText | undefined {
  return ids.length === 0 ? undefined : xml`<p class="reason">Not selected for this run: ${ids.join(', ')}</p>`;
}

const WORDS = { met: 'met', 'not-met': 'not met', inconclusive: 'inconclusive', 'not-testable': 'not testable' } as const;
