import { xml, type XmlText } from '../../duis/xml-text';
import type { RunRecord } from '../../record/run-record';
import { exchangeLink } from '../exchange/exchange-name';
import { quoted } from '../exchange/reproduce';
import { minuteOf, type KeptRun } from '../runs/kept-runs';
import type { AgedCluster, Night } from '../runs/night';
import type { Owned, Owners } from '../owners';
import type { Summary } from '../summary';
import { MORNING_SCRIPT } from './assets';
import { page } from './page';
import { nightStrip } from './night-strip';

/** What the morning page is drawn from. */
export interface Morning {
  readonly record: RunRecord;
  readonly summary: Summary;
  readonly night: Night;
  readonly kept: readonly KeptRun[];
  readonly owners: Owners;
  /** Ids of the scenarios that have an exchange page. */
  readonly paged: ReadonlySet<string>;
  readonly hasAllure: boolean;
}

/** `index.html`: a run as somebody reads it at eight in the morning. What is wrong, since when, whose it is, and one link to the octets. */
export function morningPage(morning: Morning): string {
  const { summary, night } = morning;
  const causes = (own: readonly AgedCluster[]): readonly XmlText[] => clusterItems(own, morning);
  const body = xml`<header><h1><span class="verdict ${summary.verdict.replaceAll(' ', '-')}">${summary.verdict}
      </span> ${summary.target.name} ${summary.target.release}</h1>
<p class="identity">${identity(summary)}</p>${alarm(summary)}${outage(morning)}${counts(morning)}</header>
<main>
${part('new', night.hasBefore ? 'New since the last night' : 'Failed', causes(night.fresh))}
${part('still', 'Still failing', causes(night.still))}
${part('fixed', 'Fixed', night.fixed.length === 0 ? [] : [xml`<p>${ids(night.fixed, morning)}</p>`])}
${part('not-judged', 'Not judged', causes(night.unjudged))}
${part('missing', 'What the control interface lacks', missing(morning))}
${part('deviations', 'Deviations that end within 14 days', deviations(morning))}
${part('nights', 'Nights', nightStrip(summary, morning.kept))}
</main>
<footer><h2>All reports</h2><p>${reports(morning)}</p></footer>`;
  return page({ title: `${summary.verdict}: ${summary.target.name} ${summary.target.release}`, body, script: MORNING_SCRIPT, loads: true });
}

function identity({ suite, run }: Summary): string {
  const facts = [
    `${suite.requirementSet}`,
    run.selection === '' ? 'the whole suite' : `selection ${run.selection}`,
    ...(run.shard === null ? [] : [`shard ${run.shard}`]),
    `${minuteOf(run.startedAt)} UTC, ${(run.durationMs / 1000).toFixed(0)} s`,
    `suite ${suite.version} at ${suite.commit.slice(0, 10)}${suite.changes === undefined ? '' : ' with changes'}`,
    ...(run.id === undefined ? [] : [`run ${run.id.slice(0, 8)}`]),
  ];
  return facts.join(' · ');
}

function alarm({ incomplete }: Summary): XmlText | undefined {
  if (incomplete.length === 0) return undefined;
  const shown = incomplete.slice(0, 5).map((reason) => xml`<li>${reason}</li>`);
  return xml`<div class="alarm" role="alert"><strong>This run is incomplete.</strong> It proves nothing about what was not run.<ul>
      ${shown}</ul></div>
`;
}

/** That the target was gone is the first thing to know of all that was not judged. */
function outage({ night, paged }: Morning): readonly XmlText[] {
  return night.unjudged
    .filter(({ kind }) => kind === 'target-unavailable')
    .map(({ id, cause, scenarios: [first, ...others] }) => {
      const link = first && paged.has(first.id) ? exchangeLink(first.id) : `#cause-${id}`;
      const many = others.length === 0 ? 'One scenario was' : `${others.length + 1} scenarios were`;
      return xml`<div class="alarm outage" role="alert"><strong>${cause}.</strong> ${many} not judged for it.${' '}
          <a href="${link}">What was going on: ${first?.id ?? ''}</a></div>
`;
    });
}

/** The counts, each a link to what it counts. */
function counts({ summary, night }: Morning): XmlText {
  const { scenarios, requirements } = summary.counts;
  const tile = (count: number, label: string, kind: string, link: string): XmlText =>
    xml`<li class="${count > 0 ? kind : 'none'}"><a href="${link}"><b>${count}</b> ${label}</a></li>`;
  const of = (verdict: string): string => `requirements.html#verdict=${verdict}`;
  const causes = night.fresh.length + night.still.length;
  return xml`<ul class="totals" aria-label="What failed">${[
    tile(night.fresh.length, night.hasBefore ? 'new causes' : causes === 1 ? 'cause' : 'causes', 'bad', '#new'),
    ...(night.hasBefore
      ? [tile(night.still.length, 'still failing', 'bad', '#still'), tile(night.fixed.length, 'fixed', 'good', '#fixed')]
      : []),
    tile(scenarios.failed, 'scenarios failed', 'bad', '#new'),
    tile(scenarios.inconclusive, 'not judged', 'doubt', '#not-judged'),
    tile(scenarios.passed, `of ${scenarios.promised} passed`, 'good', of('met')),
  ]}</ul><ul class="totals" aria-label="Requirements">${[
    tile(requirements.notMet, 'requirements not met', 'bad', of('not-met')),
    tile(requirements.provisionalNotMet, 'provisional, not met', 'doubt', of('not-met')),
    tile(requirements.inconclusive, 'inconclusive', 'doubt', of('inconclusive')),
    tile(requirements.met, 'met', 'good', of('met')),
    tile(requirements.shownOnDocuments, 'shown on documents alone', 'plain', of('shown-on-documents')),
    tile(requirements.notTestable, 'not testable', 'plain', of('not-testable')),
  ]}</ul>
`;
}

function part(id: string, title: string, items: readonly XmlText[]): XmlText | undefined {
  return items.length === 0
    ? undefined
    : xml`<section id="${id}"><h2>${title}</h2>${items}</section>
`;
}

/** Of more causes than somebody reads the first, and how many there are. */
function clusterItems(clusters: readonly AgedCluster[], morning: Morning): readonly XmlText[] {
  const shown = clusters.slice(0, CAUSES).map((own) => clusterItem(own, morning));
  const more = clusters.length - CAUSES;
  return more > 0 ? [...shown, xml`<p>and ${more} more causes; each failure is in summary.json</p>`] : shown;
}

const CAUSES = 50;

/** One cause: what is wrong, whose it is, since when, and the way to the octets. */
function clusterItem(cluster: AgedCluster, morning: Morning): XmlText {
  const { id, cause, kind, scenarios, requirements, clauses, rules, age } = cluster;
  const [first] = scenarios;
  const owned = first && morning.owners.of(first);
  const open = kind === 'target' ? '' : ' open';
  const others = scenarios.slice(1).map((own) => own.id);
  const more = xml`<details><summary>${others.length} more</summary><p>${ids(others, morning)}</p></details>`;
  return xml`<article class="${`cluster${open}`}" id="${`cause-${id}`}"><h3>${cause}</h3>
<p>${FAULTS[kind]}${scenarios.length === 1 ? 'one scenario' : `${scenarios.length} scenarios`}.${' '}
    ${ageText(age, morning.night.hasBefore)} ${ownerText(owned)}</p>
<p>${shortList(requirements, (own) => xml`<a href="${`requirements.html#${own}`}">${own}</a>`)} <small>
    ${clauses.slice(0, SHOWN).join('; ')}</small></p>${rules.slice(0, 2).map((rule) => xml`<p><small>Rule</small> ${rule}</p>`)}
${first && look(first.id, first.failure?.finding?.where?.entry, first.name, morning)}
    ${others.length === 0 ? undefined : more}</article>
`;
}

const FAULTS = {
  target: '',
  harness: 'The suite itself failed: ',
  'target-unavailable': 'The target was not available: ',
  'capability-missing': 'The target does not offer what it takes: ',
  'not-run': 'Not run: ',
} as const;

const SHOWN = 4;

function look(id: string, entry: string | undefined, name: string, { paged, record }: Morning): XmlText {
  const command = `npx duis-conformance explain ${record.envelope.run.id === undefined ? 'RUN' : 'reports/latest'} ${quoted(id)}`;
  if (!paged.has(id)) return xml`<p><code>${command}</code></p>`;
  const link = `${exchangeLink(id)}${entry === undefined ? '' : `#m${entry}`}`;
  return xml`<p class="look"><a class="failing" href="${link}" id="${id}">Look at the exchange: ${id} ${name}</a></p>`;
}

function ageText({ since, nights }: AgedCluster['age'], hasBefore: boolean): XmlText | undefined {
  if (!hasBefore) return undefined;
  return nights === 1
    ? xml`<span class="badge new">new</span>`
    : xml`<span class="badge">since ${since.slice(0, 10)}, ${nights} nights</span>`;
}

function ownerText(owned: Owned | undefined): XmlText {
  if (owned === undefined) return xml`<small>No owner is named in the policy.</small>`;
  return owned.link === undefined ? xml`Owner: ${owned.team}.` : xml`Owner: ${owned.team}, <a href="${owned.link}">tracker</a>.`;
}

function shortList(items: readonly string[], draw: (item: string) => XmlText): XmlText {
  const shown = items.slice(0, SHOWN).map((item, n) => xml`${n > 0 ? ', ' : ''}${draw(item)}`);
  return xml`${shown}${items.length > SHOWN ? ` and ${items.length - SHOWN} more` : ''}`;
}

const MANY = 200;

function ids(all: readonly string[], { paged }: Morning): XmlText {
  const items = all
    .slice(0, MANY)
    .map((id, n) => xml`${n > 0 ? ', ' : ''}${paged.has(id) ? xml`<a href="${exchangeLink(id)}" id="${id}">${id}</a>` : id}`);
  return xml`${items}${all.length > MANY ? ` and ${all.length - MANY} more, in summary.json` : ''}`;
}

/** What the target does not offer, and what each capability would bring: what the maker of its control interface builds next. */
function missing({ summary }: Morning): XmlText[] {
  if (summary.missing.length === 0) return [];
  const rows = summary.missing.map(
    ({ name, does, operations, scenarios, alone, brings }) =>
      xml`<tr><th scope="row">${name}</th><td>${scenarios}</td><td>${alone}</td><td>${brings}</td><td>${does}${' '}
          <small>(${operations.join(', ')})</small></td></tr>`,
  );
  return [
    xml`<p>For want of these, scenarios were not judged. They stand in the order in which they are best built: each brings that many
        ${' '}scenarios once it is there with those above it.</p><div class="scrolls lacks"><table><thead><tr>
        <th scope="col">Capability</th><th scope="col">Wanted</th><th scope="col">Alone</th><th scope="col">Brings</th>
        <th scope="col">A target that has it can</th></tr></thead><tbody>${rows}</tbody></table></div>`,
  ];
}

function deviations({ night: { ending }, paged, summary }: Morning): XmlText[] {
  if (ending.length === 0) return [];
  const known = new Set(summary.requirements.map((own) => own.id));
  const link = (id: string): XmlText =>
    known.has(id)
      ? xml`<a href="${`requirements.html#${id}`}">${id}</a>`
      : paged.has(id)
        ? xml`<a href="${exchangeLink(id)}">${id}</a>`
        : xml`${id}`;
  const rows = ending.map(
    ({ id, expires, state, reason, owner, reference, scenarios }) =>
      xml`<tr><th scope="row">${link(id)}</th><td>${expires}${state === 'expired' ? ', expired: excuses nothing' : ''}</td>
          <td>${reason}</td><td>${owner}</td><td>${reference}</td><td>${scenarios.length}</td></tr>`,
  );
  return [
    xml`<div class="scrolls"><table><thead><tr><th scope="col">Of</th><th scope="col">Last day</th><th scope="col">Reason</th>
        <th scope="col">Owner</th><th scope="col">Reference</th><th scope="col">Failed</th></tr></thead>
        <tbody>${rows}</tbody></table></div>`,
  ];
}

function reports({ hasAllure }: Morning): XmlText {
  const links = [
    ['requirements.html', 'by requirement'],
    ['pics.html', 'conformance statement'],
    ...(hasAllure ? [['allure-report/index.html', 'Allure']] : []),
    ['junit.xml', 'JUnit'],
    ['summary.json', 'summary as data'],
  ] as const;
  return xml`${links.map(([file = '', name = ''], n) => xml`${n > 0 ? ' · ' : ''}<a href="${file}">${name}</a>`)}`;
}
