import type { Element } from '../../duis/element';
import { child, textAt } from '../../duis/element';
import { toUtcTime } from '../../gbcs/date-time';
import { CS10, CS11 } from '../../gbcs/bodies/gas/gas-event-log';
import { GCS24, GCS38 } from '../../gbcs/bodies/gas/gas-supply';
import type { BodyBuilder } from '../body-builder';
import { setGasAlerts, setGasBillingCalendar } from './gas-settings';
import { setGasPrice, setGasTariff } from './gas-tariff';

/** Supply states of ZigBee: off, or as it is. */
const SUPPLY = { off: 0, unchanged: 3 } as const;
/** m³/h, as RTDS writes it. */
const CUBIC_METRES_PER_HOUR = 1;
/** Fractions of the decimal form: four places. */
const DECIMAL_DIVISOR = 10_000;

/** GCS24 (a whole number) and GCS24a (a decimal of four places) of 6.7. */
const setGasFlow: BodyBuilder = ({ request: { body }, addressing: { counter }, now }) => {
  const decimal = child(body, 'UncontrolledGasFlowRateDecimal');
  const rate = Number(decimal?.text ?? textAt(body, 'UncontrolledGasFlowRate') ?? 0);
  const divisor = decimal ? DECIMAL_DIVISOR : 1;
  const issuerEventId = toUtcTime(now);
  return GCS24.command.encode(
    [
      {
        frame: 'setUncontrolledFlowThreshold',
        fields: {
          providerId: 0,
          issuerEventId,
          threshold: Math.round(rate * divisor),
          unitOfMeasure: CUBIC_METRES_PER_HOUR,
          multiplier: 1,
          divisor,
          stabilisationPeriod: Number(textAt(body, 'StabilisationPeriod') ?? 0),
          measurementPeriod: Number(textAt(body, 'MeasurementPeriod') ?? 0),
        },
      },
      {
        frame: 'setSupplyStatus',
        fields: {
          issuerEventId,
          tamper: stateOf(body, 'SupplyTamperState'),
          depletion: stateOf(body, 'SupplyDepletionState'),
          uncontrolledFlow: 0,
          loadLimit: SUPPLY.unchanged,
        },
      },
    ],
    counter,
  );
};

function stateOf(body: Element, name: string): number {
  return textAt(body, name)?.trim() === 'Locked' ? SUPPLY.off : SUPPLY.unchanged;
}

/** ZigBee logs: 3 the event log, 4 the security log; 1 in the upper half asks for all details. */
const LOGS = { CS10a: 0x13, CS10b: 0x04 } as const;
const EVENT_LOG = 3;

function readLog(useCase: keyof typeof LOGS): BodyBuilder {
  return ({ request: { body }, addressing: { counter } }) => {
    const time = (name: string): number => toUtcTime(new Date(textAt(body, 'ReadLogPeriod', name) ?? ''));
    return CS10.command.encode(
      { log: LOGS[useCase], eventId: 0, startTime: time('StartDateTime'), endTime: time('EndDateTime'), events: 0, offset: 0 },
      counter,
    );
  };
}

export const gasBodies: readonly (readonly [string, BodyBuilder])[] = [
  ['GCS01a', setGasTariff],
  ['GCS01b', setGasPrice],
  ['GCS20', setGasAlerts],
  ['GCS25', setGasBillingCalendar],
  ['GCS25a', setGasBillingCalendar],
  ['GCS24', setGasFlow],
  ['GCS24a', setGasFlow],
  ['CS10a', readLog('CS10a')],
  ['CS10b', readLog('CS10b')],
  ['GCS38', ({ addressing: { counter } }) => GCS38.command.encode(undefined, counter)],
  ['CS11', ({ addressing: { counter } }) => CS11.command.encode({ log: EVENT_LOG }, counter)],
];
