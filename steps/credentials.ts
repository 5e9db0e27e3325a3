import type { DataTable } from '@cucumber/cucumber';
import { Then } from '@cucumber/cucumber';
import { expectCredentialsAnswered, expectCredentialsCommanded } from '../support/world/expect/credentials';
import type { World } from '../support/world/stage/world';

Then('the answer has the credentials', function (this: World, table: DataTable) {
  expectCredentialsAnswered(this, { columns: table.raw()[0] ?? [], rows: table.hashes() });
});

Then('the command has the credentials', function (this: World, table: DataTable) {
  expectCredentialsCommanded(this, { columns: table.raw()[0] ?? [], rows: table.hashes() });
});
