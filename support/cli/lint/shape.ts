import { StepKeywordType, type Background, type Step } from '@cucumber/messages';
import type { ParsedFeature } from '../run/features';
import { finding, rulesOf, tagNames, type Finding, type WrittenScenario } from './written-scenario';
import { untaggedRules, type TagVocabulary } from './tags';

const FEWEST_STEPS = 3;
const MOST_STEPS = 7;
const MOST_BACKGROUND_STEPS = 3;

/** Shape: Rules with both signs, scenarios with one When and 3 to 7 steps, small Backgrounds, named Examples with keys. */
export function lintShape(
  features: readonly ParsedFeature[],
  scenarios: readonly WrittenScenario[],
  { requirements }: TagVocabulary,
): Finding[] {
  const tags = new Set(requirements.map((id) => `@${id}`));
  return [
    ...features.flatMap((feature) => untaggedRules(feature, tags)),
    ...features.flatMap((feature) => oneSidedRules(feature, scenarios)),
    ...features.flatMap(backgrounds),
    ...scenarios.flatMap(stepFindings),
    ...scenarios.flatMap(examplesFindings),
  ];
}

function oneSidedRules(feature: ParsedFeature, scenarios: readonly WrittenScenario[]): Finding[] {
  return rulesOf(feature).flatMap((rule) => {
    const own = scenarios.filter((written) => written.rule === rule);
    const negative = own.filter(({ scenario, tags }) => [...tags, ...scenario.examples.flatMap(tagNames)].includes('@negative')).length;
    const lacks = [...(negative === 0 ? ['negative'] : []), ...(negative === own.length ? ['positive'] : [])];
    if (lacks.length === 0 || rule.description.trim() !== '') return [];
    return [
      finding(
        feature.uri,
        rule,
        `the Rule "${rule.name}" has no ${lacks.join(' and no ')} scenario; write one, or say under the Rule why there is none`,
      ),
    ];
  });
}

function backgrounds({ uri, document: { feature } }: ParsedFeature): Finding[] {
  const children = [...(feature?.children ?? []), ...(feature?.children.flatMap(({ rule }) => rule?.children ?? []) ?? [])];
  return children.flatMap(({ background }) => (background === undefined ? [] : backgroundFindings(uri, background)));
}

function backgroundFindings(uri: string, background: Background): Finding[] {
  const wrong = background.steps.find((_, place) => kindOf(background.steps, place) !== StepKeywordType.CONTEXT);
  return [
    ...(background.steps.length > MOST_BACKGROUND_STEPS
      ? [finding(uri, background, `the Background has ${background.steps.length} steps; at most ${MOST_BACKGROUND_STEPS}`)]
      : []),
    ...(wrong === undefined ? [] : [finding(uri, wrong, 'a Background is made of Givens')]),
  ];
}

function stepFindings({ uri, scenario, backgroundSteps }: WrittenScenario): Finding[] {
  const { steps } = scenario;
  const whens = steps.filter((_, place) => kindOf(steps, place) === StepKeywordType.ACTION).length;
  const findings: Finding[] = [];
  if (whens !== 1) findings.push(finding(uri, scenario, `the scenario has ${whens} Whens; one behaviour has one`));
  if (steps.length + backgroundSteps < FEWEST_STEPS || steps.length > MOST_STEPS) {
    findings.push(finding(uri, scenario, `the scenario has ${steps.length} steps; ${FEWEST_STEPS} to ${MOST_STEPS} read well`));
  }
  return findings;
}

/** What a step is; And and But are what the step before them is. */
function kindOf(steps: readonly Step[], place: number): StepKeywordType | undefined {
  const own = steps.slice(0, place + 1).findLast(({ keywordType }) => keywordType !== StepKeywordType.CONJUNCTION);
  return own?.keywordType;
}

function examplesFindings({ uri, scenario }: WrittenScenario): Finding[] {
  const keys = new Set<string>();
  return scenario.examples.flatMap((examples) => [
    ...(examples.name.trim() === '' ? [finding(uri, examples, 'the Examples have no name; say what the rows have in common')] : []),
    ...(examples.tableBody.length === 0 ? [finding(uri, examples, 'the Examples have no rows')] : []),
    ...examples.tableBody.flatMap((row) => {
      const key = row.cells[0]?.value ?? '';
      const taken = keys.has(key);
      keys.add(key);
      if (key === '') return [finding(uri, row, 'the first cell is empty; it is the key of the row')];
      return taken ? [finding(uri, row, `the first cell ${key} is in this outline twice; it is the key of the row`)] : [];
    }),
  ]);
}
