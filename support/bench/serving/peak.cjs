'use strict';
// Required before anything else: leaves beside what a process did what it used, where DUIS_BENCH_USED says.
const { writeFileSync } = require('node:fs');

process.once('exit', () => writeFileSync(process.env.DUIS_BENCH_USED, JSON.stringify(process.resourceUsage())));
