import type { DataTable } from '@cucumber/cucumber';
import { Then } from '@cucumber/cucumber';
import { deviceName } from '../support/world/words/devices';
import { expectLogs } from '../support/world/expect/logs';
import type { World } from '../support/world/stage/world';
import { reads } from '../support/world/words/vocabulary';

Then(reads('the answer has the logs'), function (this: World, table: DataTable) {
  const rows = table.hashes().map(({ log = '', device = '' }) => ({ log, device: this.device(deviceName(device)) }));
  expectLogs(this, rows);
});
