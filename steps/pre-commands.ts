import { Then, When } from '@cucumber/cucumber';
import type { GbcsUseCase } from '../support/duis/catalogue/gbcs-use-case';
import type { DeviceName } from '../support/world/words/devices';
import { expectPreCommandReply } from '../support/world/expect/pre-command';
import type { ExpectedCode } from '../support/world/words/expected-code';
import type { World } from '../support/world/stage/world';
import { BY_ITS_WORDS } from '../support/world/words/facts';
import type { Persona } from '../support/world/words/personas';
import { reads, says } from '../support/world/words/vocabulary';

When(says('the {user} sends the Signed Pre-Command', BY_ITS_WORDS), async function (this: World, user: Persona) {
  await this.signLater(user);
});

Then(
  reads('the request is answered with {responseCode} and the Pre-Command {useCase}, for {device}'),
  function (this: World, code: ExpectedCode, useCase: GbcsUseCase, device: DeviceName) {
    expectPreCommandReply(this, code, useCase, this.device(device));
  },
);
