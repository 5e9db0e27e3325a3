import { Given, Then } from '@cucumber/cucumber';
import { renewCertificate } from '../support/world/acts/device-certificates';
import type { CertificateHolder, CertificateUsage } from '../support/world/words/certificates';
import type { CommandContent } from '../support/world/findings/command-content';
import type { Conduct } from '../support/world/words/conduct';
import { arrangeS1sp, cutOff, orderConduct } from '../support/world/acts/conduct';
import { expectCertificateAsBefore, expectReturnedCertificate, rememberCertificates } from '../support/world/expect/device-certificates';
import type { DeviceName } from '../support/world/words/devices';
import { expectGiven } from '../support/world/expect/command-content';
import { expectDccAnswer } from '../support/world/expect/push';
import type { ExpectedCode } from '../support/world/words/expected-code';
import type { Persona } from '../support/world/words/personas';
import type { S1spSupport } from '../support/world/words/s1sp';
import type { World } from '../support/world/stage/world';
import { movesAndNeeds, needs } from '../support/world/words/facts';
import { reads, says } from '../support/world/words/vocabulary';

Given(says('the {s1spSupport}', movesAndNeeds('s1sps', 'say what an S1SP supports')), async function (this: World, support: S1spSupport) {
  await arrangeS1sp(this, support);
});

Given(
  says('the certificates of {device} that the DCC has', needs('smki', 'see the Device Certificates in the SMKI Repository')),
  async function (this: World, device: DeviceName) {
    await rememberCertificates(this, this.device(device));
  },
);

Given(
  says('{device} has renewed its {certificateUsage} certificate', {
    ...needs('device-orders', 'have a device renew its certificate'),
    leaves: 'device certificate',
    outcome: 'served',
  }),
  async function (this: World, device: DeviceName, usage: CertificateUsage) {
    await renewCertificate(this, this.device(device), usage);
  },
);

Given(
  says('{device} has a {certificateUsage} certificate of an authority that nobody trusts', {
    ...needs('device-orders', 'give a device a certificate that nobody trusts'),
    leaves: 'device certificate',
    outcome: 'served',
  }),
  async function (this: World, device: DeviceName, usage: CertificateUsage) {
    await renewCertificate(this, this.device(device), usage, true);
  },
);

Given(
  says('{device} answers the next command with {conduct}', needs('device-orders', 'say how a device answers')),
  async function (this: World, device: DeviceName, conduct: Conduct) {
    await orderConduct(this, this.device(device), conduct);
  },
);

Given(
  says('{device} cannot be reached', needs('device-orders', 'have a device that cannot be reached')),
  async function (this: World, device: DeviceName) {
    await cutOff(this, this.device(device));
  },
);

Then(reads('{device} is given {commandContent}'), async function (this: World, device: DeviceName, content: CommandContent) {
  await expectGiven(this, this.device(device), content);
});

Then(
  reads('the {certificateHolder} has the {certificateUsage} certificate that {device} returned'),
  async function (this: World, holder: CertificateHolder, usage: CertificateUsage, device: DeviceName) {
    await expectReturnedCertificate(this, holder, this.device(device), usage);
  },
);

Then(
  reads('the {certificateHolder} has the {certificateUsage} certificate of {device} as before'),
  async function (this: World, holder: CertificateHolder, usage: CertificateUsage, device: DeviceName) {
    await expectCertificateAsBefore(this, holder, this.device(device), usage);
  },
);

Then(reads('the {user} receives {responseCode} from the DCC'), async function (this: World, user: Persona, code: ExpectedCode) {
  await expectDccAnswer(this, user, code);
});
