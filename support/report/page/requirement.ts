import { xml, type XmlText } from '../../duis/xml-text';
import { scenarioItem } from './scenario';
import type { JudgedRequirement, JudgedRule } from '../requirement-verdict';
import type { JudgedScenario } from '../../record/run-record';

/** One requirement: id, verdict, clause and statement at a glance; its Rules, their scenarios and the evidence when opened. */
export function requirementSection(requirement: JudgedRequirement, scenarios: ReadonlyMap<string, JudgedScenario>): XmlText {
  const { id, clause, statement, verdict, reason } = requirement;
  const left = requirement.scenarios.filter((scenario) => !scenarios.has(scenario));
  const open = verdict === 'not-met' ? xml` open="open"` : undefined;
  return xml`<details class="requirement" id="${id}" data-verdict="${verdict}"${open}><summary><span class="id">${id}</span> <span class="verdict ${verdict}">${WORDS[verdict]}</span> <span class="clause">${clause}</span> <span class="statement">${statement}</span></summary>
<p class="reason">${reason}</p>${requirement.rules.map((rule) => ruleSection(rule, scenarios))}${unselected(left)}</details>
`;
}

function ruleSection({ rule, verdict, reason, scenarios: ids }: JudgedRule, scenarios: ReadonlyMap<string, JudgedScenario>): XmlText {
  const own = ids.flatMap((id) => scenarios.get(id) ?? []);
  const open = verdict === 'not-met' ? xml` open="open"` : undefined;
  return xml`<details class="rule"${open}><summary><span class="verdict ${verdict}">${WORDS[verdict]}</span> ${rule} <small>${reason}</small></summary><ul class="scenarios">${own.map(scenarioItem)}</ul></details>
`;
}

function unselected(ids: readonly string[]): XmlText | undefined {
  return ids.length === 0 ? undefined : xml`<p class="reason">Not selected for this run: ${ids.join(', ')}</p>`;
}

const WORDS = { met: 'met', 'not-met': 'not met', inconclusive: 'inconclusive', 'not-testable': 'not testable' } as const;
