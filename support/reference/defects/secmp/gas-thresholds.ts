import { at, childrenNamed } from '../../../duis/element';
import type { GasTariffPart } from '../../../gbcs/bodies/gas/gas-tariff';
import { GCS01a } from '../../../gbcs/bodies/gas/gas-tariff';
import type { Inquiry } from '../../inquiry/inquiry';
import type { Refusal } from '../../rules/rule';
import { refuse } from '../../rules/rule';
import { textOf, wrongPayload } from '../changes/payload-change';

/** Thresholds in another unit than they were given in, within the 48 bits that carry them. */
const HIGHEST = 2n ** 48n - 1n;
export const inThousandths = textOf('BlockThreshold', (text) =>
  String([BigInt(text.trim()) * 1000n, HIGHEST].reduce((a, b) => (a < b ? a : b))),
);
export const inThousands = textOf('BlockThreshold', (text) => String(BigInt(text.trim()) / 1000n));

/** The tariff that a meter is given, one of its parts otherwise. */
export function wrongTariff(change: (part: GasTariffPart) => GasTariffPart): ReturnType<typeof wrongPayload> {
  return wrongPayload(['GCS01a'], GCS01a.command, (parts) => parts.map(change));
}

/** The command says that its thresholds are in kWh. */
export const declaresKilowattHours = wrongTariff((part) =>
  part.frame === 'publishTariffInformation' ? { ...part, fields: { ...part.fields, divisor: 1 } } : part,
);

/** Thresholds as texts. */
export function thresholdsIn({ asked }: Inquiry): readonly string[] {
  const matrix = at(asked.body, 'GasTariffElements', 'ThresholdMatrix');
  return matrix ? childrenNamed(matrix, 'BlockThreshold').map(({ text }) => text.trim()) : [];
}

/** Refuses a gas tariff of whose thresholds this is true. */
export function refusesThresholds(are: (thresholds: readonly string[]) => boolean): (inquiry: Inquiry) => Refusal | undefined {
  return (inquiry) => (are(thresholdsIn(inquiry)) ? refuse('E100', 'the thresholds are not to its liking') : undefined);
}
