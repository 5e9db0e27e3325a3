import type { FamilyCoverage } from '../../requirements/combinations/count';
import { combinationsTotal } from '../../requirements/combinations/combinations-text';
import type { Difference } from '../difference/compare';
import { isShown, type Discovery, type Exploration } from '../exploration';
import { wordsOf } from '../stimuli/stimulus';
import type { Shown } from './exchanges';
import { stepLines, titleOf, type Setting } from './feature-text';

/** A discovery and where it was written down. */
export interface WrittenDiscovery extends Discovery {
  readonly id: string;
}

/** The report in Markdown: what was done, what was found, what was reached. */
export function reportText(
  exploration: Exploration,
  written: readonly WrittenDiscovery[],
  families: readonly FamilyCoverage[],
  setting: Setting,
): string {
  const { cases, discarded, requests, seconds, crashes } = exploration;
  const thrown = [...discarded.values()].reduce((sum, n) => sum + n, 0);
  return [
    `# ${setting.candidate} beside ${setting.model}`,
    '',
    `Seed ${setting.seed}: ${cases} cases in ${seconds.toFixed(0)} s (${(cases / Math.max(seconds, 1)).toFixed(1)} a second),`,
    `${requests} requests; ${thrown} cases could not be played to their end and were not compared.`,
    `${written.length} causes of differences, ${crashes.length} crashes. A difference is an observation, no verdict.`,
    '',
    '## Reached of the factors (vectors/factors.yaml)',
    '',
    '| family | possible | reached |',
    '|---|---|---|',
    ...families.map(({ family, possible, held }) => `| ${family.name} | ${possible} | ${held} |`),
    '',
    combinationsTotal(families),
    '',
    '## Differences',
    '',
    ...written.flatMap(discoveryLines),
    ...(crashes.length === 0
      ? []
      : [
          '## Crashes',
          '',
          ...crashes.map(({ side, case: n, says, stimulus }) => `* the ${side}, case ${n}: ${says} (${wordsOf(stimulus)})`),
        ]),
    ...(discarded.size === 0
      ? []
      : [
          '',
          '## Not compared',
          '',
          ...[...discarded]
            .sort(([, a], [, b]) => b - a)
            .slice(0, SHOWN)
            .map(([why, n]) => `* ${n}: ${why}`),
        ]),
    '',
  ].join('\n');
}

const SHOWN = 20;

function discoveryLines(discovery: WrittenDiscovery): string[] {
  const { id, attribution, differences, first, times, onModel, onCandidate } = discovery;
  const { rule, requirements } = attribution;
  return [
    `### ${id}: ${titleOf(discovery)}`,
    '',
    `* first in case ${first}, ${times} in all; ${isShown(discovery) ? `${id}.feature, ` : ''}both exchanges in ${id}.md`,
    `* rule: ${rule ? `${rule.name} of ${rule.of} (DUIS ${rule.clause})` : 'none decided it'}`,
    `* requirement: ${requirements.map((one) => `${one.id} (${one.because})`).join(', ') || 'none says so'}`,
    `* the scenario at the model: ${onModel ? `does not pass: ${onModel.says}` : 'passes'}`,
    `* the scenario at the candidate: ${onCandidate ? `fails: ${onCandidate.says}` : 'passes too: no step says what differs'}`,
    '',
    ...(isShown(discovery) ? [] : ['```gherkin', ...stepLines(discovery.scenario), '```', '']),
    '| | | model | candidate |',
    '|---|---|---|---|',
    ...differences.slice(0, SHOWN).map(differenceRow),
    '',
  ];
}

function differenceRow({ about, item, model, candidate }: Difference): string {
  const cells = [about, item, model ?? '(nothing)', candidate ?? '(nothing)'];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ').slice(0, 200)).join(' | ')} |`;
}

/** Both exchanges, message beside message. */
export function exchangesText({ id, exchanges, ...discovery }: WrittenDiscovery): string {
  const count = Math.max(exchanges.model.length, exchanges.candidate.length);
  const block = (who: string, shown: Shown | undefined): string[] => [
    `### ${who}: ${shown?.title ?? 'nothing'}`,
    '',
    ...(shown ? ['```xml', shown.text, '```', ''] : []),
  ];
  return [
    `# ${id}: ${titleOf({ ...discovery, exchanges })}`,
    '',
    ...Array.from({ length: count }, (_, n) => [
      `## ${n + 1}`,
      '',
      ...block('model', exchanges.model[n]),
      ...block('candidate', exchanges.candidate[n]),
    ]).flat(),
  ].join('\n');
}
