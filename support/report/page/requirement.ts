import { xml, type XmlText } from '../../duis/xml-text';
import { causeOf } from '../clusters/cause';
import { exchangeLink } from '../exchange/exchange-name';
import { FAULT_WORDS } from './scenario';
import type { JudgedRequirement, JudgedRule } from '../requirement-verdict';
import type { JudgedScenario } from '../../record/run-record';

/** What a requirement is drawn with. */
export interface RequirementContext {
  readonly scenarios: ReadonlyMap<string, JudgedScenario>;
  /** Ids of the scenarios that have an exchange page. */
  readonly paged: ReadonlySet<string>;
}

/** The folder of the requirements' pages below that of the run. */
export const REQUIREMENTS = 'requirements';

/** One requirement at a glance, its Rules and what did not pass when opened; every scenario has its line on the requirement's own page. */
export function requirementSection(requirement: JudgedRequirement, context: RequirementContext): XmlText {
  const { id, clause, statement, verdict, reason, rules } = requirement;
  const left = requirement.scenarios.filter((scenario) => !context.scenarios.has(scenario)).length;
  const open = verdict === 'not-met' ? xml` open="open"` : undefined;
  const page = `${REQUIREMENTS}/${id}.html`;
  const every = xml`<p class="reason"><a href="${page}">Every scenario of ${id}, with its messages</a></p>`;
  return xml`<details class="requirement" id="${id}" data-verdict="${verdict}"${open}><summary>
      <span class="id">${id}</span> <span class="verdict ${verdict}">${VERDICT_WORDS[verdict]}</span> <span class="clause">${clause}
      </span> <span class="statement">${statement}</span></summary>
<p class="reason">${reason}</p>${rules.map((rule) => ruleSection(rule, context))}
    ${left > 0 ? xml`<p class="reason">Not selected for this run: ${left} scenarios</p>` : undefined}
    ${rules.length > 0 ? every : undefined}</details>
`;
}

/** A Rule with its verdict, and the first of its scenarios that did not pass. */
function ruleSection({ rule, verdict, reason, scenarios: ids }: JudgedRule, context: RequirementContext): XmlText {
  const troubled = ids.flatMap((id) => context.scenarios.get(id) ?? []).filter((own) => own.verdict !== 'passed');
  const shown = troubled.some((own) => own.verdict === 'failed') ? SHOWN : SHOWN_UNJUDGED;
  const items = troubled.slice(0, shown).map((own) => troubleItem(own, context.paged));
  const more = troubled.length > shown ? xml`<li>and ${troubled.length - shown} more</li>` : undefined;
  const list = items.length === 0 ? undefined : xml`<ul class="scenarios">${items}${more}</ul>`;
  return xml`<div class="rule"><span class="verdict ${verdict}">${VERDICT_WORDS[verdict]}</span> ${rule} <small>${reason}</small>
      ${list}</div>
`;
}

const SHOWN = 5;
/** Of what could not be judged one is as another. */
const SHOWN_UNJUDGED = 1;

function troubleItem({ id, name, verdict, failure }: JudgedScenario, paged: ReadonlySet<string>): XmlText {
  const title = paged.has(id) ? xml`<a href="${exchangeLink(id)}">${id}</a>` : xml`${id}`;
  return xml`<li class="scenario"><span class="verdict ${verdict}">${verdict}</span> <span class="id">${title}</span> ${name}
      ${failure && xml`: ${failure.kind === 'target' ? '' : `${FAULT_WORDS[failure.kind]}: `}${causeOf(failure)}`}</li>`;
}

export const VERDICT_WORDS = {
  met: 'met',
  'shown-on-documents': 'shown on documents',
  'not-met': 'not met',
  inconclusive: 'inconclusive',
  'not-testable': 'not testable',
} as const;
