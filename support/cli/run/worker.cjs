'use strict';
// One process of a parallel run; support/cli/run/workers.ts starts it and tells it what to play.
require('../register.cjs');
require('./worker.ts');
