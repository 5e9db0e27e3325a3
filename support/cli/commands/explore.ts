import { createRequire } from 'node:module';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { ExploreOptions } from '../explore/run-explore';
import type { CommandContext } from './context';

const HELP = `
A difference is an observation, no verdict: exit code 0 with a count, 1 with --strict. 2 wrong use; 3 a side could not be reached.

Examples:
  $ duis-conformance explore --target candidate.yaml --time 10m
  $ duis-conformance explore --target candidate.yaml --cases 500 --seed 20260131 --change SECMP0093
  $ duis-conformance explore --target candidate.yaml --time 1h --first --strict
  $ duis-conformance explore --self --cases 2000 --strict`;

/** `duis-conformance explore` */
export function makeExploreCommand({ suite, out, exit }: CommandContext): Command {
  return new Command('explore')
    .description(
      'Gives a candidate, and the reference beside it as the model, the same generated stimuli, and writes each difference down as a ' +
        'scenario: shrunk, with the rule and the requirement that it goes back to.',
    )
    .addOption(new Option('--target <file>', 'the target file of the candidate').conflicts(['self', 'defect']))
    .addOption(new Option('--self', 'the reference beside itself: there is to be no difference and no crash').conflicts('defect'))
    .option('--defect <id>', 'the reference with one deliberate defect; `list --defects` shows them')
    .option('--seed <n>', 'what the stimuli are drawn from: the same seed gives the same cases', whole, 1)
    .option('--cases <n>', 'how many stimuli', whole)
    .option('--time <duration>', 'for how long, e.g. 60s, 10m, 1h (default: 60s)', duration)
    .option('--first', 'ends with the first difference that a scenario shows')
    .option('--change <id>', 'only what has to do with this change, e.g. SECMP0093; may be repeated', gather, [])
    .option('--strict', 'exit code 1 where anything differs', false)
    .option('--out <dir>', 'where the report and the scenarios are written', 'reports/explored')
    .addHelpText('after', HELP)
    .action(async (options: ExploreOptions) => {
      const { runExplore } = createRequire(__filename)('../explore/run-explore') as typeof import('../explore/run-explore');
      exit(await runExplore(suite(), options, out));
    });
}

function gather(id: string, earlier: string[]): string[] {
  return [...earlier, id];
}

function whole(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It is a whole number.');
  return Number(text);
}

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 };

function duration(text: string): number {
  const [, number, unit = 's'] = /^(\d+)([smh])?$/.exec(text) ?? [];
  if (number === undefined) throw new InvalidArgumentError('It is a duration such as 60s, 10m or 1h.');
  return Number(number) * (SECONDS[unit] ?? 1);
}
