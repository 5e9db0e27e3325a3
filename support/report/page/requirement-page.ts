import { xml, type XmlText } from '../../duis/xml-text';
import type { JudgedScenario } from '../../record/run-record';
import type { JudgedRequirement, JudgedRule } from '../requirement-verdict';
import { page } from './page';
import { VERDICT_WORDS, type RequirementContext } from './requirement';
import { scenarioItem } from './scenario';

/** A page of a requirement: it has one, or one for every so many of its scenarios. */
export interface RequirementPage {
  /** `SCHEMA-04.html`, `SCHEMA-04.2.html`. */
  readonly file: string;
  readonly text: string;
  /** Ids of the scenarios that stand on it. */
  readonly scenarios: readonly string[];
}

/** A scenario beneath its Rule. */
interface Shown {
  readonly rule: JudgedRule;
  readonly scenario: JudgedScenario;
}

/** So many scenarios stand on a page, with a line for each of their messages: about a kilobyte each. */
const ON_A_PAGE = 250;

/**
 * A requirement with every scenario of each of its Rules, those first that did not pass, and the messages of each: what is opened when
 * somebody wants to see it.
 */
export function requirementPages(requirement: JudgedRequirement, context: RequirementContext): readonly RequirementPage[] {
  const all = requirement.rules.flatMap((rule) => scenariosOf(rule, context).map((scenario) => ({ rule, scenario })));
  const count = Math.max(1, Math.ceil(all.length / ON_A_PAGE));
  const parts = Array.from({ length: count }, (_, n) => all.slice(n * ON_A_PAGE, (n + 1) * ON_A_PAGE));
  return parts.map((own, n) => ({
    file: fileOf(requirement.id, n),
    text: part(requirement, context, parts, n),
    scenarios: own.map(({ scenario }) => scenario.id),
  }));
}

function scenariosOf({ scenarios }: JudgedRule, context: RequirementContext): readonly JudgedScenario[] {
  const own = scenarios.flatMap((id) => context.scenarios.get(id) ?? []);
  const isPassed = ({ verdict }: JudgedScenario): boolean => verdict === 'passed';
  return [...own.filter((one) => !isPassed(one)), ...own.filter(isPassed)];
}

function fileOf(id: string, n: number): string {
  return n === 0 ? `${id}.html` : `${id}.${n + 1}.html`;
}

function part(requirement: JudgedRequirement, context: RequirementContext, parts: readonly (readonly Shown[])[], n: number): string {
  const { id, clause, statement, verdict, reason, rules, status } = requirement;
  const left = requirement.scenarios.filter((scenario) => !context.scenarios.has(scenario));
  const own = parts[n] ?? [];
  const sections = rules
    .filter((rule) => own.some((shown) => shown.rule === rule) || (n === 0 && rule.scenarios.length === 0))
    .map((rule) => section(rule, own, rules.indexOf(rule), context));
  const many = parts.length > 1;
  const body = xml`<header><nav aria-label="Where this is">
      <a href="../index.html">All of the run</a> <a href="${`../requirements.html#${id}`}">All requirements</a></nav>
<h1><span class="verdict ${verdict}">${VERDICT_WORDS[verdict]}</span> ${id}</h1><p>${statement} <small>${clause}
  ${status === 'provisional' ? ', provisional' : ''}</small></p><p class="reason">${reason}</p>
${many ? turning('Scenarios', id, parts, n) : undefined}</header>
<main>${many && n === 0 ? overview(requirement, parts) : undefined}${sections}
${n > 0 || left.length === 0 ? undefined : xml`<p class="reason">Not selected for this run: ${inBrief(left)}</p>`}</main>
${many ? xml`<footer>${turning('Scenarios, again', id, parts, n)}</footer>` : undefined}`;
  const title = `${id}: ${VERDICT_WORDS[verdict]}${many ? `, ${n + 1} of ${parts.length}` : ''}`;
  return page({ title, body });
}

function section(rule: JudgedRule, shown: readonly Shown[], place: number, { paged }: RequirementContext): XmlText {
  const own = shown.filter((one) => one.rule === rule);
  return xml`<section id="${`rule-${place + 1}`}"><h2>
          <span class="verdict ${rule.verdict}">${VERDICT_WORDS[rule.verdict]}</span> ${rule.rule}</h2>
          <p class="reason">${rule.reason}</p>
          <ul class="scenarios">${own.map(({ scenario }) => scenarioItem(scenario, paged))}
          </ul></section>
`;
}

/** The pages of a requirement, to turn over, above and below: each has a name of its own, by which it is told from the other. */
function turning(label: string, id: string, parts: readonly (readonly Shown[])[], here: number): XmlText {
  const links = parts.map((own, n) => {
    const from = n * ON_A_PAGE + 1;
    const text = `${from}–${from + own.length - 1}`;
    return n === here ? xml`<b aria-current="page">${text}</b> ` : xml`<a href="${fileOf(id, n)}">${text}</a> `;
  });
  return xml`<nav aria-label="${label}" class="parts">${links}</nav>`;
}

/** Where each Rule begins, and how many of its scenarios did not pass. */
function overview({ id, rules }: JudgedRequirement, parts: readonly (readonly Shown[])[]): XmlText {
  const items = rules.map((rule, place) => {
    const own = parts.flat().filter((shown) => shown.rule === rule);
    const page = Math.max(
      0,
      parts.findIndex((part) => part.some((shown) => shown.rule === rule)),
    );
    const not = own.filter(({ scenario }) => scenario.verdict !== 'passed').length;
    const many = `${own.length} scenarios${not > 0 ? `, ${not} not passed` : ''}`;
    return xml`<li><span class="verdict ${rule.verdict}">${VERDICT_WORDS[rule.verdict]}</span> <a
        href="${`${fileOf(id, page)}#rule-${place + 1}`}">${rule.rule}</a> <small>${many}</small></li>`;
  });
  return xml`<section><h2>Rules</h2><ul class="scenarios">${items}</ul></section>
`;
}

const MANY = 100;

function inBrief(ids: readonly string[]): string {
  return `${ids.slice(0, MANY).join(', ')}${ids.length > MANY ? ` and ${ids.length - MANY} more` : ''}`;
}
