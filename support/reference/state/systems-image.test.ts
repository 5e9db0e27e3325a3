import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { deserialize } from 'node:v8';
import { CHF, ESME, GAS_SUPPLIER, GSME, HCALCS, IMPORT_SUPPLIER, OTHER_USER, Rehearsal } from '../fixtures/rehearsal';
import { ImageReader } from './image';
import { KINDS } from './kinds';
import { imageOf, resumeFrom } from './systems-image';

const at = (instant: string): string => `<sr:ExecutionDateTime>${instant}</sr:ExecutionDateTime>`;
const after = (id: string): string => `<sr:PrecedingServiceRequestID>${id}</sr:PrecedingServiceRequestID>`;

/** Systems in the middle of everything: a home, requests that wait for their time or their turn, orders, alerts, a schedule, a queue. */
async function busy(): Promise<Rehearsal> {
  const home = (await Rehearsal.begin(undefined, { deviceSeconds: 5, networkSeconds: 2 })).home('4.0');
  const { systems } = home;
  home.device({ eui: '00-DB-12-34-56-78-92-01', deviceType: 'ESME', smetsFamily: 'SMETS1' });
  await home.hear({ srv: '8.9', counter: 10n });
  home.send({ srv: '8.9', counter: 11n, body: at('2020-11-30T01:00:00Z') });
  home.askCritical({
    srv: '11.3',
    to: ESME,
    counter: 12n,
    body: `${at('2020-12-01T00:00:00Z')}<sr:FirmwareHash>${'A1'.repeat(32)}</sr:FirmwareHash>`,
  });
  home.send({ srv: '8.9', counter: 13n, header: '<sr:FirstInSequence>true</sr:FirstInSequence>' });
  home.send({ srv: '8.9', counter: 14n, header: after(`${IMPORT_SUPPLIER}:${CHF}:13`) });
  home.send({ srv: '8.9', from: OTHER_USER, counter: 15n });
  systems.fleet.order(GSME, { outcome: 'late', lateBySeconds: 300 });
  systems.fleet.order(HCALCS, { offline: true });
  systems.fleet.raise(ESME, { alertCode: '8F3F', times: 40, everySeconds: 600 });
  systems.fleet.raise(GSME, { alertCode: '81A0', times: 3, everySeconds: 3600 });
  systems.records.users.put({ eui: GAS_SUPPLIER, roles: ['GS'] });
  home.transform({ srv: '7.2', to: ESME, counter: 16n });
  return home;
}

/** What was pushed, by User, in the order in which each has it. */
function told(rehearsal: Rehearsal, from = 0): Readonly<Record<string, readonly string[]>> {
  const byUser: Record<string, string[]> = {};
  for (const { to, document } of rehearsal.pushed.slice(from)) (byUser[to] ??= []).push(document);
  return byUser;
}

/** What can be asked of at the end. */
function remembered({ systems: { records, fleet, ownCounters } }: Rehearsal): unknown {
  const devices = [...records.inventory.all()];
  return [devices, devices.map(({ eui }) => fleet.commands(eui)), records.outcomes.all(), records.counters, ownCounters];
}

describe('An image of the Data Systems', () => {
  test('makes Data Systems that are the same, and go on as those would have that it was taken of', async () => {
    const one = await busy();
    const image = imageOf(one.systems);
    const other = await Rehearsal.begin(undefined, { deviceSeconds: 5, networkSeconds: 2 });
    await other.clock.advance(one.clock.now());
    resumeFrom(image, other.systems);
    // Of the octets alone it says nothing that they differ: V8 writes the same text in more than one way.
    assert.deepEqual(deserialize(imageOf(other.systems)), deserialize(image));
    other.systems.outbox.resume();

    const heard = one.pushed.length;
    for (const each of [one, other]) {
      assert.equal(each.ask({ srv: '8.9', counter: 10n }), 'HTTP 400', 'the counter is known');
      each.send({ srv: '8.9', counter: 30n });
      each.systems.records.users.put({ eui: GAS_SUPPLIER, roles: ['GS'], receiveUrl: `http://${GAS_SUPPLIER}` });
      each.systems.outbox.wake(GAS_SUPPLIER);
      for (let hours = 0; hours < 72; hours++) await each.advance(3600);
    }
    const pushed = told(one, heard);
    assert.deepEqual(told(other), pushed);
    assert.ok(Object.values(pushed).flat().length > 10, JSON.stringify(Object.keys(pushed)));
    assert.deepEqual(remembered(other), remembered(one));
  });

  test('is small where little happened, and grows with what is remembered', async () => {
    const home = (await Rehearsal.begin()).home('4.0');
    const before = imageOf(home.systems).length;
    await home.hear({ srv: '8.9', counter: 10n });
    const after10 = imageOf(home.systems).length;
    assert.ok(before < 100_000 && after10 < before + 100_000, `${before} ${after10}`);
  });

  test('cannot be read where something in it is not known', async () => {
    const home = (await Rehearsal.begin()).home('4.0');
    const kinds = new Map([...KINDS].filter(([name]) => name !== 'Traces'));
    assert.throws(
      () => new ImageReader(imageOf(home.systems), { kinds, known: new Map() }).read('records', home.systems.records),
      /Traces/,
    );
  });
});
