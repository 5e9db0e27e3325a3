import { code, startingWith, status, thresholds } from './symptom';
import type { Inquiry } from '../inquiry/inquiry';
import { withRule } from '../rules/rule';
import type { Behaviour } from '../behaviour/behaviour';
import { lostRule } from './changes/change';
import type { Defect } from './defect';
import { defect } from './defect';
import { declaresKilowattHours, refusesThresholds, thresholdsIn, wrongTariff } from './secmp/gas-thresholds';
import { alsoRefuses } from './changes/request-change';

const TARIFF = 'gas-block-thresholds-in-order';
const MOST = '281474976710655';

/** Ways to get the range of a gas threshold, 1.1.1, wrong. */
export const gcs01aDefects: readonly Defect[] = [
  defect(
    'GCS01A-01',
    'takes-2-48',
    'The limit is that of the schema of 3.1, one too high.',
    status(400),
    schemaPasses((thresholds) => thresholds.includes('281474976710656')),
  ),
  defect(
    'GCS01A-01',
    'takes-64-bits',
    'The limit is that of the document of 3.1.',
    status(400),
    schemaPasses((thresholds) => thresholds.some((threshold) => threshold.length > MOST.length)),
  ),
  defect(
    'GCS01A-01',
    'refuses-the-most',
    'The highest value is not in the range.',
    code('I99', 'E100'),
    alsoRefuses(
      TARIFF,
      refusesThresholds(([first]) => first === MOST),
    ),
  ),
  defect(
    'GCS01A-01',
    'cuts-to-32-bits',
    'What does not fit into 32 bits is cut off.',
    thresholds('4294967296', '0'),
    wrongTariff((part) =>
      part.frame === 'publishBlockThresholds'
        ? { ...part, fields: { ...part.fields, thresholds: part.fields.thresholds.map(({ value }) => ({ value: value % 2 ** 32 })) } }
        : part,
    ),
  ),
  defect(
    'GCS01A-02',
    'takes-negatives',
    'The schema has a number with a sign.',
    status(400),
    schemaPasses((thresholds) => thresholds.some((threshold) => threshold.startsWith('-'))),
  ),
  defect(
    'GCS01A-02',
    'takes-fractions',
    'The schema has a decimal number.',
    status(400),
    schemaPasses((thresholds) => thresholds.some((threshold) => threshold.includes('.'))),
  ),
  defect(
    'GCS01A-02',
    'refuses-none',
    'A threshold is to be more than nothing.',
    code('I99', 'E100'),
    alsoRefuses(
      TARIFF,
      refusesThresholds((thresholds) => thresholds.includes('0')),
    ),
  ),
  defect(
    'GCS01A-03',
    'declares-kwh',
    'The command says that its thresholds are in kWh.',
    thresholds('1500000', '1500000000', 'Wh'),
    declaresKilowattHours,
  ),
  defect('GCS01A-03', 'ignores-the-index', 'Any indexes will do.', code('E100', startingWith('I')), lostRule(TARIFF)),
];

/** The schema is not asked where the thresholds are such. */
function schemaPasses(are: (thresholds: readonly string[]) => boolean): (behaviour: Behaviour) => Behaviour {
  return (behaviour) => ({
    ...behaviour,
    rules: withRule(behaviour.rules, 'schema-valid', (right) => ({
      ...right,
      ask: (inquiry: Inquiry) => (are(thresholdsIn(inquiry)) ? undefined : right.ask(inquiry)),
    })),
  });
}
