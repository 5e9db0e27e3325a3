import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { walk } from '../../duis/element';
import { ParsedDocument } from '../../duis/parsed-document';
import { loadLibxml, type Libxml } from '../../duis/xml-engine';
import { readVector } from '../../vectors/files';
import { upToDate } from './golden-dates';

/** Golden requests in a year that is not theirs. */
describe('The periods of a golden request', () => {
  let lib: Libxml;
  before(async () => (lib = await loadLibxml()));

  it('lie as far from today as the golden lies from its own day', () => {
    const at = (now: string): string[] => datesIn('5.1-create-schedule', 'Schedule(Start|End)Date', now);
    assert.deepEqual(at('2020-11-29T23:59:59Z'), ['2020-12-01', '2021-11-30']);
    assert.deepEqual(at('2020-12-29T00:00:00Z'), ['2020-12-31', '2021-12-30']);
    assert.deepEqual(at('2026-11-21T13:28:51.314Z'), ['2026-11-23', '2027-11-22']);
  });

  it('keep their time of day', () => {
    assert.deepEqual(datesIn('7.16-limit-apc-level', '(Start|End)DateTime', '2020-11-30T12:00:00Z'), [
      '2020-12-13T09:30:00Z',
      '2020-12-13T12:00:00Z',
    ]);
  });

  it('alone move: what else is a date is data', () => {
    assert.deepEqual(
      datesIn('2.1-prepayment-electricity', 'StartDate|EndDate', '2026-11-21T00:00:00Z'),
      datesIn('2.1-prepayment-electricity', 'StartDate|EndDate', '2020-11-29T00:00:00Z'),
    );
  });

  function datesIn(golden: string, names: string, now: string): string[] {
    const document = ParsedDocument.parse(lib, readVector(`messages/requests/${golden}.xml`));
    const { root } = document;
    document.dispose();
    return [...walk(upToDate(root, new Date(now)))].filter(({ name }) => new RegExp(`^(?:${names})$`).test(name)).map(({ text }) => text);
  }
});
