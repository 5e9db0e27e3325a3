'use strict';
/**
 * For `npm run cucumber`: Cucumber on its own, against the embedded target. `npm start` runs the same support code and adds the
 * promised set, the verdicts and the reports. Feature paths are given on the command line, not here: Cucumber would run both.
 */
const { existsSync } = require('node:fs');
const { join } = require('node:path');

// The package holds the same code as JavaScript.
const kind = existsSync(join(__dirname, 'support/world/hooks.ts')) ? 'ts' : 'js';

module.exports = {
  default: {
    requireModule: [require.resolve('./support/cli/register.cjs')],
    require: [`support/world/hooks.${kind}`, `steps/**/!(*.test|*.crosscheck).${kind}`],
    worldParameters: { out: 'reports/cucumber', seed: 1 },
  },
};
