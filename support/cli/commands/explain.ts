import { resolve } from 'node:path';
import { createRequire } from 'node:module';
import { Command } from 'commander';
import { explain } from '../../requirements/explain/explain';
import { UsageError } from '../run/usage-error';
import type { CommandContext } from './context';
import { explainDefect } from './defects';
import { gatherKnowledge } from './knowledge';

/** `duis-conformance explain ID` and `duis-conformance explain RUN SCENARIO` */
export function makeExplainCommand({ suite, out }: CommandContext): Command {
  return new Command('explain')
    .description(
      'Explains a requirement, change, scenario, interpretation, response code, Service Request, DCC Alert, GBCS use case or ' +
        'defect in full; of a recorded run, what went by in a scenario, each message decoded.',
    )
    .argument('<id>', 'e.g. SECMP0062-11, E080903, 8.9, N58, CCS07, S-0012; or the folder of a run')
    .argument('[scenario]', 'of that run, e.g. S-0250/1-wh')
    .option('--page', 'writes the page of that scenario too, into exchanges/ of the run', false)
    .option('--full', 'every message set out, not only the one that decides', false)
    .addHelpText('after', '\nExamples:\n  $ duis-conformance explain SECMP0093-08\n  $ duis-conformance explain reports/latest S-0250/1-wh')
    .action((id: string, scenario: string | undefined, options: HowMuch) => {
      const text =
        scenario === undefined
          ? (explainDefect(id) ?? explain(id, gatherKnowledge(suite(), tagsOf(id))))
          : explainExchange(id, scenario, options);
      out.write(`${text}\n`);
    });
}

/** What names one scenario, or the rows of an outline, stands in one feature; what names a requirement, where it is cited. */
function tagsOf(id: string): readonly string[] | undefined {
  const [, named] = /^@?(S-\d{4}|[A-Z]+[A-Z0-9]*-\d{2}$)/i.exec(id.trim()) ?? [];
  return named === undefined ? undefined : [`@${named}`, `@${named.toUpperCase()}`];
}

interface HowMuch {
  readonly full: boolean;
  readonly page: boolean;
}

/** A scenario as a run recorded it. */
function explainExchange(run: string, id: string, { full, page }: HowMuch): string {
  const load = createRequire(__filename);
  const { expectSealed } = load('../../report/check-seal') as typeof import('../../report/check-seal');
  const { readRunRecord } = load('../../report/run-record') as typeof import('../../report/run-record');
  const { sealViews } = load('../../report/seal') as typeof import('../../report/seal');
  const { exchangeText } = load('../../report/exchange/exchange-text') as typeof import('../../report/exchange/exchange-text');
  const { writeExchangePage } = load('../../report/exchange/exchange-pages') as typeof import('../../report/exchange/exchange-pages');
  const sealed = expectSealed(resolve(run));
  const record = readRunRecord(resolve(run));
  const scenario = record.scenarios.find((own) => own.id === id);
  if (scenario === undefined) {
    const rows = record.scenarios.filter((own) => own.id.startsWith(`${id}/`)).map((own) => own.id);
    const hint = rows.length === 0 ? `it has ${record.scenarios.length} scenarios` : `its rows are ${rows.join(', ')}`;
    throw new UsageError(`scenario ${id} is not in the run ${run}; ${hint}`);
  }
  const text = exchangeText(record, scenario, full);
  if (!page) return text;
  const written = writeExchangePage(record, scenario);
  if (sealed) sealViews(resolve(run));
  return `${text}\nPage: ${written}`;
}
