#!/usr/bin/env node
'use strict';
// In a checkout the command is beside this file; in the package, where it stands alone, in dist/.
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const here = join(__dirname, 'process.cjs');
require(existsSync(here) ? here : '../../dist/support/cli/process.cjs');
