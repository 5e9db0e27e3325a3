import type { DataTable } from '@cucumber/cucumber';
import { Then } from '@cucumber/cucumber';
import { expectAlertTable } from '../support/world/expect/alert-table';
import type { ExpectedAlerts } from '../support/world/words/dcc-alerts';
import type { DeviceName } from '../support/world/words/devices';
import type { ExecutionReport } from '../support/world/words/execution';
import { expectDccAlerts } from '../support/world/expect/dcc-alerts';
import { expectEveryReport, expectExecutionReport } from '../support/world/expect/execution';
import type { Persona } from '../support/world/words/personas';
import type { World } from '../support/world/stage/world';
import { reads } from '../support/world/words/vocabulary';

Then(reads('the DCC Alerts are {dccAlerts}'), async function (this: World, alerts: ExpectedAlerts) {
  await expectDccAlerts(this, alerts);
});

Then(reads('the DCC sends these alerts and no others'), async function (this: World, table: DataTable) {
  await expectAlertTable(this, table.hashes());
});

Then(
  reads('the {user} receives {executionReport}, from {device}'),
  async function (this: World, user: Persona, report: ExecutionReport, device: DeviceName) {
    await expectExecutionReport(this, user, report, this.device(device));
  },
);

Then(
  reads('the {user} receives {executionReport}, from {device}, for each of its instructions'),
  async function (this: World, user: Persona, report: ExecutionReport, device: DeviceName) {
    await expectEveryReport(this, user, report, this.device(device));
  },
);
