import { xml, type XmlText } from '../../duis/xml-text';
import { sentenceOf } from '../../record/finding';
import type { RecordedRequirement } from '../../record/run-envelope';
import type { JudgedScenario, RunRecord } from '../../record/run-record';
import { causeOf } from '../clusters/cause';
import { openExchange, type OpenedExchange, type ShownState } from '../exchange/exchange';
import { fieldRows } from '../exchange/expected-got';
import { reproduceCommand } from '../exchange/reproduce';
import type { StepLine } from '../exchange/steps';
import { messageItem } from './message-item';
import { page } from './page';

/** What an exchange page needs beside the scenario. */
export interface ExchangeContext {
  readonly record: RunRecord;
  readonly steps: readonly StepLine[];
  /** Links to the pages of the scenarios that did not pass before and after this one. */
  readonly previous?: string;
  readonly next?: string;
}

/** One scenario, opened: what was found, what went by and between whom, each message set out and decoded. Without scripts. */
export function exchangePage(scenario: JudgedScenario, { record, steps, previous, next }: ExchangeContext): string {
  const { id, name, failure, verdict, requirements } = scenario;
  const exchange = openExchange(record.dir, scenario);
  const own = record.envelope.requirements.filter((requirement) => requirements.includes(requirement.id));
  const body = xml`<header><nav aria-label="Where this is"><a href="../index.html">All of the run</a>
      ${previous && xml` <a href="${previous}" accesskey="p" rel="prev">previous failure</a>`}
      ${next && xml` <a href="${next}" accesskey="n" rel="next">next failure</a>`}</nav>
<h1><span class="verdict ${verdict}">${verdict}</span> ${id} ${name}</h1>
${failure && xml`<p class="cause">${causeOf(failure)}</p>`}${finding(scenario)}</header>
<main>
${lane(exchange)}
${given(exchange.shown)}
${gherkin(scenario, steps)}
${basis(own)}
<section><h2>Reproduce this</h2><pre class="command">${reproduceCommand(record.envelope, id)}</pre></section>
</main>`;
  return page({ title: `${id}: ${verdict}`, body });
}

function finding({ failure }: JudgedScenario): XmlText | undefined {
  if (failure === undefined) return undefined;
  const { finding: found, step, kind } = failure;
  const at = step === '' ? undefined : xml`<p>Found ${kind === 'target' ? 'otherwise' : kind} at “${step}”.</p>`;
  if (found === undefined) return xml`${at}<pre>${failure.message}</pre>`;
  const rows = fieldRows(found).map(
    ({ field, expected, got, differs }) =>
      xml`<tr${differs ? xml` class="differs"` : undefined}><th scope="row">${field}</th><td>${expected}</td>
          <td>${differs ? xml`<mark>${got}</mark>` : got}</td></tr>`,
  );
  const where = found.where && xml`<p><a href="${`#m${found.where.entry}`}">To the message that decides, ${found.where.entry}</a></p>`;
  return xml`<div class="scrolls"><table class="fields"><caption>${found.subject}</caption><thead><tr><th scope="col">Field</th>
      <th scope="col">Expected</th><th scope="col">Got</th></tr></thead><tbody>${rows}</tbody></table></div>${at}${where}<details>
      <summary>In one sentence</summary><p>${sentenceOf(found)}</p></details>`;
}

function lane({ messages }: OpenedExchange): XmlText {
  if (messages.length === 0) return xml`<section><h2>What went by</h2><p>No message was recorded.</p></section>`;
  return xml`<section><h2>What went by</h2><div class="lanes" aria-hidden="true"><span>User</span><span>DCC</span>
      <span>Device or S1SP</span></div>
<ol class="sequence">${messages.map(messageItem)}</ol></section>
`;
}

/** What the control interface said that is no message: decisions, inventory. */
function given(shown: readonly ShownState[]): XmlText | undefined {
  if (shown.length === 0) return undefined;
  const items = shown.map(
    ({ number, what, said, decides }) =>
      xml`<details id="${`m${number}`}"${decides ? xml` open="open"` : undefined}><summary>${number} ${what}
          ${decides ? xml` <mark>decides</mark>` : undefined}</summary><pre>${JSON.stringify(said, null, 1) ?? 'nothing'}</pre></details>`,
  );
  return xml`<section><h2>What the control interface showed</h2>${items}</section>
`;
}

function gherkin({ uri, line, feature, rule }: JudgedScenario, steps: readonly StepLine[]): XmlText {
  const items = steps.map(
    ({ keyword, text, outcome }) => xml`<li class="${outcome.replace(' ', '-')}"><b>${keyword}</b> ${text} <small>${outcome}</small></li>`,
  );
  return xml`<section><h2>The scenario</h2><p>${feature}${rule === undefined ? undefined : xml`, Rule: ${rule}`} <small>
      ${uri}:${line}</small></p><ol class="steps">${items}</ol></section>
`;
}

function basis(requirements: readonly RecordedRequirement[]): XmlText | undefined {
  if (requirements.length === 0) return undefined;
  const items = requirements.map(
    ({ id, clause, statement }) =>
      xml`<dt><a href="${`../requirements.html#${id}`}">${id}</a> <small>${clause}</small></dt><dd>${statement}</dd>`,
  );
  return xml`<section><h2>What it stands on</h2><dl class="basis">${items}</dl></section>
`;
}
