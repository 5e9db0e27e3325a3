import { Given, Then, When } from '@cucumber/cucumber';
import { expectDelay, expectHeeded, expectRejected, expectServedInTheEnd, expectServedThenRejected } from '../support/world/expect/traffic';
import type { Persona } from '../support/world/words/personas';
import type { RequestPhrase } from '../support/world/words/request-phrases';
import { arrangeTraffic, sendHeedfully, sendRepeatedly } from '../support/world/acts/traffic';
import type { TrafficWords } from '../support/world/words/traffic';
import type { World } from '../support/world/stage/world';
import { BY_ITS_WORDS, movesAndNeeds } from '../support/world/words/facts';
import { reads, says } from '../support/world/words/vocabulary';

Given(
  says('Traffic Management {trafficManagement}', movesAndNeeds('traffic', 'say when requests are too many')),
  async function (this: World, words: TrafficWords) {
    await arrangeTraffic(this, words);
  },
);

When(
  says('the {user} {request}, {int} times', BY_ITS_WORDS),
  async function (this: World, user: Persona, request: RequestPhrase, times: number) {
    await sendRepeatedly(this, user, request, times);
  },
);

When(
  says('the {user} {request}, {int} times, heeding what it is told', movesAndNeeds('clock', 'let time pass')),
  async function (this: World, user: Persona, request: RequestPhrase, times: number) {
    await sendHeedfully(this, user, request, times);
  },
);

When(says('the request is sent again', BY_ITS_WORDS), async function (this: World) {
  await this.sendAgain(this.exchange);
});

Then(says('the request is rejected with HTTP 429', { outcome: 'refused' }), function (this: World) {
  expectRejected(this);
});

Then(reads('the reply tells to wait {duration}'), function (this: World, seconds: number) {
  expectDelay(this, seconds);
});

Then(reads('the first {int} are served, and {int} rejected with HTTP 429'), function (this: World, served: number, rejected: number) {
  expectServedThenRejected(this, served, rejected);
});

Then(reads('every request of the {user} is served in the end'), function (this: World, user: Persona) {
  expectServedInTheEnd(this, user);
});

Then(reads('the {user} waited as long as it was told, and then sent more slowly'), function (this: World, user: Persona) {
  expectHeeded(this, user);
});
