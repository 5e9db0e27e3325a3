import type { Element } from '../../../duis/element';
import { child, textAt } from '../../../duis/element';
import type { SaidEntry } from './gas-calendar';
import { constant } from './gas-calendar';
import { unknown } from './gas-tariff';
import type { Frame } from './gbz-fields';
import { framesOf } from './gbz-fields';
import { numberOf, scaled } from './request-text';
import type { ContentTable, Entry } from './table';
import { askedFrom, itemsFrom } from './table';

/** Of ZigBee's supply states: off; as it is. */
const STATES = new Map([
  [0, 'Locked'],
  [3, 'Unchanged'],
]);
/** What an uncontrolled flow does and a load limit does not, in every published message: no request says it. */
const OFF = 0;
const UNCHANGED = 3;
const CUBIC_METRES_PER_HOUR = 1;

function asked(body: Element): readonly Entry[] {
  const decimal = child(body, 'UncontrolledGasFlowRateDecimal');
  const rate = decimal?.text ?? textAt(body, 'UncontrolledGasFlowRate');
  return [
    [rateName(body), `${decimalText(rate)} m³/h`],
    ['StabilisationPeriod', numberOf(textAt(body, 'StabilisationPeriod'))],
    ['MeasurementPeriod', numberOf(textAt(body, 'MeasurementPeriod'))],
    ['SupplyTamperState', textAt(body, 'SupplyTamperState')?.trim() ?? ''],
    ['SupplyDepletionState', textAt(body, 'SupplyDepletionState')?.trim() ?? ''],
  ];
}

function rateName(body: Element): string {
  return child(body, 'UncontrolledGasFlowRateDecimal') ? 'UncontrolledGasFlowRateDecimal' : 'UncontrolledGasFlowRate';
}

const FINEST = 4;

/** A decimal of at most four places, without zeroes that say nothing. */
function decimalText(text: string | undefined): string {
  return scaled(Math.round(numberOf(text) * 10 ** FINEST), -FINEST);
}

function flowIn(frame: Frame, body: Element): readonly SaidEntry[] {
  frame.skip(8, 'ids');
  const threshold = frame.number(2, 'threshold');
  const unit = frame.number(1, 'unit of measure');
  const [multiplier, divisor] = [frame.number(2, 'multiplier'), frame.number(2, 'divisor')];
  const [stabilisation, measurement] = [frame.number(1, 'stabilisation period'), frame.number(2, 'measurement period')];
  frame.end();
  const inUnit = (threshold.value * multiplier.value * 10 ** FINEST) / divisor.value;
  const rate = Number.isInteger(inUnit) ? scaled(inUnit, -FINEST) : `${threshold.value * multiplier.value}/${divisor.value}`;
  return [
    [rateName(body), { ...threshold, value: `${rate} ${unit.value === CUBIC_METRES_PER_HOUR ? 'm³/h' : `of unit ${unit.value}`}` }],
    ['StabilisationPeriod', stabilisation],
    ['MeasurementPeriod', measurement],
  ];
}

function statesIn(frame: Frame): readonly SaidEntry[] {
  frame.skip(4, 'event id');
  const state = (path: string): SaidEntry => {
    const code = frame.number(1, path);
    return [path, { ...code, value: STATES.get(code.value) ?? code.value }];
  };
  const states = [state('SupplyTamperState'), state('SupplyDepletionState')];
  const [flow, limit] = [frame.number(1, 'uncontrolled flow'), frame.number(1, 'load limit')];
  frame.end();
  return [...states, ...constant('uncontrolled flow', flow, OFF), ...constant('load limit', limit, UNCHANGED)];
}

/** GCS24 and GCS24a (6.7): the rate as number with its unit, whatever multiplier and divisor it is written with. */
export const gasFlow: ContentTable = {
  services: ['UpdateDeviceConfigurationGasFlow'],
  asked: ({ body }) => askedFrom(asked(body)),
  said: ({ payload }, { body }) =>
    itemsFrom(
      framesOf(payload).flatMap((frame): readonly SaidEntry[] => {
        if (frame.name === '0702 0E') return flowIn(frame, body);
        return frame.name === '0702 0D' ? statesIn(frame) : [unknown(frame)];
      }),
    ),
};
