import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Element } from '../../duis/element';
import type { UpdateCredentials } from '../../gbcs/bodies/credentials/update-credentials';
import { CS02b } from '../../gbcs/bodies/credentials/update-credentials';
import { loadCommandShapes } from '../../vectors/command-shapes';
import { buildCommand } from '../build-command';
import { serviceRequest, sr } from '../request-fixture';

function update(useCase: string, ...parts: readonly Element[]): UpdateCredentials {
  const addressing = { originator: '90-B3-D5-1F-30-00-00-04', recipient: '00-DB-12-34-56-78-90-A0', counter: 7n };
  const context = { now: new Date('2015-01-01T00:00:00Z'), shapes: loadCommandShapes() };
  const command = buildCommand({ useCase, messageCode: 1 }, serviceRequest('0', sr('X', ...parts)), addressing, context);
  return CS02b.command.decode(command.payload);
}

const at = (time: string): Element => sr('ExecutionDateTime', time);
const floors = [sr('SupplierFloorSeqNumber', '3'), sr('SupplierPrepaymentTopUpFloorSeqNumber', '4')];

describe('The change of credentials by the transitional change of supplier', () => {
  it('sets the floors of the new supplier, which are not its own', () => {
    const command = update('CS02bSupplierByTransCoS', at('2030-01-02T00:00:00Z'), ...floors);
    assert.deepEqual(command.otherChanges, [{ role: 'supplier', floor: 3n, prepaymentFloor: 4n }]);
    assert.equal(command.executeAt?.toISOString(), '2030-01-02T00:00:00.000Z');
  });
  it('sets no floors where it cancels', () => {
    const command = update('CS02bSupplierByTransCoS', at('3000-12-31T00:00:00Z'), ...floors);
    assert.deepEqual([command.otherChanges, command.executeAt?.getUTCFullYear()], [undefined, 9999]);
  });
});

describe('The change of the Access Control Broker to another by itself', () => {
  it('names no authority and takes place at once', () => {
    const command = update('CS02bACBByACB', at('2030-01-02T00:00:00Z'), sr('ACBFloorSeqNumber', '5'));
    assert.deepEqual([command.authority, command.executeAt, command.newFloor], [undefined, undefined, 5n]);
  });
});
