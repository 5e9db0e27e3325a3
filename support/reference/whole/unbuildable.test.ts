import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ESME, OTHER_USER, Rehearsal } from '../fixtures/rehearsal';

const PERIOD =
  '<sr:ReadLogPeriod><sr:StartDateTime>2020-11-01T00:00:00Z</sr:StartDateTime>' +
  '<sr:EndDateTime>2020-11-20T00:00:00Z</sr:EndDateTime></sr:ReadLogPeriod>';
const JUNK = Buffer.from('no certificate').toString('base64');

describe('A request that the schema admits and no command can carry', () => {
  test('is refused when its Pre-Command is asked for', async () => {
    const rehearsal = (await Rehearsal.begin()).home('4.0');
    assert.equal(rehearsal.ask({ srv: '6.15.2', to: ESME, cv: 4, body: `<sr:DeviceCertificate>${JUNK}</sr:DeviceCertificate>` }), 'E100');
  });

  test('is answered with the same code when the DCC would have sent its command', async () => {
    const rehearsal = (await Rehearsal.begin()).home('4.0');
    assert.equal(
      rehearsal.ask({
        srv: '4.17',
        to: ESME,
        from: OTHER_USER,
        body: `${PERIOD}<sr:KAPublicSecurityCredentials>${JUNK}</sr:KAPublicSecurityCredentials>`,
      }),
      'I99',
    );
    await rehearsal.clock.settle();
    assert.deepEqual(
      rehearsal.pushed.map(({ response }) => response.responseCode),
      ['E100'],
    );
    assert.equal(rehearsal.systems.fleet.commands(ESME).length, 0);
  });
});
