import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import Ajv2020 from 'ajv/dist/2020';
import { request } from 'undici';
import { parse } from 'yaml';
import { referenceBehaviour } from '../behaviour/reference-behaviour';
import { CHF, ESME, IMPORT_SUPPLIER, testPki } from '../fixtures/rehearsal';
import type { RunningReference } from '../reference';
import { startReference } from '../reference';
import { controlRoutes } from './routes';

interface Operation {
  readonly requestBody?: unknown;
  readonly responses: Readonly<
    Record<string, { readonly $ref?: string; readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
  >;
}
interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const openapi = parse(readFileSync(join(__dirname, '../../control/control.openapi.yaml'), 'utf8')) as OpenApi;
const ajv = new Ajv2020({ strict: false });
ajv.addSchema({ ...openapi, $id: 'control' });
const METHODS = ['get', 'put', 'post', 'delete'];
const operations = Object.entries(openapi.paths).flatMap(([path, item]) =>
  METHODS.filter((method) => method in item).map((method) => ({ path, method, operation: item[method] as Operation })),
);

let reference: RunningReference;
before(async () => {
  reference = await startReference({ pki: testPki(), behaviour: referenceBehaviour() });
});
after(() => reference.stop());

async function call(method: string, path: string, body?: unknown): Promise<{ status: number; json: unknown }> {
  const text = typeof body === 'string' ? body : body === undefined ? undefined : JSON.stringify(body);
  const reply = await request(reference.urls.control + path, { method: method.toUpperCase() as 'GET', body: text ?? null });
  const answer = await reply.body.text();
  return { status: reply.statusCode, json: answer === '' ? undefined : (JSON.parse(answer) as unknown) };
}

/** Calls, and holds the answer against the OpenAPI document. */
async function callDescribed(method: string, path: string, at: string, body?: unknown): Promise<unknown> {
  const { status, json } = await call(method, at, body);
  const described = openapi.paths[path]?.[method]?.responses[String(status)];
  assert.ok(described, `${method} ${path} answered ${status}: ${JSON.stringify(json)}`);
  const shared = described.$ref;
  if (!described.content && shared === undefined) assert.equal(json, undefined);
  else {
    const own = `#/paths/${path.replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D')}/${method}/responses/${status}`;
    const pointer = `control${shared ?? own}/content/application~1json/schema`;
    const validate = ajv.getSchema(pointer);
    assert.ok(validate, pointer);
    assert.ok(validate(json), `${method} ${path}: ${ajv.errorsText(validate.errors)}`);
  }
  return json;
}

const SMETS1 = '00-DB-12-34-56-78-97-01';
const HOME = { status: 'Commissioned', gbcsVersion: '4.0', responsible: [{ role: 'IS', user: IMPORT_SUPPLIER }] };

describe('the control interface', () => {
  test('serves what the OpenAPI document describes, and nothing else', () => {
    const served = controlRoutes.map((route) => `${route.method} ${route.path}`).sort();
    assert.deepEqual(served, operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`).sort());
  });

  test('answers every operation as described', async () => {
    const requestId = `${IMPORT_SUPPLIER}:${CHF}:1`;
    const calls: readonly (readonly [string, string, string, unknown?])[] = [
      ['get', '/health', '/health'],
      ['get', '/capabilities', '/capabilities'],
      ['get', '/clock', '/clock'],
      ['post', '/clock/advance', '/clock/advance', { seconds: 1 }],
      ['post', '/clock/advance', '/clock/advance', { to: '2020-11-30T00:00:00Z' }],
      ['post', '/settle', '/settle', {}],
      ['put', '/leases/{holder}', '/leases/me', { use: 'alone', seconds: 60 }],
      ['put', '/leases/{holder}', '/leases/you', { use: 'shared', seconds: 0 }],
      ['delete', '/leases/{holder}', '/leases/me'],
      ['put', '/users/{eui}', `/users/${IMPORT_SUPPLIER}`, { eui: IMPORT_SUPPLIER, roles: ['IS'] }],
      ['put', '/devices/{eui}', `/devices/${CHF}`, { eui: CHF, deviceType: 'CHF', ...HOME }],
      ['put', '/devices/{eui}', `/devices/${ESME}`, { eui: ESME, deviceType: 'ESME', chf: CHF, importMpxn: '1234567890123', ...HOME }],
      ['put', '/devices/{eui}', `/devices/${SMETS1}`, { eui: SMETS1, deviceType: 'PPMID', smetsFamily: 'SMETS1', chf: CHF }],
      ['get', '/devices', '/devices'],
      ['get', '/devices/{eui}', `/devices/${ESME}`],
      ['get', '/devices/{eui}/commands', `/devices/${ESME}/commands`],
      ['post', '/devices/{eui}/order', `/devices/${ESME}/order`, { outcome: 'no-answer' }],
      ['post', '/devices/{eui}/events', `/devices/${ESME}/events`, { alertCode: '8F3F' }],
      ['post', '/devices/{eui}/local-commands', `/devices/${ESME}/local-commands`, { command: '00' }],
      ['post', '/s1sp/events', '/s1sp/events', { kind: 'device-alert', device: SMETS1, detail: { alertCode: '8F3F', times: 2 } }],
      ['post', '/csp/events', '/csp/events', { kind: 'device-identity-confirmed', device: ESME }],
      ['put', '/cpl', '/cpl', [{ manufacturer: 'M', model: 'X', firmwareVersion: '0001', deviceType: 'ESME', status: 'Current' }]],
      ['get', '/smki/{eui}', `/smki/${ESME}`],
      ['put', '/s1sps/{id}', '/s1sps/S1', { id: 'S1', supports: ['UncontrolledGasFlowRateDecimal'] }],
      [
        'put',
        '/throttling',
        '/throttling',
        {
          windowSeconds: 60,
          threshold: 3,
          forwardPeriodSeconds: 30,
          quietPeriodSeconds: 60,
          excludedAlertCodes: [],
          countIncludesForwarded: false,
        },
      ],
      [
        'put',
        '/traffic',
        '/traffic',
        { operatingThreshold: 20, allocations: { '*': 5 }, priorityServices: [], retryAfterSeconds: 2, retryAfterForm: 'seconds' },
      ],
      ['post', '/csp/events', '/csp/events', { kind: 'power-outage', device: CHF, at: '2020-11-30T00:00:00Z', detail: { seconds: 180 } }],
      ['post', '/s1sp/events', '/s1sp/events', { kind: 'firmware-hash-mismatch', detail: { requestId, devices: [ESME] } }],
      ['get', '/deliveries/undetermined', '/deliveries/undetermined'],
      ['delete', '/deliveries/undetermined/{user}/{number}', `/deliveries/undetermined/${IMPORT_SUPPLIER}/1`],
      ['post', '/deliveries/undetermined/{user}/{number}/release', `/deliveries/undetermined/${IMPORT_SUPPLIER}/1/release`],
      ['get', '/traces/{requestId}', `/traces/${encodeURIComponent(requestId)}`],
      ['get', '/outcomes', '/outcomes'],
      ['delete', '/devices/{eui}', `/devices/${ESME}`],
      ['get', '/devices/{eui}', `/devices/${ESME}`],
      ['post', '/reset', '/reset'],
      ['get', '/devices/{eui}', `/devices/${CHF}`],
    ];
    for (const [method, path, at, body] of calls) await callDescribed(method, path, at, body);
    assert.deepEqual(
      operations.filter(({ method, path }) => !calls.some((made) => made[0] === method && made[1] === path)).map(({ path }) => path),
      [],
    );
  });

  test('says what is wrong with what it cannot take, and lives', async () => {
    for (const [status, method, path, body, says] of [
      [400, 'put', `/devices/${ESME}`, '{', /not JSON/],
      [400, 'put', `/devices/${ESME}`, { eui: ESME }, /"deviceType" is missing/],
      [400, 'put', `/devices/${ESME}`, { eui: ESME, deviceType: 'SAPC' }, /one of ESME/],
      [400, 'put', `/devices/${ESME}`, { eui: ESME, deviceType: 'ESME', colour: 'red' }, /no "colour"/],
      [400, 'put', `/devices/${ESME}`, { eui: ESME, deviceType: 'ESME', constructor: 'red' }, /no "constructor"/],
      [400, 'put', `/devices/${CHF}`, { eui: ESME, deviceType: 'ESME' }, /not the/],
      [400, 'put', '/users/x', { eui: 'x', roles: [] }, /EUI-64/],
      [400, 'post', '/clock/advance', {}, /either/],
      [409, 'post', '/clock/advance', { to: '1999-01-01T00:00:00Z' }, /does not go back/],
      [400, 'put', '/cpl', { entries: [] }, /list/],
      [404, 'get', '/nothing', undefined, /known: /],
      [405, 'delete', '/clock', undefined, /GET/],
      [400, 'get', '/traces/%E0%A4%A', undefined, /percent/],
      [400, 'post', '/csp/events', { kind: 'earthquake' }, /power-outage/],
    ] as const) {
      const answer = await call(method, path, body);
      assert.equal(answer.status, status, `${method} ${path}: ${JSON.stringify(answer.json)}`);
      assert.match((answer.json as { error: string }).error, says);
    }
    assert.equal((await call('get', '/health')).status, 200);
  });

  test('is not reachable through the DUIS port, nor the services through its own', async () => {
    assert.notEqual(new URL(reference.urls.control).port, new URL(reference.urls.transform).port);
    const reply = await request(new URL('/health', reference.urls.transform));
    await reply.body.dump();
    assert.equal(reply.statusCode, 404);
    assert.equal((await call('post', '/api/v1/serviceS', {})).status, 404);
  });

  test('knows virtual time only where time is virtual', async () => {
    const real = await startReference({ pki: testPki(), behaviour: referenceBehaviour(), clock: 'real' });
    const reply = await request(`${real.urls.control}/clock/advance`, { method: 'POST', body: '{"seconds":1}' });
    assert.equal(reply.statusCode, 409);
    await reply.body.dump();
    const about = (await (await request(`${real.urls.control}/capabilities`)).body.json()) as { capabilities: string[] };
    assert.ok(!about.capabilities.includes('clock'));
    await real.stop();
  });
});
