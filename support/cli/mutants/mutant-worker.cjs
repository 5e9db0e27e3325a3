'use strict';
// One process of those that try mutants; support/cli/mutants/mutant-processes.ts starts it and tells it which.
require('../register.cjs');
require('./mutant-worker.ts');
