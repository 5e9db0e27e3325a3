import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { TrafficManagement } from '../../control/types';
import { GAS_SUPPLIER, IMPORT_SUPPLIER, PPMID, Rehearsal } from '../fixtures/rehearsal';

const LIMITS: TrafficManagement = {
  operatingThreshold: 4,
  allocations: { '*': 2 },
  priorityServices: ['8.11'],
  retryAfterSeconds: 2,
  retryAfterForm: 'seconds',
};
const READ = { srv: '8.9' } as const;

async function loaded(limits: Partial<TrafficManagement> = {}, others = 3): Promise<Rehearsal> {
  const rehearsal = (await Rehearsal.begin()).home('4.0');
  rehearsal.systems.records.manageTraffic({ ...LIMITS, ...limits });
  for (let i = 0; i < others; i++) rehearsal.ask({ ...READ, from: GAS_SUPPLIER });
  return rehearsal;
}
const times = <T>(n: number, one: () => T): T[] => Array.from({ length: n }, one);

describe('Traffic Management', () => {
  test('rejects a User beyond its allocation while the system is over its threshold', async () => {
    const rehearsal = await loaded();
    assert.deepEqual(
      times(4, () => rehearsal.ask(READ)),
      ['I99', 'I99', 'HTTP 429', 'HTTP 429'],
    );
  });
  test('rejects nobody while it is not', async () => {
    const rehearsal = await loaded({}, 0);
    assert.deepEqual(
      times(5, () => rehearsal.ask(READ)),
      ['I99', 'I99', 'I99', 'I99', 'HTTP 429'],
    );
  });
  test('serves a User within its allocation, whatever the others do', async () => {
    const rehearsal = await loaded({ allocations: { '*': 2, [IMPORT_SUPPLIER]: 3 } }, 20);
    assert.deepEqual(
      times(4, () => rehearsal.ask(READ)),
      ['I99', 'I99', 'I99', 'HTTP 429'],
    );
  });
  test('never rejects a priority request', async () => {
    const rehearsal = await loaded({}, 20);
    const remove = { srv: '8.11', body: `<sr:DeviceID>${PPMID}</sr:DeviceID><sr:RequestType>Remove</sr:RequestType>` };
    times(3, () => rehearsal.ask(READ));
    assert.equal(rehearsal.ask(remove).startsWith('HTTP 429'), false);
  });
  test('is over a second later', async () => {
    const rehearsal = await loaded();
    times(3, () => rehearsal.ask(READ));
    await rehearsal.advance(1);
    assert.equal(rehearsal.ask(READ), 'I99');
  });
  test('says how long to wait, in seconds or as the date when that is over', async () => {
    const told = async (limits: Partial<TrafficManagement>): Promise<string | undefined> => {
      const rehearsal = await loaded({ ...limits, allocations: { '*': 0 } }, 20);
      return rehearsal.send(READ).headers['retry-after'];
    };
    assert.equal(await told({}), '2');
    assert.equal(await told({ retryAfterForm: 'date', retryAfterSeconds: 90 }), 'Sun, 29 Nov 2020 00:01:30 GMT');
  });
  test('leaves no trace of what it rejects: the same request is taken later', async () => {
    const rehearsal = await loaded();
    times(2, () => rehearsal.ask(READ));
    const counter = 5_000_000n;
    assert.equal(rehearsal.ask({ ...READ, counter }), 'HTTP 429');
    await rehearsal.advance(2);
    assert.equal(rehearsal.ask({ ...READ, counter }), 'I99');
  });
});
