import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Redaction } from './redaction';

const MPXN = '2000012345678';
const hexOf = (text: string): string => Buffer.from(text, 'latin1').toString('hex').toUpperCase();

const redacted = (texts: readonly string[], hosts: readonly string[] = []): { readonly texts: string[]; readonly by: Redaction } => {
  const by = new Redaction(hosts);
  for (const text of texts) by.meet(text);
  return { texts: texts.map((text) => by.redact(text)), by };
};

describe('What is not for others', () => {
  it('is replaced by the same throughout: in XML, in what the control interface says, in prose, and before its name is met', () => {
    const { texts, by } = redacted([
      `expected ${MPXN}, got nothing`,
      `<sr:ImportMPxN>${MPXN}</sr:ImportMPxN><sr:MPxN>2152000207</sr:MPxN>`,
      `{"importMpxn":"${MPXN}","model":"${MPXN}0"}`,
    ]);
    assert.deepEqual(texts, [
      'expected 9999999999991, got nothing',
      '<sr:ImportMPxN>9999999999991</sr:ImportMPxN><sr:MPxN>9999999992</sr:MPxN>',
      `{"importMpxn":"9999999999991","model":"${MPXN}0"}`,
    ]);
    assert.deepEqual(by.replaced, { MPxNs: 2, addresses: 0, keys: 0 });
  });

  it('is replaced in the octets of a payload, in base64 and in hex, and what has none of it stays', () => {
    const key = '00112233445566778899AABBCCDDEEFF';
    const payload = Buffer.from(`0102${key}${hexOf(MPXN)}03`, 'hex').toString('base64');
    const { texts } = redacted([
      `<a:MPxN>${MPXN}</a:MPxN><a:InstallCode>${key}</a:InstallCode><a:GBCSPayload>${payload}</a:GBCSPayload>`,
      `{"command":"DD${hexOf(MPXN)}09"}`,
      '<a:GBCSPayload>AQID</a:GBCSPayload>',
    ]);
    const [, left = ''] = /<a:GBCSPayload>([^<]+)</.exec(texts[0] ?? '') ?? [];
    assert.equal(Buffer.from(left, 'base64').toString('hex').toUpperCase(), `0102${'9'.repeat(31)}2${hexOf('9999999999991')}03`);
    assert.deepEqual(texts.slice(1), [`{"command":"DD${hexOf('9999999999991')}09"}`, '<a:GBCSPayload>AQID</a:GBCSPayload>']);
  });

  it('is replaced only under its name where it is so short that it could be anything', () => {
    const { texts } = redacted(['<a:UPRN>12</a:UPRN><a:Count>12</a:Count> 12']);
    assert.deepEqual(texts, ['<a:UPRN>91</a:UPRN><a:Count>12</a:Count> 12']);
  });

  it('is the address of a machine too, but no namespace', () => {
    const { texts, by } = redacted(
      ['{"control":"http://10.1.2.3:8085/x","at":"dsp.example:8079"}', 'xmlns:sr="http://www.dccinterface.co.uk/ServiceUserGateway"'],
      ['dsp.example:8079'],
    );
    assert.deepEqual(texts, [
      '{"control":"http://machine-2.invalid/x","at":"machine-1.invalid"}',
      'xmlns:sr="http://www.dccinterface.co.uk/ServiceUserGateway"',
    ]);
    assert.equal(by.replaced['addresses'], 2);
  });
});
