import { Then, When } from '@cucumber/cucumber';
import { expectUtc } from '../support/world/expect/utc';
import type { World } from '../support/world/stage/world';

When('{duration} pass(es)', async function (this: World, seconds: number) {
  await this.clock.advance(seconds);
});

Then('all that the DCC sent is dated in UTC', async function (this: World) {
  await expectUtc(this);
});
