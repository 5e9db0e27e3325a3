import { Given, Then, When } from '@cucumber/cucumber';
import type { Change } from '../support/world/words/changes';
import type { GoldenDocument } from '../support/world/words/documents';
import { expectVerdict, judgeSpecimen } from '../support/world/stage/specimen';
import type { World } from '../support/world/stage/world';

Given('{document}', function (this: World, golden: GoldenDocument) {
  this.specimen = { golden };
});

When('the schema judges it', async function (this: World) {
  await judgeSpecimen(this, []);
});

When('the schema judges it, with {change}', async function (this: World, change: Change) {
  await judgeSpecimen(this, [change]);
});

Then('it is valid', function (this: World) {
  expectVerdict(this, 'valid');
});

Then('it is not valid', function (this: World) {
  expectVerdict(this, 'invalid');
});
