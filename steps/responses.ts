import { Then } from '@cucumber/cucumber';
import type { GbcsUseCase } from '../support/duis/catalogue/gbcs-use-case';
import type { DeviceName } from '../support/world/words/devices';
import { expectDeviceAnswer, expectLocalCommand, firstOf } from '../support/world/expect/push';
import {
  expectCode,
  expectLocalCommandReply,
  expectRefusal,
  expectRefused,
  expectRefusedAsInvalid,
  expectTurnedAway,
} from '../support/world/expect/reply';
import { expectScheduled } from '../support/world/expect/scheduled';
import { expectNothingPushed } from '../support/world/expect/silence';
import type { ExpectedCode } from '../support/world/words/expected-code';
import type { Persona } from '../support/world/words/personas';
import type { World } from '../support/world/stage/world';
import { reads, says } from '../support/world/words/vocabulary';

Then(reads('the request is acknowledged/answered with {responseCode}'), function (this: World, code: ExpectedCode) {
  expectCode(this, code);
});

Then(says('the request is refused with {responseCode}', { outcome: 'refused' }), async function (this: World, code: ExpectedCode) {
  await expectRefusal(this, code);
});

Then(says('the request is refused as invalid', { outcome: 'refused' }), function (this: World) {
  expectRefusedAsInvalid(this);
});

Then(says('the request is refused', { outcome: 'refused' }), async function (this: World) {
  await expectRefused(this);
});

Then(says('the request is turned away with HTTP {int}', { outcome: 'refused' }), function (this: World, status: number) {
  expectTurnedAway(this, status);
});

Then(
  reads('the request is answered with {responseCode} and the command {useCase}, for {device}'),
  async function (this: World, code: ExpectedCode, useCase: GbcsUseCase, device: DeviceName) {
    await expectLocalCommandReply(this, code, useCase, this.device(device));
  },
);

Then(
  reads('the {user} receives {responseCode} from {device}'),
  async function (this: World, user: Persona, code: ExpectedCode, device: DeviceName) {
    await expectDeviceAnswer(this, user, code, this.device(device));
  },
);

Then(
  reads('the {user} receives {responseCode} from {device}, to its first request'),
  async function (this: World, user: Persona, code: ExpectedCode, device: DeviceName) {
    await expectDeviceAnswer(this, user, code, this.device(device), firstOf);
  },
);

Then(
  reads('the {user} receives {responseCode} and the command {useCase}, for {device}'),
  async function (this: World, user: Persona, code: ExpectedCode, useCase: GbcsUseCase, device: DeviceName) {
    await expectLocalCommand(this, user, code, useCase, this.device(device));
  },
);

Then(reads('the {user} receives nothing'), async function (this: World, user: Persona) {
  await expectNothingPushed(this, user);
});

Then(
  reads('the {user} receives the response to {serviceVariant} from {device}, with the DSPScheduleID of its schedule'),
  async function (this: World, user: Persona, serviceReferenceVariant: string, device: DeviceName) {
    await expectScheduled(this, user, serviceReferenceVariant, this.device(device));
  },
);
