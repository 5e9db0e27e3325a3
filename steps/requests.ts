import { Given, When } from '@cucumber/cucumber';
import type { Change } from '../support/world/words/changes';
import { expectServed } from '../support/world/expect/served';
import type { DeviceName } from '../support/world/words/devices';
import type { Persona } from '../support/world/words/personas';
import type { RequestPhrase } from '../support/world/words/request-phrases';
import type { ServiceName } from '../support/world/words/services';
import type { World } from '../support/world/stage/world';
import { arrangePast, arrangeStanding } from '../support/world/acts/standing';
import type { Standing } from '../support/world/words/standing';
import { BY_ITS_WORDS, needs } from '../support/world/words/facts';
import { says } from '../support/world/words/vocabulary';

Given(
  says('the {user} {standing}', needs('users', 'say how a User stands with the DCC')),
  async function (this: World, user: Persona, standing: Standing) {
    await arrangeStanding(this, user, standing);
  },
);

Given(
  says('the {user} was responsible for {device} until {duration} ago', BY_ITS_WORDS),
  async function (this: World, user: Persona, device: DeviceName, seconds: number) {
    await arrangePast(this, user, this.device(device), seconds);
  },
);

When(says('the {user} {request}', BY_ITS_WORDS), async function (this: World, user: Persona, request: RequestPhrase) {
  await this.send(user, request, []);
});

When(
  says('the {user} {request}, with {change}', BY_ITS_WORDS),
  async function (this: World, user: Persona, request: RequestPhrase, change: Change) {
    await this.send(user, request, [change]);
  },
);

When(
  says('the {user} {request}, with {change}, at the {service} Service', BY_ITS_WORDS),
  async function (this: World, user: Persona, request: RequestPhrase, change: Change, service: ServiceName) {
    await this.send(user, request, [change], service);
  },
);

Given(
  says('the {user} successfully {request}, with {change}', { outcome: 'served' }),
  async function (this: World, user: Persona, request: RequestPhrase, change: Change) {
    await this.send(user, request, [change]);
    await expectServed(this, user);
  },
);

Given(
  says('the {user} successfully {request}', { outcome: 'served' }),
  async function (this: World, user: Persona, request: RequestPhrase) {
    await this.send(user, request, []);
    await expectServed(this, user);
  },
);
