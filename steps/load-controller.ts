import { defineParameterType, Then, When } from '@cucumber/cucumber';
import type { DeviceName } from '../support/world/words/devices';
import { expectOneAlert } from '../support/world/expect/alerts';
import { INSTANT } from '../support/world/words/instants';
import { CONTROLLER_SIDE, controllerSide } from '../support/world/words/controllers';
import type { ControllerSide } from '../support/world/words/controllers';
import { limitLevel } from '../support/world/acts/load-controller';
import type { Persona } from '../support/world/words/personas';
import type { World } from '../support/world/stage/world';
import { needs } from '../support/world/words/facts';
import { reads, says, word } from '../support/world/words/vocabulary';

defineParameterType(word({ name: 'instant', regexp: INSTANT, transformer: (words: string) => words }));
defineParameterType(word({ name: 'controllerSide', regexp: CONTROLLER_SIDE, transformer: controllerSide }));

When(
  says(
    'the Load Controller limits {controllerSide} of {device} to {int} from {instant} until {instant}',
    needs('local-commands', 'hand the ESME a command of its Load Controller'),
  ),
  async function (this: World, side: ControllerSide, device: DeviceName, level: number, from: string, until: string) {
    await limitLevel(this, this.device(device), { ...side, level, from, until });
  },
);

Then(
  reads('the {user} receives the alert {alertCode} from {device}'),
  async function (this: World, user: Persona, alertCode: string, device: DeviceName) {
    await expectOneAlert(this, user, alertCode, this.device(device));
  },
);
