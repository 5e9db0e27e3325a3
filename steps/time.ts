import { Then, When } from '@cucumber/cucumber';
import { readingOf } from '../support/world/words/readings';
import { expectUtc } from '../support/world/expect/utc';
import type { World } from '../support/world/stage/world';
import { movesAndNeeds } from '../support/world/words/facts';
import { reads, says } from '../support/world/words/vocabulary';

/** What the DCC may take until it begins to wait. */
const LEEWAY_SECONDS = 1;

When(says('{duration} pass(es)', movesAndNeeds('clock', 'let time pass')), async function (this: World, seconds: number) {
  await this.clock.advance(seconds);
});

When(says('the DCC has waited for the answer as long as it does', movesAndNeeds('clock', 'let time pass')), async function (this: World) {
  await this.clock.advance(Number(readingOf(this.target, 'device-answer-timeout-seconds')) + LEEWAY_SECONDS);
});

Then(reads('all that the DCC sent is dated in UTC'), async function (this: World) {
  await expectUtc(this);
});
