'use strict';
// One process of those that prove defects; support/cli/prove/proving-processes.ts starts it and tells it which.
require('../register.cjs');
require('./prove-worker.ts');
