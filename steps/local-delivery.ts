import { Given, When } from '@cucumber/cucumber';
import type { Change } from '../support/world/change-words';
import type { DeviceName } from '../support/world/device-words';
import { carryByHand, returnResponse } from '../support/world/local-delivery';
import type { Persona } from '../support/world/personas';
import type { RequestPhrase } from '../support/world/request-phrases';
import type { World } from '../support/world/world';

Given('a technician carries the command by which the {user} {request}', async function (this: World, user: Persona, request: RequestPhrase) {
  await carryByHand(this, user, request);
});

When('the {user} returns the response of {device}', async function (this: World, user: Persona, device: DeviceName) {
  await returnResponse(this, user, this.device(device), []);
});

When('the {user} returns the response of {device}, with {change}', async function (this: World, user: Persona, device: DeviceName, change: Change) {
  await returnResponse(this, user, this.device(device), [change]);
});
