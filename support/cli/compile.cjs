'use strict';
// Part of `npm ci`: compiles all TypeScript, so that no run has to. What does not compile says so when it is run.
const { existsSync, readdirSync } = require('node:fs');
const { join } = require('node:path');

const ROOT = join(__dirname, '../..');
const REGISTER = join(__dirname, 'register.cjs');

// In the package, which names this in its package.json too, all is compiled.
for (const folder of existsSync(REGISTER) ? ['steps', 'support'] : []) {
  const { compile } = require(REGISTER);
  for (const name of readdirSync(join(ROOT, folder), { recursive: true })) {
    if (!name.endsWith('.ts') || name.endsWith('.d.ts')) continue;
    try {
      compile(join(ROOT, folder, name));
    } catch {
      // its own run will tell
    }
  }
}
