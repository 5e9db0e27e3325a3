import type { DataTable } from '@cucumber/cucumber';
import { Then } from '@cucumber/cucumber';
import type { DeviceName } from '../support/world/words/devices';
import type { ExpectedEntry } from '../support/world/expect/inventory';
import { expectInventory } from '../support/world/expect/inventory';
import { expectLists } from '../support/world/expect/lists';
import type { ExpectedCode } from '../support/world/words/expected-code';
import type { World } from '../support/world/stage/world';
import { reads } from '../support/world/words/vocabulary';

Then(
  reads('the inventory has {device} {deviceStatus}, at firmware version {word}'),
  async function (this: World, device: DeviceName, status: ExpectedEntry['status'], firmwareVersion: string) {
    await expectInventory(this, this.device(device), { status, firmwareVersion });
  },
);

Then(reads('the request is answered with {responseCode} and these lists'), function (this: World, code: ExpectedCode, table: DataTable) {
  expectLists(
    this,
    code,
    table.hashes().map(({ list = '', device = '' }) => ({ list, device })),
  );
});
