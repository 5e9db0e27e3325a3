import { Given, When } from '@cucumber/cucumber';
import type { Change } from '../support/world/words/changes';
import { expectServed } from '../support/world/expect/served';
import type { Persona } from '../support/world/words/personas';
import type { RequestPhrase } from '../support/world/words/request-phrases';
import type { ServiceName } from '../support/world/words/services';
import type { World } from '../support/world/stage/world';

When('the {user} {request}', async function (this: World, user: Persona, request: RequestPhrase) {
  await this.send(user, request, []);
});

When('the {user} {request}, with {change}', async function (this: World, user: Persona, request: RequestPhrase, change: Change) {
  await this.send(user, request, [change]);
});

When(
  'the {user} {request}, with {change}, at the {service} Service',
  async function (this: World, user: Persona, request: RequestPhrase, change: Change, service: ServiceName) {
    await this.send(user, request, [change], service);
  },
);

Given(
  'the {user} successfully {request}, with {change}',
  async function (this: World, user: Persona, request: RequestPhrase, change: Change) {
    await this.send(user, request, [change]);
    await expectServed(this, user);
  },
);

Given('the {user} successfully {request}', async function (this: World, user: Persona, request: RequestPhrase) {
  await this.send(user, request, []);
  await expectServed(this, user);
});
