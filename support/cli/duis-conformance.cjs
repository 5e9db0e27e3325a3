#!/usr/bin/env node
'use strict';
require('./register.cjs');
require('./main.ts')
  .main(process.argv.slice(2))
  .then((exitCode) => {
    process.exit(exitCode);
  });
