import { xml } from '../../duis/xml-text';
import type { JudgedRequirement } from '../requirement-verdict';
import { page } from './page';
import { VERDICT_WORDS, type RequirementContext } from './requirement';
import { scenarioItem } from './scenario';

/** A requirement with every scenario of each of its Rules, and the messages of each: what is opened when somebody wants to see it. */
export function requirementPage(requirement: JudgedRequirement, { scenarios, paged }: RequirementContext): string {
  const { id, clause, statement, verdict, reason, rules, status } = requirement;
  const left = requirement.scenarios.filter((scenario) => !scenarios.has(scenario));
  const sections = rules.map(
    (rule) =>
      xml`<section><h2><span class="verdict ${rule.verdict}">${VERDICT_WORDS[rule.verdict]}</span> ${rule.rule}</h2>
          <p class="reason">${rule.reason}</p>
          <ul class="scenarios">${rule.scenarios.flatMap((own) => scenarios.get(own) ?? []).map((own) => scenarioItem(own, paged))}
          </ul></section>
`,
  );
  const body = xml`<header><nav aria-label="Where this is">
      <a href="../index.html">All of the run</a> <a href="${`../requirements.html#${id}`}">All requirements</a></nav>
<h1><span class="verdict ${verdict}">${VERDICT_WORDS[verdict]}</span> ${id}</h1><p>${statement} <small>${clause}
  ${status === 'provisional' ? ', provisional' : ''}</small></p><p class="reason">${reason}</p></header>
<main>${sections}${left.length === 0 ? undefined : xml`<p class="reason">Not selected for this run: ${left.join(', ')}</p>`}</main>`;
  return page({ title: `${id}: ${VERDICT_WORDS[verdict]}`, body });
}
