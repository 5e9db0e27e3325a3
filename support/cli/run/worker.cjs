'use strict';
// One process of a parallel run; support/cli/run/workers.ts starts it and tells it what to play.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
process.on('SIGXFSZ', () => undefined);
require('../register.cjs');
require('./worker.ts');
