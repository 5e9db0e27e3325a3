import { Given, Then, When } from '@cucumber/cucumber';
import type { AlertSeries } from '../support/world/words/alert-series';
import type { DeviceName } from '../support/world/words/devices';
import { expectAlertSeries, expectAllAccountedFor, expectThrottledAsUsual } from '../support/world/expect/alert-series';
import { happen } from '../support/world/acts/occurrence';
import type { Occurrence } from '../support/world/words/occurrence';
import type { Persona } from '../support/world/words/personas';
import { arrangeThrottling } from '../support/world/acts/throttling';
import type { World } from '../support/world/stage/world';
import { BY_ITS_WORDS, movesAndNeeds } from '../support/world/words/facts';
import { reads, says } from '../support/world/words/vocabulary';

Given(
  says(
    'alerts beyond {int} in {duration} are throttled to 1 every {duration}, until {duration} pass without one',
    movesAndNeeds('throttling', 'say when alerts are throttled'),
  ),
  async function (this: World, threshold: number, windowSeconds: number, forwardPeriodSeconds: number, quietPeriodSeconds: number) {
    await arrangeThrottling(this, { threshold, windowSeconds, forwardPeriodSeconds, quietPeriodSeconds, excludedAlertCodes: [] });
  },
);

Given(
  says('alerts {alertCodes} are excluded from throttling', movesAndNeeds('throttling', 'say when alerts are throttled')),
  async function (this: World, excludedAlertCodes: readonly string[]) {
    await arrangeThrottling(this, { ...this.throttling, excludedAlertCodes });
  },
);

When(says('{occurrence}', BY_ITS_WORDS), async function (this: World, occurrence: Occurrence) {
  await happen(this, occurrence);
});

Then(
  reads('the {user} receives {alertCode} from/about {device}: {alertSeries}'),
  async function (this: World, user: Persona, alertCode: string, device: DeviceName, series: AlertSeries) {
    await expectAlertSeries(this, user, alertCode, this.device(device), series);
  },
);

Then(
  reads('the {user} receives {alertCode} from/about {device} as the target throttles'),
  async function (this: World, user: Persona, alertCode: string, device: DeviceName) {
    await expectThrottledAsUsual(this, user, alertCode, this.device(device));
  },
);

Then(
  reads('the {user} can account for every {alertCode} from/about {device}'),
  async function (this: World, user: Persona, alertCode: string, device: DeviceName) {
    await expectAllAccountedFor(this, user, alertCode, this.device(device));
  },
);
