import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { CAPABILITIES, OPERATIONS } from './capability-names';

interface Operation {
  readonly operationId?: string;
  readonly 'x-capability'?: string;
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly responses: Readonly<Record<string, unknown>>;
}

interface Document {
  readonly security: readonly unknown[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const METHODS = ['get', 'put', 'post', 'delete'];

/** What linters and generators of clients go by; the shapes are tried where the interface is served. */
describe('The description of the control interface', () => {
  const { security, tags, paths } = parse(readFileSync(join(__dirname, 'control.openapi.yaml'), 'utf8')) as Document;
  const operations = Object.values(paths).flatMap((path) => METHODS.flatMap((method) => path[method] ?? []));

  it('names every operation, each otherwise', () => {
    const ids = operations.map(({ operationId }) => operationId);
    assert.ok(ids.length > 20 && ids.every((id) => /^[a-z][A-Za-z0-9]+$/.test(id ?? '')), ids.join());
    assert.equal(new Set(ids).size, ids.length);
  });

  it('puts every operation under one of its tags, and uses each', () => {
    assert.deepEqual(
      [...new Set(operations.flatMap((operation) => operation.tags ?? ['none']))].sort(),
      tags.map(({ name }) => name).sort(),
    );
  });

  it('has the operations that each capability is offered with', () => {
    assert.deepEqual(Object.keys(OPERATIONS), Object.keys(CAPABILITIES));
    const ids = operations.map(({ operationId }) => operationId);
    for (const [capability, names] of Object.entries(OPERATIONS)) {
      const own = operations.flatMap((operation) => (operation['x-capability'] === capability ? (operation.operationId ?? []) : []));
      if (own.length > 0) assert.deepEqual([...names].sort(), own.sort(), capability);
      else assert.ok(names.length > 0 && names.every((name) => ids.includes(name)), capability);
    }
  });

  it('says that nobody has to say who they are, and how any call may be refused', () => {
    assert.deepEqual(security, []);
    for (const { operationId, responses } of operations)
      for (const status of ['400', '413', '500', '503']) assert.ok(responses[status], `${operationId} ${status}`);
  });
});
