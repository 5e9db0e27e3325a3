import { When } from '@cucumber/cucumber';
import type { World } from '../support/world/stage/world';

When('{duration} pass(es)', async function (this: World, seconds: number) {
  await this.clock.advance(seconds);
});
