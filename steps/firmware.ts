import { Given, When } from '@cucumber/cucumber';
import { arrangeImage, arrangeReportedVersion } from '../support/world/acts/firmware-image';
import type { DeviceName } from '../support/world/words/devices';
import { reportDistribution } from '../support/world/acts/distribution-report';
import type { DistributionFailure, Provider } from '../support/world/words/distribution';
import type { Listing } from '../support/world/stage/products';
import { arrangeListing } from '../support/world/stage/products';
import type { World } from '../support/world/stage/world';

Given(
  'firmware version {word} of {device} is {listing} on the Central Products List',
  async function (this: World, version: string, device: DeviceName, listing: Listing) {
    await arrangeListing(this, this.device(device), version, listing);
  },
);

Given(
  'firmware version {word}, now {listing}, waits on {device}',
  async function (this: World, version: string, listing: Listing, device: DeviceName) {
    await arrangeImage(this, this.device(device), version, listing);
  },
);

Given('{device} reports firmware version {word}', async function (this: World, device: DeviceName, version: string) {
  await arrangeReportedVersion(this, this.device(device), version);
});

When(
  'the {provider} reports that the firmware for {devices} {distributionFailure}',
  async function (this: World, provider: Provider, devices: readonly DeviceName[], failure: DistributionFailure) {
    await reportDistribution(
      this,
      provider,
      failure,
      devices.map((device) => this.device(device)),
    );
  },
);
