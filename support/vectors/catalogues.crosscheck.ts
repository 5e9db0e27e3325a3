import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import type { DeviceType } from '../control/types';
import { formatMessageCode } from '../duis/catalogue/gbcs-use-case';
import { decodeMessage } from '../gbcs/decode';
import { loadCatalogues } from './catalogues';

const { services, responseCodes, dccAlerts, useCases, esmeVariants, deviceTypes, deviceStatuses } = loadCatalogues();

const require_ = createRequire(__filename);
const oracles = process.env['DUIS_ORACLES'] ?? resolve(__dirname, '../../../shared/oracles');
const missing = (what: string): string | false => (existsSync(what) ? false : `not at hand: ${what}`);

interface MatrixRow {
  readonly 'Service Request Name': string;
  readonly 'Service Reference': string;
  readonly 'Service Reference Variant': string;
  readonly Critical: string;
  readonly 'On Demand': string;
  readonly 'Future Dated Response Pattern': string;
  readonly 'DCC Scheduled': string;
  readonly 'Non-Device Request': string;
  readonly 'Eligible User Roles': readonly string[];
}

const packageFolder = (name: string): string => {
  const entry = require_.resolve(name);
  return entry.slice(0, entry.lastIndexOf(name) + name.length);
};

describe('The service request matrix of @smartdcc/duis-parser', () => {
  const file = join(dirname(require_.resolve('@smartdcc/duis-parser')), 'duis-request-matrix.json');
  const matrix = (JSON.parse(readFileSync(file, 'utf8')) as MatrixRow[]).filter((row) => row['Service Reference Variant'] !== '11.4');
  const yes = (value: boolean): string => (value ? 'Yes' : 'No');

  test('has the same variants, but for 11.4, which came later', () => {
    assert.deepEqual(matrix.map((row) => row['Service Reference Variant']).sort(), [...services.keys].sort());
  });

  for (const row of matrix) {
    const srv = row['Service Reference Variant'];
    test(`agrees on ${srv}`, () => {
      const own = services.get(srv);
      assert.deepEqual(
        [
          yes(own.critical),
          yes(own.onDemand),
          own.futureDating,
          yes(own.dccSchedulable),
          yes(own.nonDevice),
          [...own.eligibleRoles].sort(),
        ],
        [
          row.Critical,
          row['On Demand'],
          row['Future Dated Response Pattern'],
          row['DCC Scheduled'],
          row['Non-Device Request'],
          [...row['Eligible User Roles']].sort(),
        ],
      );
      // The matrix has 6.2 for 6.20.1 and 6.20.2: a number that lost its last digit.
      if (!srv.startsWith('6.20.')) assert.equal(own.serviceReference, row['Service Reference']);
    });
  }
});

/** Of a service that came after DUIS 4.0. */
const LATER = '11.4_';

describe('The RTDS templates of @smartdcc/duis-templates', () => {
  const folder = join(packageFolder('@smartdcc/duis-templates'), 'templates');
  const templates = readdirSync(folder)
    .filter((name) => name.endsWith('.XML') && !name.startsWith(LATER))
    .map((name) => ({ name, ...facts(readFileSync(join(folder, name), 'utf8')) }));

  test('use Service Reference, variant, body element and CommandVariant as the catalogue has them', (t) => {
    for (const { name, reference, variant, body, commandVariant } of templates) {
      const own = services.get(variant);
      assert.equal(reference, own.serviceReference, name);
      assert.equal(body === 'SignedPreCommand' ? own.bodyElement : body, own.bodyElement, name);
      assert.ok(own.commandVariants.includes(commandVariant), name);
    }
    t.diagnostic(`${templates.length} templates of ${new Set(templates.map(({ variant }) => variant)).size} variants`);
    assert.equal(templates.length, 296);
  });

  test('are named after use cases that the catalogue gives to the variant', () => {
    const astray = templates.filter(({ name, variant }) => {
      const useCase = name.split('_')[0] ?? '';
      const own = useCases.ofService(variant).map((row) => row.useCase.replace('/', ''));
      return /^[A-Z]{2,}/.test(useCase) && own.length > 0 && !own.some((known) => useCase.startsWith(known));
    });
    assert.deepEqual(
      astray.map(({ name }) => name),
      [],
    );
  });

  function facts(xml: string): { reference: string; variant: string; body: string; commandVariant: number } {
    const text = (element: string): string => new RegExp(`<(?:\\w+:)?${element}>([^<]*)<`).exec(xml)?.[1] ?? '';
    const body = /<(?:\w+:)?Body>\s*(?:<!--[^]*?-->\s*)*<(?:\w+:)?(\w+)/.exec(xml)?.[1] ?? '';
    return {
      reference: text('ServiceReference'),
      variant: text('ServiceReferenceVariant'),
      body,
      commandVariant: Number(text('CommandVariant')),
    };
  }
});

describe('The schema derived from the official ones', { skip: missing(join(oracles, 'schema/duis-4.0-derived.xsd')) }, () => {
  const file = join(oracles, 'schema/duis-4.0-derived.xsd');
  const schema = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const valuesOf = (block: string): string[] => [...block.matchAll(/<xs:enumeration value="([^"]*)"/g)].map((match) => match[1] ?? '');
  const enumeration = (name: string): string[] =>
    valuesOf(new RegExp(`<xs:simpleType name="${name}">[^]*?</xs:simpleType>`).exec(schema)?.[0] ?? '');
  const same = (name: string, own: readonly string[]): void => assert.deepEqual([...new Set(enumeration(name))].sort(), [...own].sort());

  test('has the same Service Reference Variants', () => same('ServiceReferenceVariant', services.keys));
  test('has the same Service References', () => same('ServiceReference', [...new Set(services.all.map((row) => row.serviceReference))]));
  test('has the same response codes', () => same('ResponseCode', responseCodes.keys));
  test('has the same ESME variants', () => same('ESMEVariant', esmeVariants.keys));
  test('has the same device types', () => same('DeviceType', deviceTypes.keys));
  test('has the same device statuses', () => same('DeviceStatus', deviceStatuses.keys));
  test('schedules the same variants', () =>
    same(
      'DSPScheduledServiceReferenceVariant',
      services.all.filter((row) => row.dccSchedulable).map((row) => row.serviceReferenceVariant),
    ));
  test('has the same codes of DCC Alerts', () => {
    const block = /<xs:element name="DCCAlertCode">[^]*?<\/xs:element>/.exec(schema)?.[0] ?? '';
    assert.deepEqual(valuesOf(block).sort(), [...dccAlerts.keys].sort());
  });
  test('knows every body of a DCC Alert', () => {
    const block = /<xs:complexType name="DCCAlert">[^]*?<\/xs:complexType>/.exec(schema)?.[0] ?? '';
    assert.deepEqual(
      dccAlerts.all.flatMap(({ body }) => body ?? []).filter((body) => !block.includes(`name="${body}"`)),
      [],
    );
  });
  test('knows every body element of a request', () => {
    assert.deepEqual(
      services.all.filter(({ bodyElement }) => !schema.includes(`name="${bodyElement}"`)),
      [],
    );
  });
});

describe('The RTDS messages', { skip: missing(join(oracles, 'gbcs/rtds-4.5.0.jsonl')) }, () => {
  const file = join(oracles, 'gbcs/rtds-4.5.0.jsonl');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  const messages = lines
    .map((line) => JSON.parse(line) as { srv: string; vector: string; hex: string })
    .map((vector) => ({ ...vector, message: decodeMessage(Buffer.from(vector.hex, 'hex')) }));

  test('have message codes that the catalogue knows', () => {
    assert.deepEqual(
      messages.filter(({ message }) => !useCases.byCode(message.messageCode)).map(({ vector }) => vector),
      [],
    );
  });

  test('are protected as the catalogue says', (t) => {
    const protectionOf = { command: 'commandProtection', response: 'responseProtection', alert: 'alertProtection' } as const;
    const found = messages.map(({ vector, message }) => ({
      vector,
      expected: useCases.byCode(message.messageCode)?.[protectionOf[message.kind]] ?? 'none',
      found: `${message.mac ? 'M' : ''}${typeof message.signature === 'string' ? '' : 'S'}` || 'none',
    }));
    const preCommands = found.filter((one) => one.expected === 'MS' && one.found === 'none');
    const astray = found.filter((one) => !one.expected.split('/').includes(one.found) && !preCommands.includes(one));
    t.diagnostic(
      `${found.length - preCommands.length} messages protected as the catalogue says, ${preCommands.length} pre-commands not ` +
        'yet protected',
    );
    assert.deepEqual(astray, []);
  });

  test('are addressed as the catalogue says', () => {
    const broker = '90-B3-D5-1F-30-00-00-02';
    const astray = messages.filter(({ message }) => {
      const { addressing } = useCases.get(formatMessageCode(message.messageCode));
      const brokered = message.originator === broker || message.recipient === broker;
      return addressing !== 'both' && (addressing === 'acb') !== brokered;
    });
    assert.deepEqual(
      astray.map(({ vector }) => vector),
      [],
    );
  });

  test('go to and come from devices of the types that the catalogue names', () => {
    const types: Readonly<Record<string, DeviceType>> = {
      A0: 'ESME',
      A1: 'GSME',
      A2: 'CHF',
      A3: 'GPF',
      A4: 'PPMID',
      A5: 'HCALCS',
      A6: 'ESME',
    };
    const astray = messages.filter(({ message }) => {
      const type = types[(message.kind === 'command' ? message.recipient : message.originator).slice(-2)];
      return type !== undefined && !useCases.get(formatMessageCode(message.messageCode)).deviceTypes.includes(type);
    });
    assert.deepEqual(
      astray.map(({ vector }) => vector),
      [],
    );
  });

  test('have a date and time in the response where the catalogue says so', () => {
    const responses = messages.filter(({ message }) => message.kind === 'response');
    const astray = responses.filter(
      ({ message }) => useCases.get(formatMessageCode(message.messageCode)).dateTimeInResponse !== (message.dateTime !== undefined),
    );
    assert.deepEqual(
      astray.map(({ vector }) => vector),
      [],
    );
  });
});
