'use strict';
/**
 * Lets this process require TypeScript, once: Cucumber's workers ask for it as well as the command line, and ts-node
 * registered twice would compile everything twice.
 */
const { join } = require('node:path');
const { register, REGISTER_INSTANCE } = require('ts-node');

if (process[REGISTER_INSTANCE] === undefined) register({ dir: join(__dirname, '../..') });
