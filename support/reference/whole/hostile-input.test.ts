import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CHF, IMPORT_SUPPLIER, OTHER_SUPPLIER, Rehearsal, STRANGER } from '../fixtures/rehearsal';

const valid = { srv: '8.9', counter: 5000n };
/** One thing done to a good, signed request. */
const SPOILT: Readonly<Record<string, (good: string) => string | Uint8Array>> = {
  'is empty': () => '',
  'is no XML': () => 'read the log, please',
  'is cut short': (good) => good.slice(0, -20),
  'has a DOCTYPE': (good) => `<!DOCTYPE sr:Request>${good}`,
  'defines entities': (good) => `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${good}`,
  'reads a file': (good) =>
    `<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>${good.replace('<sr:ReadDeviceLog>', '<sr:ReadDeviceLog>&f;')}`,
  'has a processing instruction before the root': (good) => `<?x y?>${good}`,
  'hides text in a processing instruction': (good) => good.replace('>8.9<', '>8<?z 1?>.9<'),
  'is in UTF-16': (good) => Buffer.from(`\ufeff${good}`, 'utf16le'),
  'is not valid UTF-8': (good) => Buffer.concat([Buffer.from(good), Buffer.of(0xff)]),
  'is nested a thousand deep': () => '<a>'.repeat(1000) + '</a>'.repeat(1000),
  'has one element of 17 million octets': () => `<a>${'x'.repeat(17_000_000)}</a>`,
  'is not valid under the schema': (good) =>
    good.replace('ReadDeviceLog', 'ReadDeviceDiary').replace('/sr:ReadDeviceLog', '/sr:ReadDeviceDiary'),
  'is a Response': (good) => good.replaceAll('sr:Request>', 'sr:Response>').replace('<sr:Request ', '<sr:Response '),
  'has no signature': (good) => good.replace(/<ds:Signature.*<\/ds:Signature>/s, ''),
  'was changed after it was signed': (good) => good.replace(CHF, '00-DB-12-34-56-78-90-A0'),
  'has another signature value': (good) => good.replace(/<ds:SignatureValue>..../, '<ds:SignatureValue>AAAA'),
  'has two signatures': (good) => good.replace(/(<ds:Signature .*<\/ds:Signature>)/s, '$1$1'),
  'is wrapped around another': (good) => good.replace('<sr:Body>', `<sr:Body><sr:ReadDeviceLog/>${good.replace(/^<\?xml.*\?>/, '')}`),
  'names an unknown certificate': (good) => good.replace(/<ds:X509SerialNumber>\d+/, '<ds:X509SerialNumber>4711'),
  'has a counter beyond 2^64-1': (good) => good.replace(':5000<', ':18446744073709551616<'),
};

describe('a request that', async () => {
  const rehearsal = (await Rehearsal.begin()).home('4.0');
  for (const [what, spoil] of Object.entries(SPOILT)) {
    test(`${what} gets HTTP 400 and changes nothing`, async () => {
      const spoilt = spoil(rehearsal.compose(valid));
      const reply = rehearsal.post(spoilt, 'sendCommand');
      assert.equal(reply.status, 400, reply.body.slice(0, 200));
      assert.equal(reply.headers['content-type'], 'text/plain; charset=utf-8');
      await rehearsal.clock.settle();
      assert.equal(rehearsal.pushed.length, 0);
      assert.equal(rehearsal.systems.records.counters.size, 0);
      assert.equal(rehearsal.systems.fleet.commands(CHF).length, 0);
    });
  }
  for (const [who, signer] of [
    ['another User', OTHER_SUPPLIER],
    ['a stranger', STRANGER],
    ['a User whose certificate has expired', '90-B3-D5-1F-30-0E-00-00'],
  ] as const) {
    test(`is signed by ${who} gets HTTP 400`, () => {
      assert.equal(rehearsal.ask({ ...valid, signer }), 'HTTP 400');
    });
  }
  test('is good is still served after all of these, and once only', async () => {
    assert.equal(rehearsal.ask(valid), 'I99');
    assert.equal(rehearsal.ask(valid), 'HTTP 400', 'the same again');
    assert.equal(rehearsal.ask({ ...valid, counter: 4999n }), 'HTTP 400', 'a lower counter');
    assert.equal(rehearsal.ask({ ...valid, counter: 5001n }), 'I99');
    await rehearsal.clock.settle();
    assert.equal(rehearsal.pushed.filter((push) => push.to === IMPORT_SUPPLIER).length, 2);
  });
});
