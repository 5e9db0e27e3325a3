import { Command } from 'commander';
import { explain } from '../../requirements/explain';
import type { CommandContext } from './context';
import { explainDefect } from './defects';
import { gatherKnowledge } from './knowledge';

/** `duis-conformance explain ID` */
export function makeExplainCommand({ suite, out }: CommandContext): Command {
  return new Command('explain')
    .description(
      'Explains a requirement, change, scenario, interpretation, response code, Service Request, DCC Alert, GBCS use case or defect in full.',
    )
    .argument('<id>', 'e.g. SECMP0062-11, E080903, 8.9, N58, CCS07, S-0012')
    .addHelpText('after', '\nExample:\n  $ duis-conformance explain SECMP0093-08')
    .action((id: string) => void out.write(`${explainDefect(id) ?? explain(id, gatherKnowledge(suite()))}\n`));
}
