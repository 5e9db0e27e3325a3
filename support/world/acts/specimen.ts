import type { Element } from '../../duis/element';
import type { Deviation } from '../../user/deviation';
import { writeDocument } from '../../user/write-element';
import { readVector } from '../../vectors/files';
import type { Change } from '../words/changes';
import { HarnessFault } from '../faults';
import { specimenOf } from '../stage/specimen';
import type { World } from '../stage/world';

/** Has the schema in force judge the document on the table, as it is or with one change; the journal keeps what was judged. */
export async function judgeSpecimen(world: World, changes: readonly Change[]): Promise<void> {
  const { golden } = specimenOf(world);
  const { reader } = world.session;
  const context = { now: await world.clock.now(), eui: fail, held: fail, schedule: fail, lastRequest: fail };
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

function apply(root: Element, deviation: Deviation): Element {
  if (deviation.stage !== 'tree') throw new HarnessFault(`"${deviation.says}" is not about what the schema judges`);
  return deviation.apply(root);
}

function fail(): never {
  throw new HarnessFault('a golden document knows no device of the scenario');
}
