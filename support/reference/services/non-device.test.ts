import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { textAt } from '../../duis/element';
import type { DuisResponse } from '../../duis/response';
import { loadCatalogues } from '../../vectors/catalogues';
import { CHF, ESME, GAS_SUPPLIER, GPF, GSME, IMPORT_SUPPLIER, OTHER_SUPPLIER, PPMID, Rehearsal } from '../fixtures/rehearsal';
import type { Device } from '../inventory/device';
import { nonDeviceServices } from './non-device-services';

const begin = async (gbcs = '4.0'): Promise<Rehearsal> => (await Rehearsal.begin()).home(gbcs);
const content = (response: DuisResponse | undefined): string =>
  response?.body.kind === 'response' ? (response.body.content?.name ?? 'none') : 'no response';
const NEW = '00-DB-12-34-56-78-95-01';

test('somebody carries out every non-device Service Request of the matrix', () => {
  const rows = loadCatalogues()
    .services.all.filter((row) => row.nonDevice)
    .map((row) => row.serviceReferenceVariant);
  assert.deepEqual(
    rows.filter((srv) => !nonDeviceServices.has(srv)),
    [],
  );
});

describe('8.2 Read Inventory', () => {
  test('finds one device by its identifier, a home by its meter point, and says when nothing matches', async () => {
    const rehearsal = (await begin()).device({
      eui: ESME,
      deviceType: 'ESME',
      chf: CHF,
      importMpxn: '1200012345678',
      esmeVariant: 'ADF',
      gbcsVersion: '4.0',
    });
    const devices = (body: string): string[] => {
      const { body: answer } = rehearsal.read(rehearsal.send({ srv: '8.2', body }).body);
      return answer.kind === 'response' ? (answer.content?.children.map((device) => textAt(device, 'DeviceID') ?? '') ?? []) : [];
    };
    assert.deepEqual(devices(`<sr:DeviceID>${ESME}</sr:DeviceID>`), [ESME]);
    assert.deepEqual(
      new Set(devices('<sr:MPxN>1200012345678</sr:MPxN>')),
      new Set([ESME, CHF, GPF, GSME, PPMID, '00-DB-12-34-56-78-90-A5']),
    );
    assert.equal(rehearsal.ask({ srv: '8.2', body: '<sr:MPxN>1</sr:MPxN>' }), 'E080201');
  });
});

describe('8.4 Update Inventory', () => {
  test('changes status, details and meter point, and deletes what is Pending', async () => {
    const rehearsal = (await begin()).device({ eui: NEW, deviceType: 'ESME', status: 'Pending', gbcsVersion: '4.0' });
    const ask = (change: string, device = NEW): string =>
      rehearsal.ask({ srv: '8.4', body: `<sr:DeviceID>${device}</sr:DeviceID>${change}` });
    const entry = (): Device | undefined => rehearsal.systems.records.inventory.get(NEW);
    assert.equal(ask('<sr:UpdateDeviceDetails><sr:ESMEVariant>ADF</sr:ESMEVariant></sr:UpdateDeviceDetails>'), 'I99');
    assert.equal(ask('<sr:UpdateMPxN><sr:ImportMPxN>1200099999999</sr:ImportMPxN></sr:UpdateMPxN>'), 'I99');
    assert.equal(entry()?.esmeVariant, 'ADF');
    assert.equal(entry()?.importMpxn, '1200099999999');
    assert.equal(ask('<sr:UpdateDeviceStatusCH>Commissioned</sr:UpdateDeviceStatusCH>'), 'E080405');
    assert.equal(ask('<sr:DeleteDevice/>', CHF), 'E080406');
    assert.equal(ask('<sr:DeleteDevice/>'), 'I99');
    assert.equal(entry(), undefined);
    assert.equal(ask('<sr:DeleteDevice/>'), 'E19');
  });
});

describe('8.14.2 Install No SM WAN', () => {
  const body = (device: string, installed = ''): string =>
    `<sr:DeviceID>${device}</sr:DeviceID><sr:CHFInstallType>New CHF Install</sr:CHFInstallType>` +
    `${installed && `<sr:InstallDateTime>${installed}</sr:InstallDateTime>`}<sr:MPxN>1</sr:MPxN>` +
    '<sr:AerialInstall>false</sr:AerialInstall><sr:CHFLocation>Deep indoors</sr:CHFLocation>' +
    '<sr:PremiseType>Terraced</sr:PremiseType><sr:MetalObstructionCheck>true</sr:MetalObstructionCheck>' +
    '<sr:ConnectivityObstructionCheck>true</sr:ConnectivityObstructionCheck>' +
    '<sr:SharedObstructionCheck>true</sr:SharedObstructionCheck>';
  async function withHub(status: 'Pending' | 'InstalledNotCommissioned' | 'Commissioned'): Promise<Rehearsal> {
    return (await Rehearsal.begin())
      .device({ eui: CHF, deviceType: 'CHF', status })
      .device({ eui: GPF, deviceType: 'GPF', chf: CHF, status: status === 'Commissioned' ? 'Pending' : status });
  }
  const statuses = (rehearsal: Rehearsal): unknown[] => [CHF, GPF].map((eui) => rehearsal.systems.records.inventory.get(eui)?.status);
  for (const [status, code, after] of [
    ['Pending', 'W081401', ['InstalledNotCommissioned', 'InstalledNotCommissioned']],
    ['InstalledNotCommissioned', 'I99', ['InstalledNotCommissioned', 'InstalledNotCommissioned']],
    ['Commissioned', 'W081401', ['Commissioned', 'Pending']],
  ] as const) {
    test(`of a hub that is ${status}: ${code}, then hub and GPF are ${after.join(' and ')}`, async () => {
      const rehearsal = await withHub(status);
      assert.equal(rehearsal.ask({ srv: '8.14.2', body: body(CHF) }), code);
      assert.deepEqual(statuses(rehearsal), after);
    });
  }
  test('is for hubs, E081401, and not for tomorrow, E081402', async () => {
    const rehearsal = (await withHub('InstalledNotCommissioned')).device({ eui: ESME, deviceType: 'ESME' });
    assert.equal(rehearsal.ask({ srv: '8.14.2', body: body(ESME) }), 'E081401');
    assert.equal(rehearsal.ask({ srv: '8.14.2', body: body(CHF, '2020-11-29T00:00:01Z') }), 'E081402');
    assert.equal(rehearsal.ask({ srv: '8.14.2', body: body(CHF, '2020-11-29T00:00:00Z') }), 'I99');
  });
});

describe('12.2 Device Pre-notification and 8.3 Decommission Device', () => {
  test('make a device Pending once, and take it out of service once', async () => {
    const rehearsal = await begin();
    const notice =
      `<sr:DeviceID>${NEW}</sr:DeviceID><sr:DeviceManufacturer>M</sr:DeviceManufacturer><sr:DeviceModel>X</sr:DeviceModel>` +
      '<sr:DeviceType>CHF</sr:DeviceType><sr:AssociatedGPFDeviceID>00-DB-12-34-56-78-95-02</sr:AssociatedGPFDeviceID>';
    assert.equal(rehearsal.ask({ srv: '12.2', body: notice }), 'I99');
    assert.equal(rehearsal.systems.records.inventory.get('00-DB-12-34-56-78-95-02')?.deviceType, 'GPF');
    assert.equal(rehearsal.ask({ srv: '12.2', body: notice }), 'E120201');
    assert.equal(rehearsal.ask({ srv: '8.3', body: `<sr:DeviceID>${NEW}</sr:DeviceID>` }), 'I99');
    assert.equal(rehearsal.ask({ srv: '8.3', body: `<sr:DeviceID>${NEW}</sr:DeviceID>` }), 'E080301');
  });
});

describe('12.1 Request WAN Matrix', () => {
  test('returns the request with an answer', async () => {
    const rehearsal = await begin();
    assert.equal(content(rehearsal.read(rehearsal.send({ srv: '12.1', body: '<sr:UPRN>42</sr:UPRN>' }).body)), 'DSPWANMatrix');
  });
});

describe('DSP Schedules', () => {
  const schedule = (device = ESME, end = ''): string =>
    '<sr:ScheduleFrequency>Daily</sr:ScheduleFrequency><sr:ScheduleStartDate>2020-11-30</sr:ScheduleStartDate>' +
    `${end && `<sr:ScheduleEndDate>${end}</sr:ScheduleEndDate>`}<sr:ScheduleExecutionStartTime>02:00:00Z</sr:ScheduleExecutionStartTime>` +
    '<sr:DSPScheduledServiceReference>4.6</sr:DSPScheduledServiceReference>' +
    '<sr:DSPScheduledServiceReferenceVariant>4.6.1</sr:DSPScheduledServiceReferenceVariant><sr:DeviceID>' +
    `${device}</sr:DeviceID><sr:DSPRetrieveImportDailyReadLog><sr:StartDateOffset>-1</sr:StartDateOffset>` +
    '<sr:StartTime>00:00:00Z</sr:StartTime><sr:EndDateOffset>0</sr:EndDateOffset><sr:EndTime>00:00:00Z</sr:EndTime>' +
    '</sr:DSPRetrieveImportDailyReadLog>';

  test('run every day at their time, and their answers carry their identifier', async () => {
    const rehearsal = await begin();
    assert.equal(content(rehearsal.read(rehearsal.send({ srv: '5.1', body: schedule(ESME, '2020-12-02') }).body)), 'DSPScheduleID');
    await rehearsal.advance(26 * 3600 - 1);
    assert.equal(rehearsal.pushed.length, 0);
    await rehearsal.advance(30 * 24 * 3600);
    assert.deepEqual(
      rehearsal.pushed.map(({ response }) => `${response.responseCode} ${content(response)} ${response.responseDateTime.slice(0, 10)}`),
      ['2020-11-30', '2020-12-01', '2020-12-02'].map((day) => `I0 DSPScheduledMessage ${day}`),
    );
  });
  test('are read and deleted by their owner only', async () => {
    const rehearsal = await begin();
    rehearsal.send({ srv: '5.1', body: schedule() });
    const id = '<sr:DSPScheduleID>1</sr:DSPScheduleID>';
    assert.equal(
      content(rehearsal.read(rehearsal.send({ srv: '5.2', body: `<sr:DeviceID>${ESME}</sr:DeviceID>` }).body)),
      'DSPSchedulesRead',
    );
    assert.equal(rehearsal.ask({ srv: '5.2', from: OTHER_SUPPLIER, body: id }), 'E050201');
    assert.equal(rehearsal.ask({ srv: '5.3', from: OTHER_SUPPLIER, body: id }), 'E050301');
    assert.equal(rehearsal.ask({ srv: '5.3', body: id }), 'I99');
    await rehearsal.advance(10 * 24 * 3600);
    assert.equal(rehearsal.pushed.length, 0);
  });
  test("are refused for another's device, for a device of another type, and where they would never run", async () => {
    const rehearsal = await begin();
    assert.equal(rehearsal.ask({ srv: '5.1', from: OTHER_SUPPLIER, body: schedule() }), 'E050101');
    assert.equal(rehearsal.ask({ srv: '5.1', body: schedule(CHF) }), 'E050102');
    assert.equal(rehearsal.ask({ srv: '5.1', body: schedule(ESME, '2020-11-29') }), 'E050103');
    assert.equal(rehearsal.ask({ srv: '5.1', body: schedule(NEW) }), 'E19');
  });
});

describe('8.13 Return Local Command Response', () => {
  async function carried(): Promise<{ rehearsal: Rehearsal; original: string; response: string }> {
    const rehearsal = (await begin()).device({ eui: NEW, deviceType: 'PPMID', status: 'Pending', gbcsVersion: '4.0' });
    const add =
      `<sr:DeviceID>${NEW}</sr:DeviceID><sr:RequestType>Add</sr:RequestType><sr:AddDeviceToCHFWhitelist>` +
      `<sr:JoinTimePeriod>60</sr:JoinTimePeriod><sr:InstallCode>${'A1'.repeat(16)}</sr:InstallCode>` +
      '</sr:AddDeviceToCHFWhitelist>';
    const { body } = rehearsal.read(rehearsal.send({ srv: '8.11', cv: 2, counter: 3000n, body: add }).body);
    const command = Buffer.from((body.kind === 'response' && body.content && textAt(body.content, 'GBCSPayload')) || '', 'base64');
    const reply = rehearsal.systems.fleet.deliver(CHF, command);
    const response = reply.kind === 'answer' ? Buffer.from(reply.response).toString('base64') : '';
    return { rehearsal, original: `${IMPORT_SUPPLIER}:${CHF}:3000`, response };
  }
  const body = (original: string, response: string): string =>
    `${original && `<sr:OriginalRequestID>${original}</sr:OriginalRequestID>`}<sr:DeviceGBCSResponse>${response}</sr:DeviceGBCSResponse>`;

  test('does behind the response what the DCC does behind any', async () => {
    for (const named of [true, false]) {
      const { rehearsal, original, response } = await carried();
      assert.equal(rehearsal.ask({ srv: '8.13', counter: 3001n, body: body(named ? original : '', response) }), 'I99');
      assert.equal(rehearsal.systems.records.inventory.get(NEW)?.status, 'Whitelisted');
      assert.equal(rehearsal.ask({ srv: '8.13', counter: 3002n, body: body(original, response) }), 'E081301', 'once');
    }
  });
  test("is refused for another's command, for another response, and for a service that is not listed", async () => {
    const { rehearsal, original, response } = await carried();
    assert.equal(rehearsal.ask({ srv: '8.13', counter: 1n, from: GAS_SUPPLIER, body: body(original, response) }), 'E081301');
    assert.equal(rehearsal.ask({ srv: '8.13', counter: 3001n, body: body(original, 'AAAA') }), 'E081301');
    rehearsal.send({ srv: '8.9', cv: 2, counter: 3002n });
    assert.equal(rehearsal.ask({ srv: '8.13', counter: 3003n, body: body(`${IMPORT_SUPPLIER}:${CHF}:3002`, response) }), 'E081301');
  });
});

describe('11.1 Update Firmware', () => {
  const product = { manufacturer: 'M', model: 'X' };
  const update = (...devices: string[]): string =>
    '<sr:FirmwareImage>AAAA</sr:FirmwareImage><sr:FirmwareVersion>0002</sr:FirmwareVersion><sr:DeviceIDList>' +
    `${devices.join(',')}</sr:DeviceIDList>`;
  async function listed(family: 'SMETS1' | 'SMETS2+', status: 'Current' | 'Removed' = 'Current'): Promise<Rehearsal> {
    const rehearsal = (await Rehearsal.begin()).home('4.0', { ...product, smetsFamily: family });
    rehearsal.systems.records.cpl.replace([{ ...product, firmwareVersion: '0002', deviceType: 'ESME', status }]);
    return rehearsal;
  }
  async function warned(rehearsal: Rehearsal, from: string, ...devices: string[]): Promise<Record<string, string> | string> {
    const { responseCode, body } = rehearsal.read(rehearsal.send({ srv: '11.1', from, body: update(...devices) }).body);
    await rehearsal.clock.settle();
    if (responseCode !== 'W110101') return responseCode;
    return body.kind === 'response' ? Object.fromEntries((body.content?.children ?? []).map((list) => [list.name, list.text])) : {};
  }
  const alerts = (rehearsal: Rehearsal): string[] =>
    rehearsal.pushed.flatMap(({ to, response: { body } }) =>
      body.kind === 'dcc-alert' ? [`${body.alertCode} ${textAt(body.content, 'FirmwareVersionUpdateStatus')} to ${to}`] : [],
    );

  test('takes a meter of its supplier, and lists what it does not take', async () => {
    const rehearsal = await listed('SMETS2+');
    assert.equal(await warned(rehearsal, IMPORT_SUPPLIER, ESME), 'I99');
    assert.deepEqual(await warned(rehearsal, IMPORT_SUPPLIER, ESME, GSME, PPMID, CHF, NEW), {
      InvalidDeviceIDList: [GSME, PPMID, CHF, NEW].join(','),
      OtherRequestInProgressList: ESME,
    });
    await rehearsal.advance(60);
    assert.equal(await warned(rehearsal, IMPORT_SUPPLIER, ESME), 'I99', 'the first image has arrived');
    assert.deepEqual(await warned(await listed('SMETS2+', 'Removed'), IMPORT_SUPPLIER, ESME), { NotApplicableFirmwareDeviceIDList: ESME });
    assert.deepEqual(alerts(rehearsal), []);
  });
  test('takes SMETS1 hubs and PPMIDs of the Lead Supplier, and tells the Gas Supplier of the home', async () => {
    const rehearsal = await listed('SMETS1');
    assert.equal(await warned(rehearsal, IMPORT_SUPPLIER, CHF, PPMID), 'I99');
    assert.deepEqual(alerts(rehearsal), [`N57 UpdateRequested to ${GAS_SUPPLIER}`, `N57 UpdateRequested to ${GAS_SUPPLIER}`]);
    assert.deepEqual(await warned(rehearsal, GAS_SUPPLIER, CHF, GSME), { InvalidDeviceIDList: CHF });
    assert.equal(rehearsal.pushed.length, 2);
  });
});
