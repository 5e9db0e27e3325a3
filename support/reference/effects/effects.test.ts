import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import type { CplEntry, DeviceSpec } from '../../control/types';
import { readVector } from '../../vectors/files';
import { CHF, ESME, GAS_SUPPLIER, GSME, IMPORT_SUPPLIER, NETWORK_OPERATOR, PPMID, Rehearsal } from '../fixtures/rehearsal';

const PRODUCT = { manufacturer: 'M', model: 'X' };
const listed = (firmwareVersion: string, status: CplEntry['status']): CplEntry => ({
  ...PRODUCT,
  firmwareVersion,
  deviceType: 'ESME',
  status,
});
const CPL = [listed('0001', 'Current'), listed('0002', 'Current'), listed('0003', 'Removed')];

async function home(also: Partial<DeviceSpec> = {}): Promise<Rehearsal> {
  const rehearsal = (await Rehearsal.begin()).home('4.0', { ...PRODUCT, firmwareVersion: '0001', esmeVariant: 'ADF', ...also });
  rehearsal.systems.records.cpl.replace(CPL);
  return rehearsal;
}
/** DCC Alerts that were pushed, as `N50 → recipient`. */
const alerts = (rehearsal: Rehearsal): string[] =>
  rehearsal.pushed.flatMap(({ to, response: { body } }) => (body.kind === 'dcc-alert' ? [`${body.alertCode} → ${to}`] : [])).sort();
const smi = (rehearsal: Rehearsal, eui = ESME): string[] => {
  const device = rehearsal.systems.records.inventory.get(eui);
  return [device?.firmwareVersion ?? '', device?.status ?? ''];
};
const both = (code: string): string[] => [`${code} → ${IMPORT_SUPPLIER}`, `${code} → ${GAS_SUPPLIER}`];

describe('11.2 Read Firmware Version: what the device reports', () => {
  for (const [reported, version, told] of [
    ['0001', '0001', []],
    ['0002', '0002', [`N49 → ${GAS_SUPPLIER}`]],
    ['0003', '0003', both('N50')],
    ['0009', '0001', both('N51')],
  ] as const) {
    for (const [family, eui] of [
      ['SMETS2+', ESME],
      ['SMETS2+', GSME],
      ['SMETS2+', CHF],
      ['SMETS1', PPMID],
    ] as const) {
      test(`${reported} of a ${family} device ${eui}: inventory ${version}, alerts ${told.length}`, async () => {
        const rehearsal = await home({ smetsFamily: family });
        rehearsal.systems.fleet.order(eui, { reportedFirmwareVersion: reported });
        const from = eui === GSME ? GAS_SUPPLIER : IMPORT_SUPPLIER;
        rehearsal.send({ srv: '11.2', to: eui, from });
        await rehearsal.clock.settle();
        assert.deepEqual(smi(rehearsal, eui), [version, 'Commissioned']);
        assert.deepEqual(alerts(rehearsal), (eui === GSME && reported === '0002' ? [`N49 → ${IMPORT_SUPPLIER}`] : [...told]).sort());
      });
    }
  }
});

describe('the decision trace', () => {
  test('shows what was done because of a request, in order, also what came later', async () => {
    const rehearsal = await home();
    rehearsal.systems.fleet.order(ESME, { reportedFirmwareVersion: '0002', outcome: 'late', lateBySeconds: 5 });
    rehearsal.send({ srv: '11.2', to: ESME, counter: 7000n });
    await rehearsal.clock.settle();
    const done = (): readonly string[] =>
      (rehearsal.lastTrace({ counter: 7000n, to: ESME })?.consequences ?? []).map(({ what, about, code }) =>
        [what, about, code].filter(Boolean).join(' '),
      );
    assert.deepEqual(done(), ['use counter', 'begin in turn', 'wait', 'dispatch', `deliver ${ESME}`, 'wait']);
    await rehearsal.advance(5);
    assert.deepEqual(done().slice(6), [
      `receive response ${ESME}`,
      'apply effects',
      `raise DCC Alert ${ESME} N49`,
      `put device ${ESME}`,
      'drop local command',
      `push response ${IMPORT_SUPPLIER} I0`,
      'end of request',
    ]);
  });
});

describe('11.3 Activate Firmware', () => {
  const image = Buffer.from('AAAA', 'base64');
  const hash = createHash('sha256').update(image).digest();
  async function activate(version: string, also: Partial<DeviceSpec>, when = ''): Promise<Rehearsal> {
    const rehearsal = await home(also);
    rehearsal.systems.fleet.stageFirmware(ESME, { version, hash });
    const body =
      `${when && `<sr:ExecutionDateTime>${when}</sr:ExecutionDateTime>`}<sr:FirmwareHash>` +
      `${hash.toString('hex').toUpperCase()}</sr:FirmwareHash>`;
    if (also.smetsFamily === 'SMETS1') rehearsal.send({ srv: '11.3', cv: 1, to: ESME, body });
    else assert.equal(rehearsal.askCritical({ srv: '11.3', to: ESME, body }), 'I99');
    await rehearsal.clock.settle();
    return rehearsal;
  }
  test('restores a suspended device to what is Current, and says so with N29', async () => {
    const rehearsal = await activate('0002', { status: 'Suspended' });
    assert.deepEqual(smi(rehearsal), ['0002', 'Commissioned']);
    assert.deepEqual(alerts(rehearsal), both('N29').sort());
  });
  for (const [version, after, told] of [
    ['0002', '0002', []],
    ['0003', '0003', both('N50')],
    ['0009', '0001', both('N51')],
  ] as const) {
    test(`to ${version}: inventory ${after}, alerts ${told.length}; the same for SMETS1, and future-dated by 0x8F66`, async () => {
      for (const also of [{}, { smetsFamily: 'SMETS1' }] as const) {
        const rehearsal = await activate(version, also);
        assert.deepEqual([smi(rehearsal), alerts(rehearsal)], [[after, 'Commissioned'], [...told].sort()]);
      }
      const rehearsal = await activate(version, {}, '2020-11-30T00:00:00Z');
      assert.deepEqual([smi(rehearsal), alerts(rehearsal)], [['0001', 'Commissioned'], []]);
      await rehearsal.advance(24 * 3600);
      assert.deepEqual([smi(rehearsal), alerts(rehearsal)], [[after, 'Commissioned'], [...told].sort()]);
      const content = rehearsal.pushed.map(({ response: { body } }) => body.kind === 'response' && body.content?.name).filter(Boolean);
      assert.deepEqual(content, ['GBCSPayload', 'FutureDatedDeviceAlertMessage']);
    });
  }
});

describe('6.24.2 Retrieve Device Security Credentials', () => {
  for (const [type, usage] of [
    ['Digital Signature', 'digitalSignature'],
    ['Key Agreement', 'keyAgreement'],
  ] as const) {
    test(`puts a ${type} certificate that differs into the inventory and the SMKI Repository`, async () => {
      const rehearsal = await home();
      const held = (): string[] => [
        Buffer.from(rehearsal.systems.records.inventory.get(ESME)?.certificates[usage] ?? []).toString('base64'),
        rehearsal.systems.records.smki.of(ESME).find((one) => one.usage === usage)?.certificate ?? '',
      ];
      const read = async (): Promise<void> => {
        assert.equal(rehearsal.askCritical({ srv: '6.24.2', to: ESME, body: `<sr:CredentialType>${type}</sr:CredentialType>` }), 'I99');
        await rehearsal.advance(60);
        assert.equal(rehearsal.pushed.at(-1)?.response.responseCode, 'I0');
      };
      const before = held();
      assert.equal(before[0], before[1]);
      await read();
      assert.deepEqual(held(), before, 'no difference, no change');
      rehearsal.systems.fleet.order(ESME, { renewCertificate: usage });
      await read();
      assert.notEqual(held()[0], before[0]);
      assert.equal(held()[0], held()[1]);
    });
  }
});

describe('N58', () => {
  const golden = (file: string): string => /<sr:Body>([\s\S]*)<\/sr:Body>/.exec(readVector(`messages/requests/${file}`))?.[1]?.trim() ?? '';
  for (const [srv, file, gbcs] of [
    ['6.14.1', '6.14.1-auxiliary-load-descriptions.xml', '4.0'],
    ['6.14.2', '6.14.2-auxiliary-load-scheduler.xml', '3.2'],
    ['6.14.3', '6.14.3-auxiliary-controller-scheduler.xml', '4.0'],
  ] as const) {
    test(`follows ${srv}, to the Electricity Distributor only`, async () => {
      const rehearsal = await home({ gbcsVersion: gbcs });
      assert.equal(rehearsal.askCritical({ srv, to: ESME, element: golden(file) }), 'I99');
      await rehearsal.clock.settle();
      assert.deepEqual(alerts(rehearsal), [`N58 → ${NETWORK_OPERATOR}`]);
    });
    test(`does not follow ${srv} that failed`, async () => {
      const rehearsal = await home({ gbcsVersion: gbcs });
      rehearsal.systems.fleet.order(ESME, { outcome: 'failure' });
      rehearsal.askCritical({ srv, to: ESME, element: golden(file) });
      await rehearsal.clock.settle();
      assert.deepEqual(alerts(rehearsal), []);
    });
  }
  for (const [srv, file, gbcs] of [
    ['6.14.2', '6.14.2-auxiliary-load-scheduler-future-dated.xml', '3.2'],
    ['6.14.3', '6.14.3-auxiliary-controller-scheduler-future-dated.xml', '4.0'],
  ] as const) {
    test(`follows a future-dated ${srv} once, when its calendar has become effective`, async () => {
      const rehearsal = await home({ gbcsVersion: gbcs });
      const element = golden(file).replace(/ExecutionDateTime>[^<]*</, 'ExecutionDateTime>2020-12-01T00:00:00Z<');
      assert.equal(rehearsal.askCritical({ srv, to: ESME, element }), 'I99');
      await rehearsal.clock.settle();
      assert.deepEqual(alerts(rehearsal), []);
      await rehearsal.advance(3 * 24 * 3600);
      assert.deepEqual(alerts(rehearsal), [`N58 → ${NETWORK_OPERATOR}`]);
      const names = rehearsal.pushed.map(({ response: { body } }) => body.kind === 'response' && body.content?.name).filter(Boolean);
      assert.deepEqual(names, ['GBCSPayload', 'FutureDatedDeviceAlertMessage', 'FutureDatedDeviceAlertMessage']);
    });
  }
});
