import { Given, When } from '@cucumber/cucumber';
import type { Change } from '../support/world/words/changes';
import type { DeviceName } from '../support/world/words/devices';
import { carryByHand, returnResponse } from '../support/world/acts/local-delivery';
import type { Persona } from '../support/world/words/personas';
import type { RequestPhrase } from '../support/world/words/request-phrases';
import type { World } from '../support/world/stage/world';
import { needs } from '../support/world/words/facts';
import { says } from '../support/world/words/vocabulary';

Given(
  says('a technician carries the command by which the {user} {request}', {
    ...needs('local-commands', 'have a technician give a command to a device'),
    outcome: 'served',
  }),
  async function (this: World, user: Persona, request: RequestPhrase) {
    await carryByHand(this, user, request);
  },
);

When(
  says('the {user} returns the response of {device}', needs('device-commands', 'know what a device said on the spot')),
  async function (this: World, user: Persona, device: DeviceName) {
    await returnResponse(this, user, this.device(device), []);
  },
);

When(
  says('the {user} returns the response of {device}, with {change}', needs('device-commands', 'know what a device said on the spot')),
  async function (this: World, user: Persona, device: DeviceName, change: Change) {
    await returnResponse(this, user, this.device(device), [change]);
  },
);

When(
  says('the {user} returns the first response of {device}, with {change}', needs('device-commands', 'know what a device said on the spot')),
  async function (this: World, user: Persona, device: DeviceName, change: Change) {
    await returnResponse(this, user, this.device(device), [change], 'first');
  },
);
