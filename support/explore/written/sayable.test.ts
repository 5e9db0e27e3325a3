import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Difference } from '../difference/compare';
import { furtherQuestions, sayableIn } from './sayable';

const alert = (item: string, model: string): Difference => ({
  aspect: 'message content',
  about: 'Gas Supplier, dcc-alert N57',
  item,
  model,
  candidate: 'x',
});
const inventory = (item: string, model: string, candidate: string): Difference => ({
  aspect: 'inventory',
  about: 'the CHF',
  item,
  model,
  candidate,
});

describe('What a Then can say', () => {
  it('is an element of an alert, and no instant, attribute or header', () => {
    const differences = [
      alert('/N57/Status', 'UpdateRequested'),
      alert('/N57/At', 'T+5 s'),
      alert('/N57@xsi:type', 'a'),
      alert('schema', 'valid'),
    ];
    assert.deepEqual(sayableIn(differences).ofAlerts, ['Status']);
  });

  it('is an element of an entry that was read, whichever of them', () => {
    const entry: Difference = {
      aspect: 'reply',
      about: 'request 1',
      item: '/DSPInventory/Device[2]/ESMEVariant',
      model: 'AD',
      candidate: 'A',
    };
    assert.deepEqual(sayableIn([entry, { ...entry, item: '/DSPInventory' }]).ofEntries, ['ESMEVariant']);
  });

  it('is the status of a device, but not its variant, for which a User asks', () => {
    const variant = inventory('esmeVariant', 'AD', 'A');
    assert.deepEqual(sayableIn([inventory('status', 'Pending', 'Commissioned'), variant]).ofInventory, ['the CHF']);
    assert.deepEqual(furtherQuestions(variant), [{ text: 'the Import Supplier reads the inventory for the Communications Hub' }]);
  });

  it('is found by whoever is responsible for one alone', () => {
    const said = ['IS Import Supplier, GS Gas Supplier', 'IS Import Supplier until, GS Gas Supplier'] as const;
    assert.deepEqual(furtherQuestions(inventory('responsible', ...said)), [
      { text: 'the Import Supplier reads the firmware version of the Communications Hub' },
    ]);
    assert.deepEqual(furtherQuestions(alert('/N57/Status', 'x')), []);
  });
});
