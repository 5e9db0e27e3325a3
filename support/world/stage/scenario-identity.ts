import type { GherkinDocument, Pickle } from '@cucumber/messages';
import { scenariosOf } from '../../requirements/scenario';
import { HarnessFault } from '../faults';

/** What a scenario says of itself in its tags. */
export interface ScenarioIdentity {
  /** `S-0014`, or `S-0014/ESME` for the Examples row that begins with ESME. */
  readonly id: string;
  /** The number of the id: four digits. */
  readonly number: number;
  /** Line of the scenario or Examples row in its feature. */
  readonly line: number;
  readonly requirements: readonly string[];
  /** Names of the readings of the note that it rests on. */
  readonly readings: readonly string[];
  /** The Rule that it stands under, as written. */
  readonly rule?: string;
  /** Capabilities that it cannot do without. */
  readonly needs: readonly string[];
}

const REQUIREMENT = /^@([A-Z][A-Z0-9]+-\d{2})$/;
const READING = /^@interpretation:(.+)$/;
const NEEDS = /^@needs:(.+)$/;

/** Throws HarnessFault for a scenario without an `@S-0000` tag. */
export function identify(document: GherkinDocument, pickle: Pickle): ScenarioIdentity {
  const scenario = scenariosOf(document, [pickle])[0];
  const number = /^S-(\d{4})/.exec(scenario?.id ?? '')?.[1];
  if (!scenario || number === undefined)
    throw new HarnessFault(`"${pickle.name}" (${pickle.uri}) has no scenario id; expected a tag like @S-0123`);
  const matching = (form: RegExp): readonly string[] => scenario.tags.flatMap((tag) => form.exec(tag)?.[1] ?? []);
  return {
    id: scenario.id,
    number: Number(number),
    line: scenario.line,
    requirements: matching(REQUIREMENT),
    readings: matching(READING),
    ...(scenario.rule === undefined ? {} : { rule: scenario.rule }),
    needs: matching(NEEDS),
  };
}
