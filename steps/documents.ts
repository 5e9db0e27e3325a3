import { Given, Then, When } from '@cucumber/cucumber';
import type { Change } from '../support/world/words/changes';
import type { GoldenDocument } from '../support/world/words/documents';
import { judgeSpecimen } from '../support/world/acts/specimen';
import { expectVerdict } from '../support/world/expect/specimen';
import type { World } from '../support/world/stage/world';
import { BY_ITS_WORDS } from '../support/world/words/facts';
import { reads, says } from '../support/world/words/vocabulary';

Given(says('{document}', BY_ITS_WORDS), function (this: World, golden: GoldenDocument) {
  this.specimen = { golden };
});

When(says('the schema judges it', BY_ITS_WORDS), async function (this: World) {
  await judgeSpecimen(this, []);
});

When(says('the schema judges it, with {change}', BY_ITS_WORDS), async function (this: World, change: Change) {
  await judgeSpecimen(this, [change]);
});

Then(reads('it is valid'), function (this: World) {
  expectVerdict(this, 'valid');
});

Then(reads('it is not valid'), function (this: World) {
  expectVerdict(this, 'invalid');
});
