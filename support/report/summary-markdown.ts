import { printable } from './printable';
import type { AgedCluster, Night } from './runs/night';
import type { Owners } from './owners';
import type { Summary } from './summary';

const SHOWN = 20;

/** `summary.md`: the morning page in a few lines, for the step summary of a CI or a chat. */
export function summaryMarkdown({ verdict, target, counts, run, incomplete, missing }: Summary, night: Night, owners: Owners): string {
  const { scenarios, requirements } = counts;
  const lines = [
    `# ${verdict.toUpperCase()}: ${plain(`${target.name} ${target.release}`)}`,
    '',
    `${scenarios.passed} of ${scenarios.promised} scenarios passed, ${scenarios.failed} failed, ${scenarios.inconclusive} ` +
      `not judged. ${requirements.met} requirements met, ${requirements.notMet} not met, ${requirements.inconclusive} ` +
      `inconclusive. ${run.startedAt.slice(0, 16).replace('T', ' ')} ` +
      `UTC${run.selection === '' ? '' : `, selection ${plain(run.selection)}`}.`,
    ...incomplete.map((reason) => `\n**Incomplete:** ${plain(reason)}`),
    ...part(night.hasBefore ? 'New since the last night' : 'Failed', night.fresh, night, owners),
    ...part('Still failing', night.still, night, owners),
    ...(night.fixed.length === 0 ? [] : ['', `## Fixed`, '', plain(night.fixed.slice(0, SHOWN).join(', '))]),
    ...part('Not judged', night.unjudged, night, owners),
    ...lacks(missing),
    ...(night.ending.length === 0 ? [] : ['', '## Deviations that end within 14 days', '']),
    ...night.ending.map(({ id, expires, owner, reason }) => `- ${plain(id)} until ${expires}: ${plain(reason)} (${plain(owner)})`),
    '',
  ];
  return lines.join('\n');
}

function part(title: string, clusters: readonly AgedCluster[], night: Night, owners: Owners): string[] {
  if (clusters.length === 0) return [];
  const rows = clusters.slice(0, SHOWN).map((own) => row(own, night, owners));
  const more = clusters.length > SHOWN ? ['', `and ${clusters.length - SHOWN} more`] : [];
  return ['', `## ${title}`, '', '| Cause | Scenarios | Requirements | Owner | Since |', '|---|---|---|---|---|', ...rows, ...more];
}

/** What the target does not offer, in the order in which it is best built. */
function lacks(missing: Summary['missing']): string[] {
  if (missing.length === 0) return [];
  const rows = missing.map(
    ({ name, operations, scenarios, alone, brings }) => `| ${[name, scenarios, alone, brings, operations.join(', ')].join(' | ')} |`,
  );
  const head = ['| Capability | Wanted by | alone | Brings | Operations |', '|---|---|---|---|---|'];
  return ['', '## What the control interface lacks', '', ...head, ...rows];
}

function row({ cause, scenarios, requirements, age }: AgedCluster, { hasBefore }: Night, owners: Owners): string {
  const [first] = scenarios;
  const owner = first && owners.of(first);
  const team = owner === undefined ? '' : owner.link === undefined ? plain(owner.team) : `[${plain(owner.team)}](${encodeURI(owner.link)})`;
  const many = scenarios.length > 1 ? `${scenarios.length}, ${first?.id ?? ''} the first` : (first?.id ?? '');
  const ids =
    requirements.length > 4 ? `${requirements.slice(0, 4).join(', ')} and ${requirements.length - 4} more` : requirements.join(', ');
  const since = !hasBefore ? '' : age.nights === 1 ? 'new' : `${age.since.slice(0, 10)}, ${age.nights} nights`;
  return `| ${[plain(cause), plain(many), plain(ids), team, since].join(' | ')} |`;
}

/** Text that says itself in Markdown, whatever a target put into it. */
function plain(text: string): string {
  return printable(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}
