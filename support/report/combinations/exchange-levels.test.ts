import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Element } from '../../duis/element';
import { ParsedDocument } from '../../duis/parsed-document';
import type { Libxml } from '../../duis/xml-engine';
import { loadLibxml } from '../../duis/xml-engine';
import type { JournalEntry } from '../../record/journal-entry';
import { readVector } from '../../vectors/files';
import { levelsOfAlert, levelsOfRequest } from './exchange-levels';

const HUB = { type: 'CHF', family: 'SMETS2+', status: 'Commissioned', gbcsVersion: '4.0', role: 'IS', relation: 'responsible' } as const;
const PPMID = { type: 'PPMID', family: 'SMETS1', status: 'Pending' };

describe('The levels of an exchange', () => {
  let lib: Libxml;
  before(async () => (lib = await loadLibxml()));
  const root = (path: string, change = (text: string): string => text): Element => {
    const document = ParsedDocument.parse(lib, change(readVector(`messages/${path}`)));
    const { root: read } = document;
    document.dispose();
    return read;
  };
  const entry = (more: Partial<JournalEntry>): JournalEntry => more as JournalEntry;

  it('are what a request says, and what was known of its devices', () => {
    const request = root('requests/8.11-add-device.xml');
    const [, target = ''] = /RequestID>[^:]*:([^:]*):/.exec(readVector('messages/requests/8.11-add-device.xml')) ?? [];
    const [, named = ''] = /DeviceID>([^<]*)</.exec(readVector('messages/requests/8.11-add-device.xml')) ?? [];
    assert.deepEqual(levelsOfRequest(request, entry({ devices: { [target]: HUB, [named]: PPMID } })), [
      {
        service: '8.11',
        commandVariant: '1',
        asks: 'Add',
        ahead: 'undated',
        offset: 'none',
        octets: '16',
        deviceType: 'CHF',
        family: 'SMETS2+',
        status: 'Commissioned',
        gbcs: '4.0',
        esmeVariant: 'none',
        role: 'IS',
        relation: 'responsible',
        named: 'PPMID',
        namedFamily: 'SMETS1',
      },
    ]);
  });
  it('are those of every device of a list', () => {
    const list = /DeviceIDList>([^<]*)</.exec(readVector('messages/requests/11.1-update-firmware.xml'))?.[1]?.split(',') ?? [];
    const levels = levelsOfRequest(root('requests/11.1-update-firmware.xml'), entry({ devices: { [list[0] ?? '']: PPMID } }));
    assert.equal(levels.length, list.length);
    assert.equal(levels[0]?.['deviceType'], 'PPMID');
  });
  for (const [date, ahead, offset] of [
    ['2020-12-31T00:00:00Z', 'last', 'Z'],
    ['2020-12-31T00:00:01Z', 'beyond', 'Z'],
    ['2020-12-01T00:30:00+01:00', 'past', '+01:00'],
    ['2020-12-01T00:00:00Z', 'now', 'Z'],
    ['2020-12-01T00:00:01Z', 'inside', 'Z'],
    ['3000-12-31T00:00:00Z', 'cancels', 'Z'],
  ] as const)
    it(`are ${ahead}, ${offset}, for ${date} at midnight of 1 December`, () => {
      const request = root('requests/8.9-read-device-log-security-details-future-dated.xml', (text) =>
        text.replace(/(ExecutionDateTime>)[^<]*/, `$1${date}`),
      );
      const [levels] = levelsOfRequest(request, entry({ targetTime: '2020-12-01T00:00:00.000Z' }));
      assert.deepEqual([levels?.['ahead'], levels?.['offset'], levels?.['asks']], [ahead, offset, 'ReadSecurityDetails']);
    });
  it('are none of what is no alert', () => assert.deepEqual(levelsOfAlert(root('responses/acknowledgement.xml'), entry({})), []));
});
