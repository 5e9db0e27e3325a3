import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeviceType } from '../control/types';
import { formatMessageCode } from '../gbcs/message';
import { loadCatalogues } from '../vectors/catalogues';
import { loadSelectionTable } from '../vectors/selection';
import { serviceRequest, sr } from './request-fixture';
import type { SelectionDevice } from './select-use-case';
import { selectUseCase } from './select-use-case';

const plain = sr('ReadDeviceLog');
const withDetails = sr('ReadDeviceLog', sr('ReadSecurityDetails'));

function outcome(srv: string, body: ReturnType<typeof sr>, device: SelectionDevice): string {
  const selection = selectUseCase(loadSelectionTable(), serviceRequest(srv, body), device);
  return 'refuse' in selection ? selection.refuse : `${selection.useCase} ${formatMessageCode(selection.messageCode)}`;
}

test('Read Device Log of a Communications Hub follows its GBCS version (2.4.1, 5.8)', () => {
  const table: readonly [gbcs: string, without: string, withSecurityDetails: string][] = [
    ['1.0', 'CCS05/CCS04 0x0004', 'E080902'],
    ['2.0', 'CCS06 0x010F', 'E080902'],
    ['3.1', 'CCS06 0x010F', 'E080902'],
    ['3.2', 'CCS06 0x010F', 'CCS07 0x00FE'],
    ['3.3', 'CCS06 0x010F', 'CCS07 0x00FE'],
    ['4.0', 'CCS06 0x010F', 'CCS07 0x00FE'],
    ['4.1', 'CCS06 0x010F', 'CCS07 0x00FE'],
  ];
  for (const [gbcsVersion, without, withSecurityDetails] of table) {
    assert.equal(outcome('8.9', plain, { deviceType: 'CHF', gbcsVersion }), without, gbcsVersion);
    assert.equal(outcome('8.9', withDetails, { deviceType: 'CHF', gbcsVersion }), withSecurityDetails, gbcsVersion);
  }
});

test('Read Device Log of any other device is CS07, and never with security details (2.4.1)', () => {
  for (const deviceType of ['ESME', 'GSME', 'GPF', 'HCALCS', 'PPMID'] as const) {
    for (const gbcsVersion of ['1.0', '3.2', '4.0']) {
      assert.equal(outcome('8.9', plain, { deviceType, gbcsVersion }), 'CS07 0x0013');
      assert.equal(outcome('8.9', withDetails, { deviceType, gbcsVersion }), 'E080903');
    }
  }
  assert.equal(outcome('8.9', plain, { deviceType: 'IHD' }), 'E11');
});

test('Update HAN Device Log adds with CCS01 and removes with CCS02', () => {
  const update = (type: string) => sr('UpdateHANDeviceLog', sr('DeviceID', '00-DB-12-34-56-78-90-A0'), sr('RequestType', type));
  assert.equal(outcome('8.11', update('Add'), { deviceType: 'CHF', gbcsVersion: '2.0' }), 'CCS01 0x0001');
  assert.equal(outcome('8.11', update('Remove'), { deviceType: 'CHF', gbcsVersion: '2.0' }), 'CCS02 0x0002');
  assert.equal(outcome('8.11', update('Remove'), { deviceType: 'ESME', gbcsVersion: '2.0' }), 'E11');
});

test('the auxiliary control families change over at GBCS 4.0 (5.4, 5.8)', () => {
  const families: readonly [srv: string, before: string, after: string][] = [
    ['6.14.2', 'ECS46c 0x0054', 'gbcs-incompatible'],
    ['7.5', 'ECS47 0x0055', 'gbcs-incompatible'],
    ['7.6', 'ECS47 0x0055', 'gbcs-incompatible'],
    ['7.7', 'ECS61a 0x00BB', 'gbcs-incompatible'],
    ['7.8', 'ECS47 0x0055', 'gbcs-incompatible'],
    ['6.14.3', 'gbcs-incompatible', 'ECS46d 0x011A'],
    ['7.13', 'gbcs-incompatible', 'ECS47a 0x011E'],
    ['7.14', 'gbcs-incompatible', 'ECS61d 0x011C'],
    ['7.15', 'gbcs-incompatible', 'ECS61e 0x011D'],
    ['7.16', 'gbcs-incompatible', 'ECS47e 0x011F'],
  ];
  for (const [srv, before, after] of families) {
    assert.equal(outcome(srv, sr('Any'), { deviceType: 'ESME', gbcsVersion: '3.9' }), before, srv);
    assert.equal(outcome(srv, sr('Any'), { deviceType: 'ESME', gbcsVersion: '4.0' }), after, srv);
  }
});

test('gas flow: a decimal rate needs GBCS 3.2; the ALCS event log changes use case there (3.2.1, 5.8)', () => {
  const decimal = sr('UpdateDeviceConfigurationGasFlow', sr('UncontrolledGasFlowRateDecimal', '6.1680'));
  const whole = sr('UpdateDeviceConfigurationGasFlow', sr('UncontrolledGasFlowRate', '61680'));
  const alcs = sr('ReadEventOrSecurityLog', sr('LogToRead', 'ALCSEvent'));
  assert.equal(outcome('6.7', decimal, { deviceType: 'GSME', gbcsVersion: '3.1' }), 'E060701');
  assert.equal(outcome('6.7', decimal, { deviceType: 'GSME', gbcsVersion: '3.2' }), 'GCS24a 0x00FC');
  assert.equal(outcome('6.7', whole, { deviceType: 'GSME', gbcsVersion: '3.2' }), 'GCS24 0x007D');
  assert.equal(outcome('6.13', alcs, { deviceType: 'ESME', gbcsVersion: '3.1' }), 'ECS35f 0x00BA');
  assert.equal(outcome('6.13', alcs, { deviceType: 'ESME', gbcsVersion: '3.2' }), 'ECS35g 0x00FD');
});

test('the load controller cell is an ESME affair from GBCS 4.0 (5.4, 5.6)', () => {
  const update = sr('UpdateSecurityCredentialsKRP', sr('RemotePartyRole', 'LoadController'));
  const retrieve = sr('RetrieveDeviceSecurityCredentialsKRP', sr('RemotePartyRole', 'Supplier'), sr('RemotePartyRole', 'LoadController'));
  assert.equal(outcome('6.15.1', update, { deviceType: 'ESME', gbcsVersion: '4.0' }), 'CS02gLoadControllerBySupplier 0x0126');
  assert.equal(outcome('6.15.1', update, { deviceType: 'ESME', gbcsVersion: '3.2' }), 'E061509');
  assert.equal(outcome('6.15.1', update, { deviceType: 'GSME', gbcsVersion: '4.0' }), 'E061509');
  assert.equal(outcome('6.24.1', retrieve, { deviceType: 'ESME', gbcsVersion: '4.0' }), 'CS02f 0x011B');
  assert.equal(outcome('6.24.1', retrieve, { deviceType: 'ESME', gbcsVersion: '3.2' }), 'E062403');
  assert.equal(outcome('6.24.1', retrieve, { deviceType: 'GSME', gbcsVersion: '4.0' }), 'E062402');
});

test('every device Service Request of the matrix has a use case for each of its device types', () => {
  const { services } = loadCatalogues();
  const table = loadSelectionTable();
  for (const service of services.all.filter((s) => !s.nonDevice)) {
    const served = new Set(
      (table.get(service.serviceReferenceVariant) ?? []).flatMap((row) => ('useCase' in row.outcome ? row.deviceTypes : [])),
    );
    const missing = service.deviceTypes.filter((type: DeviceType) => !served.has(type));
    assert.deepEqual(missing, [], `${service.serviceReferenceVariant} ${service.name}`);
  }
});

test('the table and the catalogue of use cases agree on services, device types and GBCS versions', () => {
  const { useCases } = loadCatalogues();
  for (const row of [...loadSelectionTable().values()].flat()) {
    if ('refuse' in row.outcome) continue;
    const useCase = useCases.get(formatMessageCode(row.outcome.messageCode));
    const where = `${row.serviceReferenceVariant} ${useCase.useCase}`;
    assert.ok(useCase.services.length === 0 || useCase.services.includes(row.serviceReferenceVariant), where);
    assert.deepEqual(
      row.deviceTypes.filter((type) => !useCase.deviceTypes.includes(type)),
      [],
      where,
    );
    if (useCase.gbcsFrom) assert.equal(row.gbcsFrom ?? '1.0', useCase.gbcsFrom, where);
    if (useCase.gbcsBelow) assert.equal(row.gbcsBelow, useCase.gbcsBelow, where);
  }
});
