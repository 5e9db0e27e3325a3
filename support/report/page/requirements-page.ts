import type { XmlText } from '../../duis/xml-text';
import { xml } from '../../duis/xml-text';
import type { KeptRun } from '../runs/kept-runs';
import { PAGE_SCRIPT } from './assets';
import { page } from './page';
import { requirementSection, type RequirementContext } from './requirement';
import { trendTable } from './trend';
import type { JudgedRequirement } from '../requirement-verdict';
import type { RunRecord } from '../../record/run-record';
import { judgeRequirements, type Summary } from '../summary';

/**
 * `requirements.html`: the run as assurance reads it, from the requirement by its Rules to what did not pass; every scenario stands on
 * the requirement's own page. Nothing is fetched from anywhere; without scripts everything is there, with them it can be filtered.
 * `kept` are the runs before it, for the trend.
 */
export function requirementsPage(record: RunRecord, summary: Summary, context: RequirementContext, kept: readonly KeptRun[] = []): string {
  const trend = trendTable(summary, kept);
  const requirements = judgeRequirements(record);
  const draw = (own: readonly JudgedRequirement[]): XmlText[] => byChange(own, context);
  const untestable = requirements.filter(({ verdict }) => verdict === 'not-testable');
  const testable = requirements.filter(({ verdict }) => verdict !== 'not-testable');
  const body = xml`<nav aria-label="Where this is"><a href="index.html">All of the run</a></nav><header>
      <h1>DUIS 4.0 requirements <span class="verdict ${summary.verdict.replaceAll(' ', '-')}">${summary.verdict}</span></h1>
${alarm(summary)}${facts(record, summary)}${totals(summary)}${FILTER}</header>
<main>
${section('Approved requirements', '', draw(testable.filter(({ status }) => status !== 'provisional')))}
${section('Provisional requirements', PROVISIONAL, draw(testable.filter(({ status }) => status === 'provisional')))}
${known(summary)}
${section('Not testable through the interface', 'Each with the reason.', draw(untestable))}
${section('Scenarios on no requirement', '', onNone(record))}
${readings(record)}
${trend && section('Trend', '', [trend])}
</main>`;
  return page({ title: `DUIS 4.0 requirements: ${summary.verdict}`, body, script: PAGE_SCRIPT, loads: true });
}

/** Scenarios that carry the tag of no requirement, by their ids: the whole of each is in summary.json. */
function onNone({ scenarios }: RunRecord): readonly XmlText[] {
  const own = scenarios.filter(({ requirements }) => requirements.length === 0);
  return own.length === 0
    ? []
    : [
        xml`<ul class="scenarios">${own.slice(0, NONE_SHOWN).map(
          ({ id, name, verdict }) => xml`<li class="scenario">
              <span class="verdict ${verdict}">${verdict}</span> <span class="id">${id}</span> ${name}</li>`,
        )}</ul>`,
      ];
}

const NONE_SHOWN = 100;

function alarm({ incomplete }: Summary): XmlText | undefined {
  if (incomplete.length === 0) return undefined;
  return xml`<div class="alarm" role="alert"><strong>This run is incomplete.</strong> It proves nothing about what was not run.<ul>
      ${incomplete.map((reason) => xml`<li>${reason}</li>`)}</ul></div>
`;
}

function facts({ envelope }: RunRecord, { run }: Summary): XmlText {
  const { suite, target } = envelope;
  const rows: (readonly [string, string])[] = [
    ['Target', `${target.name} ${target.release} (${target.kind})`],
    ['Suite', `${suite.name} ${suite.version}, commit ${suite.commit}`],
    ['Requirements', `${suite.requirementSet}, hash ${suite.requirementSetHash.slice(0, 16)}`],
    ['Selection', `${run.selection === '' ? 'the whole suite' : run.selection}${run.shard === null ? '' : `, shard ${run.shard}`}`],
    ['Started', `${run.startedAt.slice(0, 19).replace('T', ' ')} UTC, took ${(run.durationMs / 1000).toFixed(1)} s`],
    ['Reproduce with', `seed ${run.seed}, order ${run.order}, Node ${run.node}, parallel ${run.parallel}`],
  ];
  return xml`<dl class="facts">${rows.map(([name, value]) => xml`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
`;
}

function totals({ counts: { scenarios, requirements } }: Summary): XmlText {
  const tile = (count: number, label: string, kind: string): XmlText =>
    xml`<li class="${count > 0 ? kind : 'none'}"><b>${count}</b> ${label}</li>`;
  return xml`<ul class="totals" aria-label="Requirements">${[
    tile(requirements.met, 'requirements met', 'good'),
    tile(requirements.shownOnDocuments, 'shown on documents alone', 'plain'),
    tile(requirements.notMet, 'not met', 'bad'),
    tile(requirements.provisionalNotMet, 'provisional, not met', 'doubt'),
    tile(requirements.inconclusive, 'inconclusive', 'doubt'),
    tile(requirements.notTestable, 'not testable', 'plain'),
  ]}</ul><ul class="totals" aria-label="Scenarios">${[
    tile(scenarios.promised, 'scenarios promised', 'plain'),
    tile(scenarios.onDocuments, 'on documents alone', 'plain'),
    tile(scenarios.passed, 'passed', 'good'),
    tile(scenarios.failed, 'failed', 'bad'),
    tile(scenarios.inconclusive, 'inconclusive', 'doubt'),
  ]}</ul>
`;
}

const PROVISIONAL =
  'The release note says of these changes that the proposal is not yet approved. They are run and reported, and do not block.';

const CHECK_BOXES = ['met', 'shown-on-documents', 'not-met', 'inconclusive', 'not-testable'].map(
  (value) =>
    xml`<label><input type="checkbox" name="verdict" value="${value}" checked="checked"/> ${value.replaceAll('-', ' ')}</label>
`,
);
const FILTER = xml`<form class="filter" hidden="hidden">
    <label>Show <input type="search" name="text" placeholder="an id, a clause, a word"/></label>
${CHECK_BOXES}<output></output></form>
`;

function section(title: string, remark: string, parts: readonly XmlText[]): XmlText | undefined {
  if (parts.length === 0) return undefined;
  return xml`<section><h2>${title}</h2>${remark === '' ? undefined : xml`<p>${remark}</p>`}
${parts}</section>`;
}

function byChange(requirements: readonly JudgedRequirement[], context: RequirementContext): XmlText[] {
  const changes = [...new Set(requirements.map(({ change }) => change))];
  return changes.map((change) => {
    const own = requirements.filter((requirement) => requirement.change === change);
    const met = own.filter(({ verdict }) => verdict === 'met').length;
    return xml`<section class="change"><h3>${change} <small>${met} of ${own.length} met</small></h3>
${own.map((requirement) => requirementSection(requirement, context))}</section>
`;
  });
}

const IN_PART = 'excused in part: those that block are on other requirements as well';

function known({ deviations, blocking }: Summary): XmlText | undefined {
  const rows = deviations.map(({ id, state, reason, owner, reference, expires, scenarios }) => {
    const inPart = state === 'in-force' && scenarios.some((scenario) => blocking.includes(scenario));
    return xml`<tr><th scope="row">${id}</th><td>${inPart ? IN_PART : STATES[state]}</td><td>${reason}</td>
        <td>${owner}</td><td>${reference}</td><td>${expires}</td><td>${scenarios.join(', ')}</td></tr>`;
  });
  const table = xml`<div class="scrolls" tabindex="0"><table><thead><tr><th>Of</th><th>State</th><th>Reason</th><th>Owner</th>
      <th>Reference</th><th>Last day</th><th>Failed</th></tr></thead><tbody>${rows}</tbody></table></div>`;
  return section('Known deviations', '', rows.length === 0 ? [] : [table]);
}

const STATES = { 'in-force': 'excused', expired: 'expired: excuses nothing', stale: 'stale: no longer occurs' } as const;

function readings({ envelope }: RunRecord): XmlText | undefined {
  const rows = envelope.interpretations.map(
    ({ name, where, reading, value }) =>
      xml`<tr id="${`reading-${name}`}"><th scope="row">${name}</th><td>${where}</td><td>${reading}</td><td>
          <code>${value}</code></td></tr>`,
  );
  const table = xml`<div class="scrolls" tabindex="0"><table><thead><tr><th>Reading</th><th>Where the note leaves it open</th>
      <th>How it is read</th><th>Value in this run</th></tr></thead><tbody>${rows}</tbody></table></div>`;
  return section('Readings of the note that scenarios of this run rest on', '', rows.length === 0 ? [] : [table]);
}
