import { unmet } from '../findings/evidence';
import { HarnessFault } from '../faults';
import { specimenOf } from '../stage/specimen';
import type { World } from '../stage/world';

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
