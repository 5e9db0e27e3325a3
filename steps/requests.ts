import { Given, When } from '@cucumber/cucumber';
import type { Change } from '../support/world/change-words';
import { expectServed } from '../support/world/expect-served';
import type { Persona } from '../support/world/personas';
import type { RequestPhrase } from '../support/world/request-phrases';
import type { ServiceName } from '../support/world/service-words';
import type { World } from '../support/world/world';

When('the {user} {request}', async function (this: World, user: Persona, request: RequestPhrase) {
  await this.send(user, request, []);
});

When('the {user} {request}, with {change}', async function (this: World, user: Persona, request: RequestPhrase, change: Change) {
  await this.send(user, request, [change]);
});

When('the {user} {request}, with {change}, at the {service} Service', async function (this: World, user: Persona, request: RequestPhrase, change: Change, service: ServiceName) {
  await this.send(user, request, [change], service);
});

Given('the {user} successfully {request}, with {change}', async function (this: World, user: Persona, request: RequestPhrase, change: Change) {
  await this.send(user, request, [change]);
  await expectServed(this, user);
});

Given('the {user} successfully {request}', async function (this: World, user: Persona, request: RequestPhrase) {
  await this.send(user, request, []);
  await expectServed(this, user);
});
