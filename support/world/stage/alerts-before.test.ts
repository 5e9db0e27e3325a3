import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AlertsBefore, alertCodeOf } from './alerts-before';

const [ESME, GSME] = ['00-DB-12-34-56-78-90-A2', '00-DB-12-34-56-78-90-A3'];
const alert = (alertCode: string, eui: string): Parameters<typeof alertCodeOf>[0] =>
  ({ text: `<DeviceID>${eui}</DeviceID>`, response: { body: { kind: 'dcc-alert', alertCode } } }) as Parameters<typeof alertCodeOf>[0];

describe('The alerts of a run whose scenarios share their devices', () => {
  it('are counted for each device and code, and nothing else is', () => {
    const before = new AlertsBefore([ESME, GSME]);
    for (const message of [alert('N58', ESME), alert('N58', ESME), alert('N51', ESME), { text: ESME }]) before.note(message);
    assert.deepEqual([before.of(ESME, 'N58'), before.of(ESME, 'N51'), before.of(GSME, 'N58'), before.of(ESME, 'N50')], [2, 1, 0, 0]);
    assert.equal(alertCodeOf({ text: '' }), undefined);
  });
});
