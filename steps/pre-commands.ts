import { Then } from '@cucumber/cucumber';
import type { GbcsUseCase } from '../support/duis/catalogue/gbcs-use-case';
import type { DeviceName } from '../support/world/words/devices';
import { expectPreCommandReply } from '../support/world/expect/pre-command';
import type { ExpectedCode } from '../support/world/words/expected-code';
import type { World } from '../support/world/stage/world';
import { reads } from '../support/world/words/vocabulary';

Then(
  reads('the request is answered with {responseCode} and the Pre-Command {useCase}, for {device}'),
  function (this: World, code: ExpectedCode, useCase: GbcsUseCase, device: DeviceName) {
    expectPreCommandReply(this, code, useCase, this.device(device));
  },
);
