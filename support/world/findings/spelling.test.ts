import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { spelling } from './spelling';

const A = '00-DB-12-34-56-78-90-A0';
const B = '00-DB-12-34-56-78-90-A1';

describe('The spelling of what an element says', () => {
  for (const [name, one, other] of [
    ['UncontrolledGasFlowRateDecimal', '1.25', '1.2500'],
    ['UncontrolledGasFlowRate', '12500', '+012500'],
    ['BlockThreshold', '0', '-0.0'],
    ['ThrottledAlertCount', '7', ' 007 '],
    ['StartDateTime', '2020-12-01T09:00:00Z', '2020-12-01T09:00:00.00Z'],
    ['StartDateTime', '2020-12-01T09:00:00Z', '2020-12-01T10:00:00+01:00'],
    ['DeviceGBCSVersion', '4.0', '4'],
    ['DeviceGBCSVersion', '3.2', 'v3.2'],
    ['DeviceID', A, A.toLowerCase()],
    ['MeterIDs', `${A},${B}`, `${B}, ${A}`],
    ['ESMEVariant', 'ADF', ' ADF\n'],
  ] as const) {
    it(`is one for ${name} ${one} and ${other}`, () => assert.equal(spelling(name, other), spelling(name, one)));
  }

  for (const [name, one, other] of [
    ['UncontrolledGasFlowRateDecimal', '1.25', '1.205'],
    ['UncontrolledGasFlowRate', '12500', '-12500'],
    ['StartDateTime', '2020-12-01T09:00:00Z', '2020-12-01T09:00:00+01:00'],
    ['DeviceGBCSVersion', '3.2', '3.20'],
    ['DeviceFirmwareVersion', '01000000', '1000000'],
    ['ImportMPxN', '0123', '123'],
    ['ESMEVariant', 'ADF', 'adf'],
    ['MeterIDs', A, `${A},${A}`],
  ] as const) {
    it(`is another for ${name} ${one} and ${other}`, () => assert.notEqual(spelling(name, other), spelling(name, one)));
  }
});
