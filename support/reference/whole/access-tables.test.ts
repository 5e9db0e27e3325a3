import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { DeviceSpec, DeviceType } from '../../control/types';
import type { Eui64 } from '../../duis/eui64';
import type { ServiceRequest } from '../../duis/catalogue/service-request';
import { USER_ROLES } from '../../duis/catalogue/vocabulary';
import { loadCatalogues } from '../../vectors/catalogues';
import { CHF, ESME, GPF, GSME, HCALCS, IMPORT_SUPPLIER, PPMID, Rehearsal } from '../fixtures/rehearsal';
import type { ServiceName } from '../inquiry/arrival';
import { serviceFor } from '../inquiry/command-variant';

/** Public request templates, read as data: one body for each Service Reference Variant. */
const TEMPLATES = join(__dirname, '../../../node_modules/@smartdcc/duis-templates/templates');
const bodies = new Map<string, string>();
for (const file of readdirSync(TEMPLATES).sort()) {
  const xml = readFileSync(join(TEMPLATES, file), 'utf8').replace(/<!--[\s\S]*?-->/g, '');
  const srv = /<sr:ServiceReferenceVariant>([^<]*)/.exec(xml)?.[1] ?? '';
  const body = /<sr:Body>([\s\S]*)<\/sr:Body>/.exec(xml)?.[1]?.trim() ?? '';
  if (!bodies.has(srv) && !/ExecutionDateTime|SignedPreCommand/.test(body)) bodies.set(srv, body);
}
bodies.set('5.2', '<sr:ReadSchedule><sr:DSPScheduleID>1</sr:DSPScheduleID></sr:ReadSchedule>');
bodies.set('5.3', '<sr:DeleteSchedule><sr:DSPScheduleID>1</sr:DSPScheduleID></sr:DeleteSchedule>');
bodies.set(
  '8.5',
  readFileSync(join(TEMPLATES, 'CS02bACBByACB_8.5_SUCCESS_REQUEST_DUIS.XML'), 'utf8')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/^[\s\S]*<sr:Body>([\s\S]*)<\/sr:Body>[\s\S]*$/, '$1'),
);
bodies.set(
  '11.1',
  '<sr:UpdateFirmware><sr:FirmwareImage>AAAA</sr:FirmwareImage><sr:FirmwareVersion>1</sr:FirmwareVersion><sr:DeviceIDList>' +
    `${ESME}</sr:DeviceIDList></sr:UpdateFirmware>`,
);
bodies.set('12.1', '<sr:RequestWANMatrix><sr:UPRN>42</sr:UPRN></sr:RequestWANMatrix>');

const DEVICES: Readonly<Record<DeviceType, Eui64>> = { ESME, GSME, GPF, CHF, HCALCS, PPMID, IHD: ESME, CAD: ESME };
/** 8.3 last: it takes the meter out of service. */
const services = [...loadCatalogues().services.all].sort(
  (a, b) => Number(a.serviceReferenceVariant === '8.3') - Number(b.serviceReferenceVariant === '8.3'),
);
const targetOf = (row: ServiceRequest): { to?: Eui64 } => (row.nonDevice ? {} : { to: DEVICES[row.deviceTypes[0] ?? 'ESME'] });
/** Before or after 4.0, whichever has a use case for it. */
const gbcsFor = (srv: string): string => (['6.14.2', '7.5', '7.6', '7.7', '7.8'].includes(srv) ? '3.2' : '4.0');

async function everybodyIs(user: Eui64, gbcs: string): Promise<Rehearsal> {
  const responsible: DeviceSpec['responsible'] = USER_ROLES.map((role) => ({ role, user }));
  return (await Rehearsal.begin()).home(gbcs, { responsible });
}

test('there is a body for every Service Reference Variant', () => {
  assert.deepEqual(
    services.filter((row) => !bodies.has(row.serviceReferenceVariant)).map((row) => row.serviceReferenceVariant),
    [],
  );
});

describe('role by Service Reference Variant', () => {
  for (const role of USER_ROLES) {
    test(`${role}: E2 for exactly what the matrix does not give it`, async () => {
      const homes = new Map([
        ['3.2', await everybodyIs(IMPORT_SUPPLIER, '3.2')],
        ['4.0', await everybodyIs(IMPORT_SUPPLIER, '4.0')],
      ]);
      for (const home of homes.values()) home.systems.records.users.put({ eui: IMPORT_SUPPLIER, roles: [role] });
      const wrong = services.flatMap((row) => {
        const srv = row.serviceReferenceVariant;
        const code = homes.get(gbcsFor(srv))?.ask({ srv, ...targetOf(row), element: bodies.get(srv) ?? '' }) ?? '';
        const admitted = row.eligibleRoles.includes(role);
        const fits = admitted ? /^(I0|I99|W\d+|E0?\d{5}|E120201|E57|E11)$/.test(code) : code === 'E2';
        return fits ? [] : [`${srv}: ${code}, ${admitted ? 'is' : 'is not'} eligible`];
      });
      assert.deepEqual(wrong, []);
    });
  }
});

describe('CommandVariant by Service Reference Variant by service', async () => {
  const home = await everybodyIs(IMPORT_SUPPLIER, '4.0');
  home.systems.records.users.put({ eui: IMPORT_SUPPLIER, roles: USER_ROLES });
  for (const service of ['transform', 'sendCommand', 'nonDevice'] satisfies ServiceName[]) {
    test(`${service}: E13 for the CommandVariants of other services, E12 for those of other requests`, () => {
      const wrong: string[] = [];
      for (const row of services) {
        for (let cv = 1; cv <= 9; cv++) {
          const srv = row.serviceReferenceVariant;
          const signed = cv >= 5 && cv <= 7;
          const element = signed
            ? '<sr:SignedPreCommand><sr:GBCSPayload>AAAA</sr:GBCSPayload></sr:SignedPreCommand>'
            : (bodies.get(srv) ?? '');
          const code = home.ask({ srv, cv, service, ...targetOf(row), element });
          const own = serviceFor(cv);
          const expected =
            own !== undefined && own !== service ? /^E13$/ : row.commandVariants.includes(cv) ? /^(?!E12$|E13$|HTTP)/ : /^E12$/;
          if (!expected.test(code)) wrong.push(`${srv} CV${cv}: ${code}`);
        }
      }
      assert.deepEqual(wrong, []);
    });
  }
});
