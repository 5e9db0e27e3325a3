import { xml, type XmlText } from '../../duis/xml-text';
import { minuteOf, type KeptRun } from '../runs/kept-runs';
import type { RequirementOutcome } from '../requirement-verdict';
import type { Summary } from '../summary';

const NIGHTS = 14;
const SIGNS: Readonly<Record<RequirementOutcome, string>> = {
  met: '·',
  'shown-on-documents': '-',
  'not-met': '×',
  inconclusive: '?',
  'not-testable': ' ',
};
const WORDS = {
  met: 'met',
  'shown-on-documents': 'shown on documents',
  'not-met': 'not met',
  inconclusive: 'inconclusive',
  'not-testable': 'not testable',
} as const;

/** Nights × requirements, the latest night last; requirements that were met on every night are a number. Empty where no run was kept. */
export function nightStrip({ run, requirements, target, verdict }: Summary, kept: readonly KeptRun[]): readonly XmlText[] {
  const earlier = kept.filter((own) => own.requirements !== undefined).slice(0, NIGHTS - 1);
  if (earlier.length === 0) return [];
  const now = Object.fromEntries(requirements.map((own) => [own.id, own.verdict]));
  const nights = [{ startedAt: run.startedAt, requirements: now, target, verdict }, ...earlier].reverse();
  const outcomesOf = (id: string): (RequirementOutcome | undefined)[] => nights.map((night) => night.requirements?.[id]);
  const told = requirements.filter(({ id }) => outcomesOf(id).some((own) => own === 'not-met' || own === 'inconclusive'));
  const rows = told.map(
    ({ id }) =>
      xml`<tr><th scope="row"><a href="${`requirements.html#${id}`}">${id}</a></th>
          ${outcomesOf(id).map((own, n) => cell(own, `${id} ${nights[n]?.startedAt.slice(0, 10) ?? ''}`))}</tr>`,
  );
  const heads = nights.map(
    (night) =>
      xml`<th scope="col" title="${`${minuteOf(night.startedAt)} ${night.target.name} ${night.target.release}: ${night.verdict}`}">
          ${night.startedAt.slice(5, 10)}</th>`,
  );
  const others = requirements.length - told.length;
  return [
    xml`<div class="scrolls" tabindex="0"><table class="strip">
        <caption class="wide">× not met, ? inconclusive, · met.${' '}
        ${others} other requirements were met, or not testable, on each of these nights.</caption>
        <thead><tr><th scope="col">Requirement</th>${heads}</tr></thead><tbody>${rows}</tbody></table></div>`,
  ];
}

function cell(outcome: RequirementOutcome | undefined, title: string): XmlText {
  if (outcome === undefined) return xml`<td title="${`${title}: not in the run`}"> </td>`;
  return xml`<td class="${outcome}" title="${`${title}: ${WORDS[outcome]}`}">${SIGNS[outcome]}</td>`;
}
