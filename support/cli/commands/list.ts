import { Command } from 'commander';
import { loadCatalogues } from '../../vectors/catalogues';
import type { CommandContext } from './context';
import { loadDefects } from './defects';
import { FeatureShelf } from '../run/feature-shelf';
import { changesOf, type Suite } from '../run/suite';

type Row = Readonly<Record<string, string | number | readonly string[]>>;

/** What can be listed: each kind as rows, the first column being the id. */
const KINDS: Readonly<Record<string, (suite: Suite) => readonly Row[]>> = {
  changes: listChanges,
  requirements: ({ requirements }) => requirements.map(({ id, status, clause, statement }) => ({ id, status, clause, statement })),
  scenarios: (suite) =>
    new FeatureShelf(suite)
      .scenarios()
      .map(({ id, name, uri, line, requirements }) => ({ id, name, place: `${uri}:${line}`, requirements })),
  services: () =>
    loadCatalogues().services.all.map(({ serviceReferenceVariant, name, critical, eligibleRoles }) => ({
      id: serviceReferenceVariant,
      name,
      critical: critical ? 'critical' : '',
      roles: eligibleRoles,
    })),
  defects: () => loadDefects().map(({ id, requirement, summary }) => ({ id, requirement, summary })),
};

/** `duis-conformance list` */
export function makeListCommand({ suite, out }: CommandContext): Command {
  const command = new Command('list').description('Lists what there is; the changes, when nothing else is asked for.');
  for (const kind of Object.keys(KINDS)) command.option(`--${kind}`, `the ${kind}`);
  return command
    .option('--json', 'as data')
    .addHelpText('after', '\nExample:\n  $ duis-conformance list --requirements')
    .action(({ json = false, ...wanted }: { json?: boolean } & Record<string, boolean>) => {
      const kinds = Object.keys(KINDS).filter((kind) => wanted[kind]);
      const asked = kinds.length === 0 ? ['changes'] : kinds;
      const lists = asked.map((kind) => [kind, KINDS[kind]?.(suite()) ?? []] as const);
      out.write(
        json ? `${JSON.stringify(Object.fromEntries(lists), null, 2)}\n` : lists.map(([kind, rows]) => table(kind, rows)).join('\n'),
      );
    });
}

function listChanges(suite: Suite): Row[] {
  const scenarios = new FeatureShelf(suite).scenarios();
  return changesOf(suite).map((id) => {
    const own = suite.requirements.filter(({ change }) => change === id);
    const carried = scenarios.filter(({ requirements }) => requirements.some((requirement) => own.some((one) => one.id === requirement)));
    return {
      id,
      requirements: `${own.length} requirements`,
      scenarios: `${carried.length} scenarios`,
      status: [...new Set(own.map(({ status }) => status))],
    };
  });
}

function table(kind: string, rows: readonly Row[]): string {
  const cells = rows.map((row) => Object.values(row).map((value) => (Array.isArray(value) ? value.join(' ') : String(value))));
  const widths = cells.reduce<number[]>((known, row) => row.map((cell, column) => Math.max(known[column] ?? 0, cell.length)), []);
  const lines = cells.map((row) =>
    row.map((cell, column) => cell.padEnd(column === row.length - 1 ? 0 : (widths[column] ?? 0))).join('  '),
  );
  return [...lines, `${rows.length} ${kind}`, ''].join('\n');
}
