'use strict';
// A thread that judges a share of the messages of a run; support/cli/verify/judge-afresh.ts starts it.
require('../register.cjs');
require('./judge-worker.ts');
