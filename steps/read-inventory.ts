import type { DataTable } from '@cucumber/cucumber';
import { Given, Then } from '@cucumber/cucumber';
import type { NewDevice } from '../support/world/words/devices';
import { expectInventoryEntries } from '../support/world/expect/inventory-entries';
import type { World } from '../support/world/stage/world';

Given('{newDevice} that is not in the inventory', function (this: World, device: NewDevice) {
  this.cast.imagine(device);
});

Then('the answer has the inventory entries', function (this: World, table: DataTable) {
  expectInventoryEntries(this, table.hashes());
});
