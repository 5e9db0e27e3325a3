import type { Element } from '../../duis/element';
import type { Deviation } from '../../user/deviation';
import type { GoldenDocument } from '../../user/golden-document';
import type { FormVerdict } from '../../user/message-reader';
import { writeDocument } from '../../user/write-element';
import { readVector } from '../../vectors/files';
import type { Change } from '../words/changes';
import { unmet } from '../findings/evidence';
import { HarnessFault } from '../faults';
import type { Claimable } from './inbox';
import type { World } from './world';

/** A golden document on the table: what it is, and what the schema said of it as a step changed it. */
export interface Specimen {
  readonly golden: GoldenDocument;
  readonly judged?: Claimable & { readonly verdict: FormVerdict; readonly says: string };
}

/** Has the schema in force judge the document on the table, as it is or with one change; the journal keeps what was judged. */
export async function judgeSpecimen(world: World, changes: readonly Change[]): Promise<void> {
  const { golden } = specimenOf(world);
  const { reader } = world.session;
  const context = { now: await world.clock.now(), eui: fail };
  const deviations = changes.map((change) => change.deviation(context));
  const tree = deviations.reduce(apply, reader.tree(readVector(`messages/${golden.file}`)));
  const xml = writeDocument(tree);
  const verdict = reader.judgeOwn(xml);
  const entry = world.journal.record(
    { direction: 'sent', what: 'document', user: 'the suite', schema: verdict.schema, signature: 'none' },
    xml,
  );
  world.specimen = {
    golden,
    judged: { entry, claimed: true, verdict, says: [golden.is, ...changes.map(({ words }) => words)].join(', with ') },
  };
}

/** The schema in force takes what was judged, or does not. */
export function expectVerdict(world: World, expected: 'valid' | 'invalid'): void {
  const { judged } = specimenOf(world);
  if (!judged) throw new HarnessFault('no step had the schema judge the document');
  const { verdict, says } = judged;
  if (verdict.schema !== expected)
    throw unmet(world.scenario, {
      subject: 'schema verdict',
      expected: { document: says, schema: expected },
      got: { document: says, schema: verdict.schema, problem: verdict.problem ?? null },
      shownBy: judged,
    });
}

function specimenOf(world: World): Specimen {
  if (!world.specimen) throw new HarnessFault('no step put a document on the table');
  return world.specimen;
}

function apply(root: Element, deviation: Deviation): Element {
  if (deviation.stage !== 'tree') throw new HarnessFault(`"${deviation.says}" is not about what the schema judges`);
  return deviation.apply(root);
}

function fail(): never {
  throw new HarnessFault('a golden document knows no device of the scenario');
}
