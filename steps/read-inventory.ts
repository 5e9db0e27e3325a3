import type { DataTable } from '@cucumber/cucumber';
import { Given, Then } from '@cucumber/cucumber';
import type { NewDevice } from '../support/world/words/devices';
import { expectInventoryEntries } from '../support/world/expect/inventory-entries';
import type { World } from '../support/world/stage/world';
import { casts } from '../support/world/words/facts';
import { reads, says } from '../support/world/words/vocabulary';

Given(
  says(
    '{newDevice} that is not in the inventory',
    casts((cast, device: NewDevice) => cast.imagine(device)),
  ),
  function (this: World, device: NewDevice) {
    this.imagine(device);
  },
);

Then(reads('the answer has the inventory entries'), function (this: World, table: DataTable) {
  expectInventoryEntries(this, table.hashes());
});
