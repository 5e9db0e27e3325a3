import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JournalEntry } from './journal-entry';
import { metTarget } from './live';

const entry = (what: JournalEntry['what']): JournalEntry => ({ what }) as JournalEntry;

describe('A scenario', () => {
  it('met the target where it sent a request', () => assert.ok(metTarget({ journal: [entry('document'), entry('request')] })));
  it('met the target where something was pushed', () => assert.ok(metTarget({ journal: [entry('push')] })));
  it('did not where all that it looked at were documents', () =>
    assert.ok(!metTarget({ journal: [entry('document'), entry('document')] })));
  it('is taken to have met it where nothing says otherwise', () => assert.ok(metTarget({ journal: [] })));
});
