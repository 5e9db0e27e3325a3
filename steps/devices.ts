import { Given, Then } from '@cucumber/cucumber';
import type { GbcsUseCase } from '../support/duis/catalogue/gbcs-use-case';
import type { DeviceName, NewDevice } from '../support/world/words/devices';
import type { NewHome } from '../support/world/words/homes';
import { expectExecuted, expectNoCommand } from '../support/world/expect/device';
import type { World } from '../support/world/stage/world';
import { casts } from '../support/world/words/facts';
import { reads, says } from '../support/world/words/vocabulary';

Given(
  says(
    '{newDevice}',
    casts((cast, device: NewDevice) => cast.introduce(device)),
  ),
  async function (this: World, device: NewDevice) {
    await this.introduce(device);
  },
);

Given(
  says(
    'a home at GBCS {gbcsVersion} with {newDevices}',
    casts((cast, gbcsVersion: string, devices: readonly NewDevice[]) =>
      devices.forEach((device) => cast.introduce({ gbcsVersion, ...device })),
    ),
  ),
  async function (this: World, gbcsVersion: string, devices: readonly NewDevice[]) {
    for (const device of devices) await this.introduce({ gbcsVersion, ...device });
  },
);

Given(
  says(
    '{newHome}',
    casts((cast, home: NewHome) => cast.introduceHome(home)),
  ),
  async function (this: World, home: NewHome) {
    await this.introduceHome(home);
  },
);

Then(reads('{device} executes {useCase}'), async function (this: World, device: DeviceName, useCase: GbcsUseCase) {
  await expectExecuted(this, this.device(device), useCase);
});

Then(reads('{device} receives nothing'), async function (this: World, device: DeviceName) {
  await expectNoCommand(this, this.device(device));
});
