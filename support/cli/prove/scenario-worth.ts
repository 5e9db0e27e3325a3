import type { PromisedScenario } from '../../record/run-envelope';
import type { KnownDefect } from '../commands/defects';
import { FeatureShelf } from '../run/feature-shelf';
import { scenariosOf } from '../run/plan';
import type { Terminal } from '../run/progress';
import type { Suite } from '../run/suite';
import { UsageError } from '../run/usage-error';
import { DefectProver } from './prover';

/** What one scenario is worth at one defect of its requirements. */
export interface Noticed {
  readonly defect: Pick<KnownDefect, 'id' | 'requirement' | 'summary'>;
  /** The scenario, or those of its rows, that notice. */
  readonly by: readonly string[];
  /** Others that notice too: some where one was enough to know, all where all were asked for. */
  readonly others: readonly string[];
  /** Why it does not notice; empty where it does. */
  readonly missed: string;
}

/** What a scenario notices of the defects of its requirements, and which of them nobody else does. */
export interface ScenarioWorth {
  readonly scenario: string;
  readonly requirements: readonly string[];
  readonly defects: readonly Noticed[];
}

export interface ScenariosToProve {
  /** Each `S-0012`, with all rows of an outline, or one of them, `S-0012/KEY`. */
  readonly scenarios: readonly string[];
  /** The defects that are tried, where they break a requirement of the scenario. */
  readonly defects: readonly KnownDefect[];
  /** Whether it is told as data, with everybody else who noticed. */
  readonly json: boolean;
}

/**
 * Says of each scenario which defects of its requirements it notices, and which of them no other scenario does: what would be missed
 * without it. Resolves with the exit code: 1 where one adds nothing, 3 where one does not pass at the reference as it is, for then nothing
 * can be said. Throws UsageError for a scenario that there is not, or that is for a reading other than the default.
 */
export async function proveScenarios(suite: Suite, { scenarios, defects, json }: ScenariosToProve, out: Terminal): Promise<number> {
  const own = scenarios.map((id) => [id, readByDefault(suite, id)] as const);
  const prover = await DefectProver.of(suite);
  const worths: ScenarioWorth[] = [];
  for (const [scenario, rows] of own) {
    const unsound = await prover.unsound(rows);
    if (unsound.length > 0) {
      out.write(`${scenario} proves nothing yet, since ${some(unsound)} does not pass without a defect: run --scenario ${scenario}\n`);
      return 3;
    }
    const tell = (noticed: Noticed): unknown => !json && out.write(`${describeNoticed(noticed)}\n`);
    const worth = await worthOf(prover, { scenario, rows, defects, json }, tell);
    worths.push(worth);
    if (!json) out.write(`${describeWorth(worth)}\n`);
  }
  if (json) out.write(`${JSON.stringify(worths.map(worthData), null, 2)}\n`);
  return worths.every((worth) => aloneIn(worth).length > 0) ? 0 : 1;
}

function readByDefault(suite: Suite, id: string): readonly PromisedScenario[] {
  const promised = new Set(new FeatureShelf(suite, {}).scenarios([`@${id.split('/')[0]}`]).map((own) => own.id));
  const rows = scenariosOf(new FeatureShelf(suite), id).filter((own) => promised.has(own.id));
  if (rows.length > 0) return rows;
  throw new UsageError(
    `scenario ${id} is for a reading other than the default, and defects are built into a reference that has the default`,
  );
}

interface Asked {
  readonly scenario: string;
  readonly rows: readonly PromisedScenario[];
  readonly defects: readonly KnownDefect[];
  readonly json: boolean;
}

async function worthOf(
  prover: DefectProver,
  { scenario, rows, defects, json }: Asked,
  tell: (noticed: Noticed) => unknown,
): Promise<ScenarioWorth> {
  const requirements = [...new Set(rows.flatMap((row) => row.requirements))];
  const ids = new Set(rows.map(({ id }) => id));
  const noticed: Noticed[] = [];
  for (const defect of defects.filter((one) => requirements.includes(one.requirement))) {
    const { killers: by, survival: missed } = await prover.prove(defect, { whole: true, scenarios: ({ id }) => ids.has(id) });
    const others = by.length === 0 ? [] : (await prover.prove(defect, { whole: json, scenarios: ({ id }) => !ids.has(id) })).killers;
    const one = { defect, by, others, missed };
    tell(one);
    noticed.push(one);
  }
  return { scenario, requirements, defects: noticed };
}

function aloneIn({ defects }: ScenarioWorth): readonly Noticed[] {
  return defects.filter(({ by, others }) => by.length > 0 && others.length === 0);
}

function describeNoticed({ defect: { id }, by, others, missed }: Noticed): string {
  if (missed !== '') return `missed    ${id}: ${missed}`;
  return others.length === 0 ? `alone     ${id} by ${some(by)}` : `shared    ${id} by ${some(by)}, and by ${some(others)}`;
}

/** What it comes to, in a line. */
export function describeWorth(worth: ScenarioWorth): string {
  const { scenario, requirements, defects } = worth;
  const known = `${defects.length} ${defects.length === 1 ? 'defect' : 'defects'} of ${requirements.join(', ')}`;
  const noticed = defects.filter(({ by }) => by.length > 0).length;
  const alone = aloneIn(worth).map(({ defect }) => defect.id);
  if (requirements.length === 0) return `${scenario} adds nothing: it carries no tag of a requirement`;
  if (defects.length === 0) return `${scenario} adds nothing yet: there is no defect of ${requirements.join(', ')} that it could notice`;
  if (noticed === 0) return `${scenario} adds nothing: it notices none of ${known}`;
  if (alone.length === 0) return `${scenario} adds nothing: others notice too what it notices, ${noticed} of ${known}`;
  return `${scenario} notices ${noticed} of ${known}; without it nobody would notice ${alone.join(', ')}`;
}

function some(ids: readonly string[]): string {
  return `${ids.slice(0, 3).join(', ')}${ids.length > 3 ? ` and ${ids.length - 3} more` : ''}`;
}

function worthData(worth: ScenarioWorth): object {
  const { scenario, requirements, defects } = worth;
  return {
    scenario,
    requirements,
    adds: aloneIn(worth).map(({ defect }) => defect.id),
    defects: defects.map(({ defect: { id, requirement, summary }, by, others, missed }) => ({
      id,
      requirement,
      summary,
      killers: by,
      others,
      ...(missed !== '' && { missed }),
    })),
  };
}
