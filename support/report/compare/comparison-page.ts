import { xml, XmlText } from '../../duis/xml-text';
import type { RunRecord } from '../../record/run-record';
import { minuteOf } from '../runs/kept-runs';
import { page } from '../page/page';
import type { Change, ComparedRequirement, ComparedScenario, Comparison } from './compare';
import { regressionsOf, type Regression } from './regressions';

const TITLES: readonly (readonly [Change, string])[] = [
  ['fixed', 'Fixed'],
  ['unjudged', 'No longer judged'],
  ['new', 'New'],
  ['gone', 'Gone'],
  ['not-comparable', 'Not comparable'],
];

/** A comparison as a page: what regressed by cause, with every field that differs; then what went another way. */
export function comparisonPage(comparison: Comparison): string {
  const { baseline, candidate, requirements, scenarios } = comparison;
  const regressions = regressionsOf(comparison);
  const body = xml`<header><h1>${nameOf(candidate)} against ${nameOf(baseline)}</h1></header><main>
<section><h2>Regressed: ${regressions.length === 0 ? 'nothing' : `${regressions.length} cause${regressions.length === 1 ? '' : 's'}`}</h2>
    ${regressions.map(regressionItem)}</section>
${TITLES.map(([change, title]) => changed(title, change, requirements, scenarios) ?? new XmlText(''))}</main>`;
  return page({ title: 'Comparison of two runs', body });
}

function nameOf({ envelope: { target, run } }: RunRecord): string {
  return `${target.name} ${target.release} of ${minuteOf(run.startedAt)}`;
}

function regressionItem({ cluster: { cause, scenarios, requirements }, fields }: Regression): XmlText {
  const rows = fields.map(
    ({ field, baseline = 'absent', candidate = 'absent' }) =>
      xml`<tr><th scope="row">${field}</th><td>${baseline}</td><td><mark>${candidate}</mark></td></tr>`,
  );
  const table = xml`<div class="scrolls" tabindex="0"><table class="items"><caption>What differs in ${scenarios[0]?.id}</caption>
      <thead><tr><th scope="col">Message and field</th><th scope="col">Baseline</th><th scope="col">Candidate</th></tr></thead>
      <tbody>${rows}</tbody></table></div>`;
  return xml`<article class="cluster"><h3>${cause}</h3><p>${requirements.join(', ')}</p>
      <p>${scenarios.map(({ id }) => id).join(', ')}</p>${rows.length === 0 ? undefined : table}</article>
`;
}

function changed(
  title: string,
  change: Change,
  requirements: readonly ComparedRequirement[],
  scenarios: readonly ComparedScenario[],
): XmlText | undefined {
  const own = [...requirements, ...scenarios].filter((item) => item.change === change);
  if (own.length === 0) return undefined;
  const rows = own.map(
    ({ id, before, after, reason }) =>
      xml`<tr><th scope="row">${id}</th><td>${before ?? 'absent'} → ${after ?? 'absent'}</td><td>${reason.split('\n', 1)[0] ?? ''}
          </td></tr>`,
  );
  return xml`<section><h2>${title}: ${own.length}</h2><div class="scrolls" tabindex="0"><table><thead><tr><th scope="col">What</th>
      <th scope="col">How</th><th scope="col">Remark</th></tr></thead><tbody>${rows}</tbody></table></div></section>
`;
}
