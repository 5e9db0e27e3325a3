import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CHANGE, change } from './changes';
import { DEVICE_NAME, deviceName, NEW_DEVICE, newDevice, newDevices } from './devices';
import { DURATION, secondsIn } from './duration';
import { EXPECTED_CODE, expectedCode } from './expected-code';
import { nameOf } from './personas';
import { REQUEST, requestPhrase } from './request-phrases';
import { useCaseNamed } from './use-cases';

const NOW = new Date('2020-11-29T00:00:00Z');
const CONTEXT = {
  now: NOW,
  eui: () => '00-DB-12-00-12-00-01-00',
  held: () => '2000012345678',
  schedule: () => '17',
  lastRequest: () => '',
};
const whole = (form: RegExp): RegExp => new RegExp(`^(?:${form.source})$`);

describe('a duration', () => {
  it('counts in seconds', () => {
    assert.equal(secondsIn('1 second'), 1);
    assert.equal(secondsIn('30 days and 1 second'), 2_592_001);
    assert.equal(secondsIn('2 hours and 30 minutes'), 9000);
  });
  it('is read whole', () => assert.match('30 days and 1 second', whole(DURATION)));
  it('in other words is refused', () => assert.throws(() => secondsIn('a while'), /is not a duration/));
});

describe('a device that a Given introduces', () => {
  const read = (words: string) => newDevice(...(whole(NEW_DEVICE).exec(words)?.slice(1) ?? []));
  it('has a type and a GBCS version', () =>
    assert.deepEqual(read('a Communications Hub at GBCS 3.2'), {
      type: 'CHF',
      family: 'SMETS2+',
      status: 'Commissioned',
      gbcsVersion: '3.2',
    }));
  it('has what is said of it', () =>
    assert.deepEqual(read('a second pending ESME of variant ADF at GBCS 4.0'), {
      type: 'ESME',
      family: 'SMETS2+',
      status: 'Pending',
      which: 'second',
      esmeVariant: 'ADF',
      gbcsVersion: '4.0',
    }));
  it('can be a SMETS1 device', () =>
    assert.deepEqual(read('a suspended SMETS1 PPMID'), { type: 'PPMID', family: 'SMETS1', status: 'Suspended' }));
  it('can be one of several', () =>
    assert.deepEqual(
      newDevices('a Communications Hub, an ESME and a PPMID').map((d) => d.type),
      ['CHF', 'ESME', 'PPMID'],
    ));
});

describe('a device that a step names', () => {
  it('is known by its type', () =>
    assert.deepEqual(deviceName('the Communications Hub'), { words: 'the Communications Hub', type: 'CHF' }));
  it('is told from others', () => assert.deepEqual(deviceName('the second ESME').which, 'second'));
  it('has to be a device', () => assert.throws(() => deviceName('the toaster'), /"the toaster" is not a device; expected e\.g\./));
  it('is no User', () => assert.doesNotMatch('the Import Supplier', whole(DEVICE_NAME)));
});

describe('a request in words', () => {
  it('is a golden vector and its devices', () => {
    const { golden, devices } = requestPhrase('adds the PPMID to the HAN device log of the Communications Hub');
    assert.equal(golden.file, 'requests/8.11-add-device.xml');
    assert.deepEqual(
      Object.entries(devices).map(([place, device]) => `${place}: ${device.type}`),
      ['DeviceID: PPMID', 'target: CHF'],
    );
  });
  it('is told from a longer one', () => {
    assert.equal(requestPhrase('reads the device log of the ESME').golden.file, 'requests/8.9-read-device-log.xml');
    assert.equal(
      requestPhrase('reads the device log of the ESME with security details').golden.file,
      'requests/8.9-read-device-log-security-details.xml',
    );
  });
  it('begins with a verb of a golden vector', () => assert.doesNotMatch('receives nothing', whole(REQUEST)));
  it('has to be one that a golden vector makes', () =>
    assert.throws(() => requestPhrase('reads the tea leaves of the ESME'), /no golden request does/));
});

describe('a change to a request', () => {
  const CASES: readonly (readonly [words: string, says: string])[] = [
    ['CommandVariant 4', 'CommandVariant 4'],
    ['an InstallCode of 3 octets', 'InstallCode 001122'],
    ['an InstallCode of 5 hex digits', 'InstallCode 00112'],
    ['an InstallCode of 2 characters', 'InstallCode AA'],
    ['no InstallCode', 'no InstallCode'],
    ['no Signature', 'no Signature'],
    ['an empty ExecutionDateTime', 'ExecutionDateTime '],
    ['text in ReadSecurityDetails', 'ReadSecurityDetails text'],
    ['an ExecutionDateTime 30 days and 1 second ahead', 'ExecutionDateTime 2020-12-29T00:00:01Z'],
    ['an ExecutionDateTime 1 day ago', 'ExecutionDateTime 2020-11-28T00:00:00Z'],
    ['an ExecutionDateTime of now', 'ExecutionDateTime 2020-11-29T00:00:00Z'],
    ['an ExecutionDateTime that cancels', 'ExecutionDateTime 3000-12-31T00:00:00Z'],
    ['an ExecutionDateTime of tomorrow', 'ExecutionDateTime tomorrow'],
    ['a DeviceID of the PPMID', 'DeviceID 00-DB-12-00-12-00-01-00'],
    ['MPxN that of the second ESME', 'MPxN 2000012345678'],
    ['an InstallCode of 2 octets between blanks', 'InstallCode     0011    '],
    ['2 times ReadSecurityDetails', 'ReadSecurityDetails 2 times'],
    ['LastDayOfMonth in place of SpecifiedDayOfMonth in SpecialDay', 'LastDayOfMonth in place of SpecifiedDayOfMonth in SpecialDay'],
    ['SpecifiedDayOfWeek 5 in place of NonSpecifiedDayOfWeek in Date', 'SpecifiedDayOfWeek 5 in place of NonSpecifiedDayOfWeek in Date'],
    ['ReadSecurityDetails spelt ReadDetails', 'ReadSecurityDetails named ReadDetails'],
    ['ReadSecurityDetails before ExecutionDateTime', 'ReadSecurityDetails before ExecutionDateTime'],
    ['an extra DeviceID in ReadSecurityDetails', 'DeviceID 1 in ReadSecurityDetails'],
    ['schemaVersion abc', 'schemaVersion abc'],
    ['CommandVariant 2 and an InstallCode of 2 octets', 'CommandVariant 2 and InstallCode 0011'],
    ['no InstallCode and an ExecutionDateTime 1 day ahead', 'no InstallCode and ExecutionDateTime 2020-11-30T00:00:00Z'],
    ['an ExecutionDateTime 30 minutes ago at +01:00', 'ExecutionDateTime 2020-11-29T00:30:00+01:00'],
    ['an ExecutionDateTime 1 day ahead at -00:30', 'ExecutionDateTime 2020-11-29T23:30:00-00:30'],
  ];
  for (const [words, says] of CASES) {
    it(`"${words}" means ${says.trim()}`, () => {
      assert.match(words, whole(CHANGE));
      assert.equal(change(words).deviation(CONTEXT).says, says);
    });
  }
  it('in other words is refused', () => assert.throws(() => change('something wrong'), /is not a change to a request; expected e\.g\./));
});

describe('an expected code', () => {
  it('is one, or one of several', () => {
    assert.deepEqual(expectedCode('I99').at({}), ['I99']);
    assert.deepEqual(expectedCode('I0 or I99').at({}), ['I0', 'I99']);
  });
  it('has to be a code of DUIS 4.0', () => assert.throws(() => expectedCode('E65'), /there is no response code E65; known: I0, I99, E1,/));
  it('is what the target reads, and any error where it does not say', () => {
    assert.deepEqual(expectedCode('the execution-date-code').at({ 'execution-date-code': 'E100' }), ['E100']);
    assert.equal(expectedCode('the execution-date-code').at({}), 'any error');
  });
  it('is the default where the target may choose between few', () =>
    assert.deepEqual(expectedCode('the security-details-below-3.2 code').at({}), ['E080902']));
  it('is none where the target reads something that is no code', () =>
    assert.throws(
      () => expectedCode('the security-details-below-3.2 code').at({ 'security-details-below-3.2': 'CCS07' }),
      /reads "security-details-below-3\.2" as CCS07, which is no response code/,
    ));
  it('is read whole', () => {
    for (const words of ['I99', 'E061509 or E062402', 'the execution-date-code', 'the security-details-below-3.2 code'])
      assert.match(words, whole(EXPECTED_CODE));
  });
});

describe('a use case', () => {
  it('is named with its message code', () => assert.equal(useCaseNamed('CCS07', '0x00FE').messageCode, 0xfe));
  it('is refused with the code of another', () => assert.throws(() => useCaseNamed('CCS07', '0x010F'), /CCS07 is 0x00FE, not 0x010F/));
});

describe('a party', () => {
  it('is called by its name in the cast, whichever set of Users it plays in', () => {
    for (const eui of ['90-B3-D5-1F-30-01-00-00', '90-B3-D5-1F-30-01-03-00']) assert.equal(nameOf(eui), 'Import Supplier');
  });
  it('is called as it is where nobody in the cast is, and where that is no EUI-64', () => {
    for (const other of ['00-DB-12-34-56-78-90-A0', 'no User', '', '-', 'constructor', '90-B3']) assert.equal(nameOf(other), other);
  });
});
