import { CAPABILITIES } from '../../control/capability-names';
import { problemOfSetting } from '../../requirements/reading-setting';
import { loadInterpretations } from '../../vectors/interpretations';
import type { Readings } from '../target';
import type { YamlReader } from './yaml-reader';

/** The readings that a target file sets. Throws for a name that no reading has, one that is settled, or a value that it cannot take. */
export function readReadings(file: YamlReader): Readings {
  const readings = file.scalars(['interpretations']);
  const known = loadInterpretations();
  for (const [name, value] of Object.entries(readings)) {
    const problem = problemOfSetting(known.find(name), value);
    if (problem !== undefined) throw file.wrong(['interpretations', name], problem);
  }
  return readings;
}

/** The capabilities that a target file takes back. Throws for one that there is not: it would take nothing back. */
export function readNotOffered(file: YamlReader): readonly string[] {
  const names = file.texts(['notOffered']);
  const unknown = names.find((name) => !Object.hasOwn(CAPABILITIES, name));
  if (unknown !== undefined)
    throw file.wrong(
      ['notOffered', String(names.indexOf(unknown))],
      `there is no capability "${unknown}"; there are ${Object.keys(CAPABILITIES).join(', ')}`,
    );
  return names;
}
