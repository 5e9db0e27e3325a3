#!/usr/bin/env node
'use strict';
require('./register.cjs');
require('./main.ts')
  .main(process.argv.slice(2))
  .then((exitCode) => {
    // What was said may still be on its way into a pipe; after an error of the pipe nobody listens any more.
    const exit = () => process.exit(exitCode);
    process.stdout.once('error', exit).write('', exit);
  });
