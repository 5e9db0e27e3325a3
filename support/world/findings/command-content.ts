import type { DeviceCommandRecord, DeviceSpec } from '../../control/types';
import type { Element } from '../../duis/element';
import { walk } from '../../duis/element';
import type { GasSupplyPart } from '../../gbcs/bodies/gas/gas-supply';
import { GCS24 } from '../../gbcs/bodies/gas/gas-supply';
import type { GasTariffPart } from '../../gbcs/bodies/gas/gas-tariff';
import { GCS01a } from '../../gbcs/bodies/gas/gas-tariff';
import { decodeMessage } from '../../gbcs/decode';
import type { FindingValue } from '../../record/finding';
import { spelling } from './spelling';

/** Something that a device was told with its last command: what a step expects, and how to read it off. */
export interface CommandContent {
  /** As it is expected, in figures and units. */
  readonly expected: FindingValue;
  /** The same of the body of a command to a SMETS2+ device; GbcsError where it is none of these. */
  readonly ofCommand: (payload: Uint8Array) => FindingValue;
  /** The figures that it is made of, as the command has them, under the same names. */
  readonly figures: (payload: Uint8Array) => FindingValue;
  /** The same of the request that an S1SP was given. */
  readonly ofRequest: (request: Element) => FindingValue;
}

const NUMBERS = '\\d+(?:, \\d+)*(?: and \\d+)?';
const NAME = '[A-Z]\\w*';

/** `the block thresholds 500, 1500 and 2000 Wh`, `a gas flow rate of 12500 / 10000 m³/h`, `UncontrolledGasFlowRate 12500`. */
export const COMMAND_CONTENT = new RegExp(`the block thresholds? ${NUMBERS} k?Wh|a gas flow rate of \\d+ / \\d+ m³/h|${NAME} [\\d.]+`);

/** Reads the words of a step; throws RangeError for words that are nothing a command says. */
export function commandContent(words: string): CommandContent {
  const thresholds = new RegExp(`^the block thresholds? (${NUMBERS}) (k?Wh)$`).exec(words);
  if (thresholds)
    return {
      expected: { 'block thresholds': (thresholds[1] ?? '').split(/, | and /), unit: thresholds[2] ?? '' },
      ofCommand: wattHours,
      figures: thresholdFigures,
      ofRequest: kilowattHours,
    };
  const [, rate, divisor] = /^a gas flow rate of (\d+) \/ (\d+)/.exec(words) ?? [];
  if (rate !== undefined && divisor !== undefined)
    return {
      expected: { 'gas flow rate': Number(rate), divisor: Number(divisor), unit: 'm³/h' },
      ofCommand: flowRate,
      figures: flowFigures,
      ofRequest: () => null,
    };
  const [, name, value] = new RegExp(`^(${NAME}) (.+)$`).exec(words) ?? [];
  if (name === undefined || value === undefined)
    throw new RangeError(
      `"${words}" is nothing that a command says; expected e.g. "the block thresholds 500 and 1500 Wh", "UncontrolledGasFlowRate 12500"`,
    );
  return {
    expected: { [name]: [spelling(name, value)] },
    ofCommand: () => null,
    figures: () => null,
    ofRequest: (request) => ({ [name]: textsOf(request, name) }),
  };
}

/** What a device's last command says of it; `parse` reads the request of a SMETS1 device. */
export function contentOf(
  { ofCommand, ofRequest }: CommandContent,
  { command }: DeviceCommandRecord,
  device: DeviceSpec,
  parse: (document: Buffer) => Element,
): FindingValue {
  const octets = Buffer.from(command, 'hex');
  return device.smetsFamily === 'SMETS1' ? ofRequest(parse(octets)) : ofCommand(decodeMessage(octets).payload);
}

/** In the unit that the tariff information of the command itself declares: ZigBee counts in kWh, times a multiplier, over a divisor. */
function wattHours(payload: Uint8Array): FindingValue {
  const { values, tariff } = thresholdsIn(payload);
  if (tariff?.unitOfMeasure !== KILOWATT_HOURS) return { 'block thresholds': values.map(String), unit: null };
  const inWattHours = (value: number): string => `${(BigInt(value) * 1000n * BigInt(tariff.multiplier)) / BigInt(tariff.divisor)}`;
  return { 'block thresholds': values.map(inWattHours), unit: 'Wh' };
}

const KILOWATT_HOURS = 0;

function thresholdFigures(payload: Uint8Array): FindingValue {
  const { values, tariff } = thresholdsIn(payload);
  const { unitOfMeasure = null, multiplier = null, divisor = null } = tariff ?? {};
  return { 'block thresholds': values, unit: unitOfMeasure, multiplier, divisor };
}

function thresholdsIn(payload: Uint8Array) {
  const parts = GCS01a.command.decode(payload);
  const thresholds = partNamed(parts, 'publishBlockThresholds')?.fields.thresholds ?? [];
  return { values: thresholds.map(({ value }) => value), tariff: partNamed(parts, 'publishTariffInformation')?.fields };
}

/** The unit of the item in a SMETS1 Service Request (DUIS 1.4.7.1). */
function kilowattHours(request: Element): FindingValue {
  return { 'block thresholds': textsOf(request, 'BlockThreshold'), unit: 'kWh' };
}

const CUBIC_METRES_PER_HOUR = 1;

function flowRate(payload: Uint8Array): FindingValue {
  const set = flowIn(payload);
  if (!set) return null;
  const unit = set.unitOfMeasure === CUBIC_METRES_PER_HOUR ? 'm³/h' : null;
  return { 'gas flow rate': set.threshold * set.multiplier, divisor: set.divisor, unit };
}

function flowFigures(payload: Uint8Array): FindingValue {
  const set = flowIn(payload);
  return set ? { 'gas flow rate': set.threshold, multiplier: set.multiplier, divisor: set.divisor, unit: set.unitOfMeasure } : null;
}

function flowIn(payload: Uint8Array) {
  return GCS24.command
    .decode(payload)
    .find(
      (part): part is Extract<GasSupplyPart, { frame: 'setUncontrolledFlowThreshold' }> => part.frame === 'setUncontrolledFlowThreshold',
    )?.fields;
}

function partNamed<F extends GasTariffPart['frame']>(
  parts: readonly GasTariffPart[],
  frame: F,
): Extract<GasTariffPart, { frame: F }> | undefined {
  return parts.find((part): part is Extract<GasTariffPart, { frame: F }> => part.frame === frame);
}

function textsOf(request: Element, name: string): readonly string[] {
  return [...walk(request)].filter((element) => element.name === name).map(({ text }) => spelling(name, text));
}
