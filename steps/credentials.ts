import type { DataTable } from '@cucumber/cucumber';
import { Then } from '@cucumber/cucumber';
import { expectCredentialsAnswered, expectCredentialsCommanded } from '../support/world/expect/credentials';
import type { World } from '../support/world/stage/world';
import { reads } from '../support/world/words/vocabulary';

Then(reads('the answer has the credentials'), function (this: World, table: DataTable) {
  expectCredentialsAnswered(this, { columns: table.raw()[0] ?? [], rows: table.hashes() });
});

Then(reads('the command has the credentials'), function (this: World, table: DataTable) {
  expectCredentialsCommanded(this, { columns: table.raw()[0] ?? [], rows: table.hashes() });
});
