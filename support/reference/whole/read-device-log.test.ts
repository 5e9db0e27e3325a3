import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decodeMessage } from '../../gbcs/decode';
import { textAt } from '../../duis/element';
import type { DuisResponse } from '../../duis/response';
import { CHF, ESME, GSME, HCALCS, IMPORT_SUPPLIER, PPMID, GPF, Rehearsal } from '../fixtures/rehearsal';

const DETAILS = '<sr:ReadSecurityDetails/>';

/** The message code in a response. */
function codeIn(response: DuisResponse | undefined): number {
  assert.ok(response, 'nothing was pushed');
  assert.equal(response.responseCode, 'I0');
  const payload = response.body.kind === 'response' ? response.body.content?.text : undefined;
  return decodeMessage(Buffer.from(payload ?? '', 'base64')).messageCode;
}

describe('8.9 Read Device Log', () => {
  for (const [gbcs, body, code] of [
    ['1.0', '', 0x0004],
    ['2.0', '', 0x010f],
    ['3.1', '', 0x010f],
    ['3.2', '', 0x010f],
    ['3.2', DETAILS, 0x00fe],
    ['4.0', DETAILS, 0x00fe],
  ] as const) {
    test(`a CHF at ${gbcs} answers ${body && 'with security details '}in 0x${code.toString(16)}`, async () => {
      const rehearsal = (await Rehearsal.begin()).home(gbcs);
      const answers = await rehearsal.hear({ srv: '8.9', body });
      assert.equal(answers.length, 1);
      assert.equal(codeIn(answers[0]), code);
      assert.equal(answers[0]?.responseId, `${CHF}:${IMPORT_SUPPLIER}:1001`);
    });
  }
  for (const gbcs of ['1.0', '2.0', '3.1']) {
    test(`a CHF at ${gbcs} has no security details: E080902`, async () => {
      assert.equal((await Rehearsal.begin()).home(gbcs).ask({ srv: '8.9', body: DETAILS }), 'E080902');
    });
  }
  for (const [name, eui] of Object.entries({ ESME, GSME, GPF, HCALCS, PPMID })) {
    test(`a ${name} answers CS07, and has no security details: E080903`, async () => {
      const rehearsal = (await Rehearsal.begin()).home('4.0');
      assert.equal(
        rehearsal.ask({
          srv: '8.9',
          to: eui,
          body: DETAILS,
          from: name === 'GSME' || name === 'GPF' ? '90-B3-D5-1F-30-04-00-00' : IMPORT_SUPPLIER,
        }),
        'E080903',
      );
      assert.equal(codeIn((await rehearsal.hear({ srv: '8.9', to: eui }))[0]), 0x0013);
    });
  }
  test('is held by the DSP until its time has come', async () => {
    const rehearsal = (await Rehearsal.begin()).home('4.0');
    assert.equal(rehearsal.ask({ srv: '8.9', body: '<sr:ExecutionDateTime>2020-11-29T01:00:00Z</sr:ExecutionDateTime>' }), 'I99');
    await rehearsal.advance(3599);
    assert.equal(rehearsal.pushed.length, 0);
    await rehearsal.advance(1);
    assert.equal(codeIn(rehearsal.pushed[0]?.response), 0x010f);
  });
  test('is given up when cancelled', async () => {
    const rehearsal = (await Rehearsal.begin()).home('4.0');
    rehearsal.send({ srv: '8.9', body: '<sr:ExecutionDateTime>2020-11-29T01:00:00Z</sr:ExecutionDateTime>' });
    assert.equal(rehearsal.ask({ srv: '8.9', body: '<sr:ExecutionDateTime>3000-12-31T00:00:00Z</sr:ExecutionDateTime>' }), 'I99');
    await rehearsal.advance(7200);
    assert.equal(rehearsal.pushed.length, 0);
    assert.equal(rehearsal.systems.fleet.commands(CHF).length, 0);
  });
  test('comes back as a command for local delivery, with CommandVariant 2', async () => {
    const rehearsal = (await Rehearsal.begin()).home('4.0');
    const { body } = rehearsal.read(rehearsal.send({ srv: '8.9', cv: 2 }).body);
    const payload = body.kind === 'response' && body.content ? textAt(body.content, 'GBCSPayload') : undefined;
    assert.equal(decodeMessage(Buffer.from(payload ?? '', 'base64')).kind, 'command');
    await rehearsal.clock.settle();
    assert.equal(rehearsal.systems.fleet.commands(CHF).length, 0);
  });
  test('is sent and its copy returned, with CommandVariant 3', async () => {
    const rehearsal = (await Rehearsal.begin()).home('4.0');
    const answers = await rehearsal.hear({ srv: '8.9', cv: 3 });
    assert.deepEqual(
      answers.map((answer) => answer.body.kind === 'response' && answer.body.content?.name),
      ['LocalCommand', 'GBCSPayload'],
    );
  });
});
