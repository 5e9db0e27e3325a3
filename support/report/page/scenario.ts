import { xml, type XmlText } from '../../duis/xml-text';
import { placeText, valueText, type Finding } from '../../record/finding';
import { exchangeFile, EXCHANGES } from '../exchange/exchange-name';
import { quoted } from '../exchange/reproduce';
import { describeEntry } from '../journal/journal';
import type { JournalEntry } from '../../record/journal-entry';
import type { JudgedScenario } from '../../record/run-record';
import type { Failure } from '../../record/verdict';

/** One scenario: its verdict, why it did not pass, and a line for every message; a link to its exchange page, or how to come by one. */
export function scenarioItem(scenario: JudgedScenario, paged: ReadonlySet<string>): XmlText {
  const { id, name, uri, line, verdict, failure, journal, interpretations, durationMs } = scenario;
  const title = paged.has(id) ? xml`<a href="${`../${EXCHANGES}/${exchangeFile(id)}`}">${id}</a>` : xml`${id}`;
  return xml`<li class="scenario" id="${id}"><span class="verdict ${verdict}">${verdict}</span> <span class="id">${title}
      </span> ${name} <small title="${uri}">${uri.split('/').at(-1)}:${line}, ${durationMs} ms${restsOn(interpretations)}</small>
      ${failed(failure)}${evidence(id, journal)}</li>
`;
}

function failed(failure: Failure | undefined): XmlText | undefined {
  if (failure === undefined) return undefined;
  const at = failure.step === '' ? '' : ` at “${failure.step}”`;
  const { finding } = failure;
  const text = finding ? findingItem(finding) : xml`<pre>${failure.message}</pre>`;
  return xml`<div class="failure"><b>${FAULT_WORDS[failure.kind]}</b>${at}${text}</div>`;
}

/** What was found instead of what is required, item by item. */
function findingItem({ subject, expected, got, where, clauses }: Finding): XmlText {
  const rows: readonly (readonly [string, string])[] = [
    ['about', subject],
    ['expected', valueText(expected)],
    ['got', valueText(got)],
    ['shown by', where ? placeText(where) : 'no message'],
    ['clauses', clauses.join(', ')],
  ];
  return xml`<dl class="finding">${rows.map(([name, text]) => xml`<dt>${name}</dt><dd>${text}</dd>`)}</dl>`;
}

/** Whose fault it was, or why nothing was judged. */
export const FAULT_WORDS = {
  target: 'The target behaves otherwise than required',
  harness: 'The suite itself failed',
  'target-unavailable': 'Not judged: the target is not available',
  'capability-missing': 'Not judged: the target does not offer what it takes',
  'not-run': 'Not judged: not run',
} as const;

function restsOn(interpretations: readonly string[]): readonly XmlText[] {
  return interpretations.map((name) => xml`, rests on the reading <a href="${`../requirements.html#reading-${name}`}">${name}</a>`);
}

function evidence(id: string, journal: readonly JournalEntry[]): XmlText | undefined {
  if (journal.length === 0) return undefined;
  const items = journal.map((entry) => xml`<li>${describeEntry(entry)}</li>`);
  return xml`<details class="evidence"><summary>${journal.length} messages</summary><ol>${items}</ol>
      <p>Each of them decoded: <code>npx duis-conformance explain RUN ${quoted(id)} --full</code></p></details>`;
}
