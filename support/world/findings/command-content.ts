import type { DeviceCommandRecord, DeviceSpec } from '../../control/types';
import type { Element } from '../../duis/element';
import { walk } from '../../duis/element';
import type { GasSupplyPart } from '../../gbcs/bodies/gas-supply';
import { GCS24 } from '../../gbcs/bodies/gas-supply';
import type { GasTariffPart } from '../../gbcs/bodies/gas-tariff';
import { GCS01a } from '../../gbcs/bodies/gas-tariff';
import { decodeMessage } from '../../gbcs/decode';

/** Something that a device was told with its last command, in the words of a step: what they expect, and how to read it off. */
export interface CommandContent {
  /** As it is expected, in figures and units. */
  readonly words: string;
  /** The same of a command to a SMETS2+ device; GbcsError where it is none of these. */
  readonly ofCommand: (payload: Uint8Array) => string;
  /** The same of the request that an S1SP was given. */
  readonly ofRequest: (request: Element) => string;
}

const NUMBERS = '\\d+(?:, \\d+)*(?: and \\d+)?';
const NAME = '[A-Z]\\w*';

/** `the block thresholds 500, 1500 and 2000 Wh`, `a gas flow rate of 12500 / 10000 m³/h`, `UncontrolledGasFlowRate 12500`. */
export const COMMAND_CONTENT = new RegExp(`the block thresholds? ${NUMBERS} k?Wh|a gas flow rate of \\d+ / \\d+ m³/h|${NAME} [\\d.]+`);

/** Throws RangeError for words that are nothing a command says. */
export function commandContent(words: string): CommandContent {
  const thresholds = new RegExp(`^the block thresholds? (${NUMBERS}) (k?Wh)$`).exec(words);
  if (thresholds)
    return {
      words: `block thresholds ${(thresholds[1] ?? '').split(/, | and /).join(', ')} ${thresholds[2] ?? ''}`,
      ofCommand: wattHours,
      ofRequest: kilowattHours,
    };
  if (words.startsWith('a gas flow rate'))
    return { words: words.slice('a '.length), ofCommand: flowRate, ofRequest: () => 'no GBCS command' };
  const [name = ''] = words.split(' ');
  if (!new RegExp(`^${NAME} `).test(words))
    throw new RangeError(
      `"${words}" is nothing that a command says; expected e.g. "the block thresholds 500 and 1500 Wh", "UncontrolledGasFlowRate 12500"`,
    );
  return {
    words,
    ofCommand: () => 'a GBCS command',
    ofRequest: (request) =>
      textsOf(request, name)
        .map((text) => `${name} ${text}`)
        .join(', ') || `no ${name}`,
  };
}

/** What the record of a device's last command says of it; `parse` reads the request of a SMETS1 device. */
export function contentOf(
  { ofCommand, ofRequest }: CommandContent,
  { command }: DeviceCommandRecord,
  device: DeviceSpec,
  parse: (document: Buffer) => Element,
): string {
  const octets = Buffer.from(command, 'hex');
  return device.smetsFamily === 'SMETS1' ? ofRequest(parse(octets)) : ofCommand(decodeMessage(octets).payload);
}

/** In the unit that the tariff information of the command itself declares: ZigBee counts in kWh, times a multiplier, over a divisor. */
function wattHours(payload: Uint8Array): string {
  const parts = GCS01a.command.decode(payload);
  const tariff = partNamed(parts, 'publishTariffInformation')?.fields;
  const values = partNamed(parts, 'publishBlockThresholds')?.fields.thresholds ?? [];
  if (tariff?.unitOfMeasure !== 0) return 'block thresholds of an unknown unit';
  const inWattHours = ({ value }: { readonly value: number }): bigint =>
    (BigInt(value) * 1000n * BigInt(tariff.multiplier)) / BigInt(tariff.divisor);
  return `block thresholds ${values.map(inWattHours).join(', ')} Wh`;
}

/** The unit of the item in a SMETS1 Service Request (DUIS 1.4.7.1). */
function kilowattHours(request: Element): string {
  return `block thresholds ${textsOf(request, 'BlockThreshold').join(', ')} kWh`;
}

const CUBIC_METRES_PER_HOUR = 1;

function flowRate(payload: Uint8Array): string {
  const set = GCS24.command
    .decode(payload)
    .find(
      (part): part is Extract<GasSupplyPart, { frame: 'setUncontrolledFlowThreshold' }> => part.frame === 'setUncontrolledFlowThreshold',
    )?.fields;
  if (!set) return 'no gas flow rate';
  return `gas flow rate of ${set.threshold * set.multiplier} / ${set.divisor} ${set.unitOfMeasure === CUBIC_METRES_PER_HOUR ? 'm³/h' : 'of an unknown unit'}`;
}

function partNamed<F extends GasTariffPart['frame']>(
  parts: readonly GasTariffPart[],
  frame: F,
): Extract<GasTariffPart, { frame: F }> | undefined {
  return parts.find((part): part is Extract<GasTariffPart, { frame: F }> => part.frame === frame);
}

function textsOf(request: Element, name: string): readonly string[] {
  return [...walk(request)].filter((element) => element.name === name).map(({ text }) => text.trim());
}
