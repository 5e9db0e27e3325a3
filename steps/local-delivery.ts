import { Given, When } from '@cucumber/cucumber';
import type { Change } from '../support/world/words/changes';
import type { DeviceName } from '../support/world/words/devices';
import { carryByHand, returnResponse } from '../support/world/acts/local-delivery';
import type { Persona } from '../support/world/words/personas';
import type { RequestPhrase } from '../support/world/words/request-phrases';
import type { World } from '../support/world/stage/world';

Given(
  'a technician carries the command by which the {user} {request}',
  async function (this: World, user: Persona, request: RequestPhrase) {
    await carryByHand(this, user, request);
  },
);

When('the {user} returns the response of {device}', async function (this: World, user: Persona, device: DeviceName) {
  await returnResponse(this, user, this.device(device), []);
});

When(
  'the {user} returns the response of {device}, with {change}',
  async function (this: World, user: Persona, device: DeviceName, change: Change) {
    await returnResponse(this, user, this.device(device), [change]);
  },
);
