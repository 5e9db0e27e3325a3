import { PickleStepType, type Pickle } from '@cucumber/messages';
import type { ParsedFeature } from '../run/features';
import type { Finding } from './written-scenario';

/** A Given that says how a firmware version or a model stands on the Central Products List; the scenario then has the list to itself. */
const SAYS = / on the Central Products List$|^firmware version \S+, now .+, waits on /;

/** That a device runs or reports another version matters where somebody is told of it. */
const OTHER_VERSION = / (?:reports|runs) firmware version /;
const TOLD = / (?:reads the firmware version|activates the firmware|plans the activation of the firmware) /;
/** An entry of the inventory that is moved to another version takes the GBCS version of the list. */
const MOVED = / updates the firmware entry of /;
/** The alerts on a version that is listed, Removed or unknown. */
const ALERTS = /(?<![\w-])(?:N49|N50|N51)(?![\w-])/;

/**
 * A scenario whose outcome rests on the Central Products List says in a Given what the list says. Without it another scenario that is
 * played beside it at one target may list or remove the version meanwhile, and the outcome is another.
 */
export function lintProducts(features: readonly ParsedFeature[]): Finding[] {
  return features.flatMap(({ uri, pickles, scenarios }) =>
    pickles.flatMap((pickle, place) => {
      const { line = 1, id = '' } = scenarios[place] ?? {};
      const why = restsOnProducts(pickle);
      if (why === undefined || pickle.steps.some(({ text }) => SAYS.test(text))) return [];
      return [{ uri, line, message: `${id}: ${why}: say in a Given how it stands on the Central Products List` }];
    }),
  );
}

/** Why the outcome of a scenario rests on the list, or undefined where it does not. */
function restsOnProducts({ steps }: Pickle): string | undefined {
  const some = (form: RegExp): boolean => steps.some(({ text }) => form.test(text));
  if (some(OTHER_VERSION) && some(TOLD)) return 'what a device says that it runs is looked up there';
  if (some(MOVED)) return 'the GBCS version of the entry comes from there';
  const expected = steps.filter(({ type }) => type === PickleStepType.OUTCOME).flatMap((step) => [step.text, ...cellsOf(step)]);
  return expected.some((text) => ALERTS.test(text)) ? 'N49, N50 and N51 tell how a version stands there' : undefined;
}

function cellsOf({ argument }: Pickle['steps'][number]): readonly string[] {
  return (argument?.dataTable?.rows ?? []).flatMap(({ cells }) => cells.map(({ value }) => value));
}
