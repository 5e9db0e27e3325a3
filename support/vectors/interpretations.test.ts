import Ajv from 'ajv';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { isSettable } from '../requirements/interpretation';
import { loadCatalogues } from './catalogues';
import { readVector } from './files';
import { loadInterpretations } from './interpretations';

const interpretations = loadInterpretations();
const { responseCodes, services } = loadCatalogues();
const settable = interpretations.all.filter(isSettable);

const upTo = (n: number): number[] => [...Array(n).keys()].map((i) => i + 1);
const numbers = (lists: readonly (readonly number[])[]): number[] => [...new Set(lists.flat())].sort((a, b) => a - b);

describe('The interpretations', () => {
  test('take a reading of each of the 45 ambiguities of the note and the nine unknowns', () => {
    assert.deepEqual(numbers(interpretations.all.map(({ ambiguities }) => ambiguities)), upTo(45));
    assert.deepEqual(numbers(interpretations.all.map(({ unknowns }) => unknowns)), upTo(9));
  });

  test('are valid under the JSON schema beside them', () => {
    const validate = new Ajv({ formats: { regex: true }, allowUnionTypes: true }).compile(
      JSON.parse(readVector('interpretations.schema.json')) as object,
    );
    assert.ok(validate(parse(readVector('interpretations.yaml'))), JSON.stringify(validate.errors));
  });

  test('have defaults and values that are response codes of DUIS 4.0 where they say so', () => {
    for (const { name, parameter, default: value } of settable) {
      if (parameter.type !== 'response-code') continue;
      const named = [`${value}`, ...(parameter.values ?? [])];
      assert.deepEqual(
        named.filter((code) => !responseCodes.has(code)),
        [],
        name,
      );
    }
  });

  test('list Service Request Variants that exist', () => {
    const named = `${interpretations.get('traffic-priority-services').default}`.split(' ');
    assert.deepEqual(
      named.filter((srv) => !services.has(srv)),
      [],
    );
  });

  test('read well: whole sentences', () => {
    for (const { name, problem, reading } of interpretations.all) {
      assert.match(problem, /\.$/s, name);
      assert.match(reading, /\.$/s, name);
    }
  });
});
