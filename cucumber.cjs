'use strict';
/**
 * For `npm run cucumber`: Cucumber on its own, against the embedded target. `npm start` runs the same support code and adds the
 * promised set, the verdicts and the reports. Feature paths are given on the command line, not here: Cucumber would run both.
 */
module.exports = {
  default: {
    requireModule: [require.resolve('./support/cli/register.cjs')],
    require: ['support/world/hooks.ts', 'steps/**/!(*.test|*.crosscheck).ts'],
    worldParameters: { out: 'reports/cucumber', seed: 1 },
  },
};
