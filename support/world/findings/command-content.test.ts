import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Element } from '../../duis/element';
import { NAMESPACE } from '../../duis/element';
import { GCS24 } from '../../gbcs/bodies/gas/gas-supply';
import { GCS01a } from '../../gbcs/bodies/gas/gas-tariff';
import { GbcsError } from '../../gbcs/error';
import { COMMAND_CONTENT, commandContent } from './command-content';

const item = (name: string, text: string, children: readonly Element[] = []): Element => ({
  namespace: NAMESPACE.sr,
  name,
  attributes: {},
  children,
  text,
});
const REQUEST = item('Request', '', [
  item('BlockThreshold', '500'),
  item('BlockThreshold', '1500'),
  item('UncontrolledGasFlowRateDecimal', '1.25'),
]);
const HEAD = { providerId: 0, issuerEventId: 1, startTime: 0, tariffId: 1 };

function tariff(divisor: number): Buffer {
  const rest = {
    tariffTypeAndScheme: 0x10,
    label: Buffer.alloc(0),
    priceTiers: 0,
    blockThresholds: 1,
    unitOfMeasure: 0,
    currency: 826,
    priceTrailingDigit: 0x50,
    standingCharge: 1,
    tierBlockMode: 0xff,
  };
  return GCS01a.command.encode(
    [
      { frame: 'publishTariffInformation', fields: { ...HEAD, ...rest, multiplier: 1, divisor } },
      {
        frame: 'publishBlockThresholds',
        fields: {
          ...HEAD,
          commandIndex: 0,
          totalCommands: 1,
          subPayloadControl: 1,
          tierAndThresholds: 1,
          thresholds: [{ value: 2 ** 48 - 1 }],
        },
      },
    ],
    1n,
  );
}

describe('what a step says that a device is given', () => {
  it('is read whole', () => assert.match('the block thresholds 500, 1500 and 2000 Wh', new RegExp(`^(?:${COMMAND_CONTENT.source})$`)));
  it('has to be something that a command says', () =>
    assert.throws(() => commandContent('a tariff'), /nothing that a command says; expected e\.g\./));
});

describe('thresholds in a command', () => {
  it('are in the unit that the command declares, to the last Wh', () =>
    assert.deepEqual(commandContent('the block threshold 1 Wh').ofCommand(tariff(1000)), {
      'block thresholds': ['281474976710655'],
      unit: 'Wh',
    }));
  it('are a thousand times as much where it declares kWh', () =>
    assert.deepEqual(commandContent('the block threshold 1 Wh').ofCommand(tariff(1)), {
      'block thresholds': ['281474976710655000'],
      unit: 'Wh',
    }));
  it('are in kWh in the request that an S1SP has', () =>
    assert.deepEqual(commandContent('the block threshold 1 kWh').ofRequest(REQUEST), { 'block thresholds': ['500', '1500'], unit: 'kWh' }));
  it('are not to be found in another command', () =>
    assert.throws(() => commandContent('the block threshold 1 Wh').ofCommand(Buffer.of(0)), GbcsError));
});

describe('a gas flow rate', () => {
  const rate = commandContent('a gas flow rate of 12500 / 10000 m³/h');
  it('is said with its divisor', () => {
    const fields = {
      providerId: 0,
      issuerEventId: 1,
      threshold: 12500,
      unitOfMeasure: 1,
      multiplier: 1,
      divisor: 10000,
      stabilisationPeriod: 30,
      measurementPeriod: 600,
    };
    assert.deepEqual(rate.ofCommand(GCS24.command.encode([{ frame: 'setUncontrolledFlowThreshold', fields }], 1n)), rate.expected);
  });
  it('is an item by name in the request that an S1SP has', () =>
    assert.deepEqual(commandContent('UncontrolledGasFlowRateDecimal 1.25').ofRequest(REQUEST), {
      UncontrolledGasFlowRateDecimal: ['1.25'],
    }));
  it('is missed where there is none', () =>
    assert.deepEqual(commandContent('UncontrolledGasFlowRate 12500').ofRequest(REQUEST), { UncontrolledGasFlowRate: [] }));
});
