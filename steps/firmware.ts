import { Given, When } from '@cucumber/cucumber';
import { arrangeImage, arrangeReportedVersion, arrangeVersionsRead } from '../support/world/acts/firmware-image';
import type { DeviceName } from '../support/world/words/devices';
import { reportDistribution } from '../support/world/acts/distribution-report';
import type { DistributionFailure, Provider } from '../support/world/words/distribution';
import type { Listing } from '../support/world/stage/products';
import { arrangeListing, arrangeListings } from '../support/world/acts/central-products-list';
import type { Persona } from '../support/world/words/personas';
import type { World } from '../support/world/stage/world';
import { BY_ITS_WORDS, movesAndNeeds, needs, together } from '../support/world/words/facts';
import { says } from '../support/world/words/vocabulary';

const LISTING = 'have a firmware version stand so on the Central Products List';

Given(
  says('firmware version {word} of {device} is {listing} on the Central Products List', movesAndNeeds('cpl', LISTING)),
  async function (this: World, version: string, device: DeviceName, listing: Listing) {
    await arrangeListing(this, this.device(device), version, listing);
  },
);

Given(
  says('firmware versions {versions} of {device} are {listing} on the Central Products List', movesAndNeeds('cpl', LISTING)),
  async function (this: World, versions: readonly string[], device: DeviceName, listing: Listing) {
    await arrangeListings(this, this.device(device), versions, listing);
  },
);

Given(
  says('model {word} of {device} is {listing} on the Central Products List', movesAndNeeds('cpl', LISTING)),
  async function (this: World, model: string, device: DeviceName, listing: Listing) {
    const spec = this.device(device);
    await arrangeListing(this, spec, spec.firmwareVersion ?? '', listing, model);
  },
);

Given(
  says(
    'firmware version {word}, now {listing}, waits on {device}',
    together([movesAndNeeds('cpl', LISTING), { moves: ['clock'], leaves: 'firmware', outcome: 'served' }]),
  ),
  async function (this: World, version: string, listing: Listing, device: DeviceName) {
    await arrangeImage(this, this.device(device), version, listing);
  },
);

Given(
  says('{device} reports firmware version {word}', needs('device-orders', 'say what firmware version a device reports')),
  async function (this: World, device: DeviceName, version: string) {
    await arrangeReportedVersion(this, this.device(device), version);
  },
);

Given(
  says(
    'the {user} has read firmware versions {versions} from {device}, one after the other',
    together([needs('device-orders', 'say what firmware version a device reports'), { outcome: 'served' }]),
  ),
  async function (this: World, user: Persona, versions: readonly string[], device: DeviceName) {
    await arrangeVersionsRead(this, user, this.device(device), versions);
  },
);

Given(
  says('{device} runs firmware version {word}, at GBCS {gbcsVersion}', needs('device-orders', 'say what firmware a device runs')),
  async function (this: World, device: DeviceName, version: string, gbcsVersion: string) {
    await arrangeReportedVersion(this, this.device(device), version, gbcsVersion);
  },
);

When(
  says('the {provider} reports that the firmware for {devices} {distributionFailure}', BY_ITS_WORDS),
  async function (this: World, provider: Provider, devices: readonly DeviceName[], failure: DistributionFailure) {
    await reportDistribution(
      this,
      provider,
      failure,
      devices.map((device) => this.device(device)),
    );
  },
);
