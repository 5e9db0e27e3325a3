'use strict';
// Part of `npm ci`: compiles all TypeScript, so that no run has to. What does not compile says so when it is run.
const { readdirSync } = require('node:fs');
const { join } = require('node:path');
const { compile } = require('./register.cjs');

const ROOT = join(__dirname, '../..');

for (const folder of ['steps', 'support']) {
  for (const name of readdirSync(join(ROOT, folder), { recursive: true })) {
    if (!name.endsWith('.ts') || name.endsWith('.d.ts')) continue;
    try {
      compile(join(ROOT, folder, name));
    } catch {
      // its own run will tell
    }
  }
}
