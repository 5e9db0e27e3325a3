import { When } from '@cucumber/cucumber';
import type { World } from '../support/world/world';

When('{duration} pass(es)', async function (this: World, seconds: number) {
  await this.clock.advance(seconds);
});
