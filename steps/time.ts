import { Then, When } from '@cucumber/cucumber';
import { expectUtc } from '../support/world/expect/utc';
import type { World } from '../support/world/stage/world';
import { movesAndNeeds } from '../support/world/words/facts';
import { reads, says } from '../support/world/words/vocabulary';

When(says('{duration} pass(es)', movesAndNeeds('clock', 'let time pass')), async function (this: World, seconds: number) {
  await this.clock.advance(seconds);
});

Then(reads('all that the DCC sent is dated in UTC'), async function (this: World) {
  await expectUtc(this);
});
