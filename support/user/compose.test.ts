import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Element } from '../duis/element';
import { ParsedDocument } from '../duis/parsed-document';
import type { Libxml } from '../duis/xml-engine';
import { loadLibxml } from '../duis/xml-engine';
import { compose } from './compose';
import type { Deviation } from './deviation';
import { append, NothingToDeviateFrom, remove, rename, repeat, set, setAttribute, swap } from './deviation';
import { goldenRequests, goldenText } from './golden/golden-request';

const SUPPLIER = '90-B3-D5-1F-30-01-00-00';
const HUB = '00-DB-12-00-12-00-01-00';
const PPMID = '00-DB-12-00-12-00-01-05';

let lib: Libxml;
before(async () => {
  lib = await loadLibxml();
});

function golden(file: string): Element {
  const found = goldenRequests().find((g) => g.file === `requests/${file}.xml`);
  assert.ok(found, `${file} is in the index`);
  const document = ParsedDocument.parse(lib, goldenText(found));
  const { root } = document;
  document.dispose();
  return root;
}

function request(file: string, ...deviations: Deviation[]): string {
  return compose({
    golden: golden(file),
    originator: SUPPLIER,
    counter: 17n,
    devices: { target: HUB, ...(file.startsWith('8.11') ? { DeviceID: PPMID } : {}) },
    deviations,
  }).xml;
}

describe('a request composed from a golden vector', () => {
  it('is the golden with its own RequestID, in one line', () => {
    assert.equal(
      request('8.9-read-device-log'),
      '<?xml version="1.0" encoding="UTF-8"?><sr:Request xmlns:sr="http://www.dccinterface.co.uk/ServiceUserGateway" schemaVersion="4.0">' +
        `<sr:Header><sr:RequestID>${SUPPLIER}:${HUB}:17</sr:RequestID><sr:CommandVariant>1</sr:CommandVariant>` +
        '<sr:ServiceReference>8.9</sr:ServiceReference><sr:ServiceReferenceVariant>8.9</sr:ServiceReferenceVariant></sr:Header>' +
        '<sr:Body><sr:ReadDeviceLog/></sr:Body></sr:Request>',
    );
  });

  it('names the devices of its body', () => {
    assert.match(request('8.11-add-device'), new RegExp(`<sr:DeviceID>${PPMID}</sr:DeviceID><sr:RequestType>Add<`));
  });
});

describe('a deviation', () => {
  const CASES: readonly (readonly [what: string, file: string, deviation: Deviation, shows: RegExp])[] = [
    ['sets the text of an element', '8.11-add-device', set('InstallCode', 'AB'), /<sr:InstallCode>AB<\/sr:InstallCode>/],
    ['empties an element', '8.11-add-device', set('InstallCode', ''), /<sr:InstallCode\/>/],
    ['removes an element', '8.11-add-device', remove('InstallCode'), /<\/sr:JoinTimePeriod><\/sr:AddDeviceToCHFWhitelist>/],
    [
      'repeats an element',
      '8.9-read-device-log-security-details',
      repeat('ReadSecurityDetails', 2),
      /<sr:ReadDeviceLog>(<sr:ReadSecurityDetails\/>){2}<\/sr:ReadDeviceLog>/,
    ],
    ['renames an element', '8.9-read-device-log-security-details', rename('ReadSecurityDetails', 'ReadSecurity'), /<sr:ReadSecurity\/>/],
    [
      'swaps neighbours',
      '8.9-read-device-log-security-details-future-dated',
      swap('ExecutionDateTime', 'ReadSecurityDetails'),
      /<sr:ReadDeviceLog><sr:ReadSecurityDetails\/><sr:ExecutionDateTime>/,
    ],
    ['sets an attribute', '8.9-read-device-log', setAttribute('schemaVersion', 'abc'), / schemaVersion="abc">/],
    [
      'appends an element',
      '8.9-read-device-log',
      append('ReadDeviceLog', 'Extra', '1'),
      /<sr:ReadDeviceLog><sr:Extra>1<\/sr:Extra><\/sr:ReadDeviceLog>/,
    ],
    [
      'puts an ExecutionDateTime first in any service request',
      '8.9-read-device-log-security-details',
      set('ExecutionDateTime', '2020-11-12T00:00:00Z'),
      /<sr:ReadDeviceLog><sr:ExecutionDateTime>2020-11-12T00:00:00Z<\/sr:ExecutionDateTime><sr:ReadSec/,
    ],
    [
      'puts FirstInSequence after the RequestID',
      '8.9-read-device-log',
      set('FirstInSequence', 'true'),
      /<\/sr:RequestID><sr:FirstInSequence>true<\/sr:FirstInSequence><sr:CommandVariant>/,
    ],
    ['escapes what it writes', '8.11-add-device', set('InstallCode', '<&>"'), /<sr:InstallCode>&lt;&amp;&gt;&quot;<\/sr:InstallCode>/],
    [
      'changes the text',
      '8.9-read-device-log',
      { stage: 'text', says: 'DOCTYPE', apply: (t) => t.replace('?>', '?><!DOCTYPE x>') },
      /^<\?xml[^>]*\?><!DOCTYPE x><sr:Request/,
    ],
  ];
  for (const [what, file, deviation, shows] of CASES) {
    it(what, () => assert.match(request(file, deviation), shows));
  }

  it('that has nothing to deviate from is refused', () => {
    assert.throws(() => request('8.9-read-device-log', set('InstallCode', '00')), NothingToDeviateFrom);
  });
});
