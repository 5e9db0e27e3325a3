import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isGbcsVersion } from '../duis/catalogue/gbcs-version';
import { UnknownEntry } from '../duis/catalogue/lookup';
import { DEVICE_STATUSES, DEVICE_TYPES } from '../duis/catalogue/vocabulary';
import { loadCatalogues } from './catalogues';

const { services, responseCodes, dccAlerts, useCases, esmeVariants, deviceTypes, deviceStatuses } = loadCatalogues();
const device = services.all.filter(({ nonDevice }) => !nonDevice);

describe('The service request matrix', () => {
  test('has the 128 variants of DUIS 4.0, and none of a later version', () => {
    assert.equal(services.all.length, 128);
    assert.deepEqual(
      ['6.14.3', '7.13', '7.14', '7.15', '7.16'].filter((srv) => !services.has(srv)),
      [],
    );
    assert.equal(services.byVariant('11.4'), undefined);
  });

  test('gives each variant a body element of its own', () => {
    assert.equal(new Set(services.all.map(({ bodyElement }) => bodyElement)).size, 128);
  });

  test('derives each variant from its Service Reference', () => {
    const astray = services.all.filter(({ serviceReference: sr, serviceReferenceVariant: srv }) => srv !== sr && !srv.startsWith(`${sr}.`));
    assert.deepEqual(astray, []);
  });

  test('has CommandVariants by criticality: 4 to 7, 1 to 3, and 8 for what the DCC answers itself', () => {
    for (const row of services.all) {
      const allowed = row.nonDevice ? [8] : row.critical ? [4, 5, 6, 7] : [1, 2, 3];
      assert.deepEqual(
        row.commandVariants.filter((variant) => !allowed.includes(variant)),
        [],
        row.serviceReferenceVariant,
      );
      assert.ok(row.commandVariants.length > 0, row.serviceReferenceVariant);
    }
  });

  test('names device types exactly for what goes to a device', () => {
    assert.deepEqual(
      services.all.filter(({ nonDevice, deviceTypes: types }) => nonDevice !== (types.length === 0)),
      [],
    );
  });

  test('leaves 7.16, and the two opt services, without an eligible role', () => {
    assert.deepEqual(
      services.all.filter(({ eligibleRoles }) => eligibleRoles.length === 0).map((row) => row.serviceReferenceVariant),
      ['7.16', '8.5', '8.6'],
    );
  });

  test('lets the Electricity Distributor read auxiliary load switch data', () => {
    assert.deepEqual(services.get('7.7').eligibleRoles, ['IS', 'ED', 'OU']);
  });

  test('does not schedule 4.4.3, nor anything new', () => {
    assert.deepEqual(
      ['4.4.3', '6.14.3', '7.13', '7.14', '7.15', '7.16'].filter((srv) => services.get(srv).dccSchedulable),
      [],
    );
  });

  test('reaches every device type by at least one GBCS use case', () => {
    const gaps = device.flatMap(({ serviceReferenceVariant: srv, deviceTypes: types }) =>
      types
        .filter((type) => !useCases.ofService(srv).some((row) => row.in40 && row.deviceTypes.includes(type)))
        .map((type) => `${srv} ${type}`),
    );
    assert.deepEqual(gaps, []);
  });
});

describe('The response codes', () => {
  test('are the 175 of DUIS 4.0, five of them new', () => {
    assert.equal(responseCodes.all.length, 175);
    assert.deepEqual(
      responseCodes.all.filter(({ change }) => change === 'new').map(({ code }) => code),
      ['E061509', 'E062402', 'E062403', 'E080903', 'E081111'],
    );
  });

  test('hold none of a later version, and none that never was', () => {
    const absent = ['E65', 'E71', 'E050111', 'E062305', 'E081406', 'E110106', 'E110401', 'W110401', 'E120103', 'E6', 'E14', 'I1', 'I100'];
    assert.deepEqual(
      absent.filter((code) => responseCodes.has(code)),
      [],
    );
  });

  test('carry the Service Reference that their digits spell, and it exists', () => {
    const references = new Set(services.all.map(({ serviceReference }) => serviceReference));
    for (const { code, serviceReference } of responseCodes.all) {
      const digits = /^[EW](\d\d)(\d\d)\d\d$/.exec(code);
      assert.equal(serviceReference, digits ? `${Number(digits[1])}.${Number(digits[2])}` : undefined, code);
      assert.ok(serviceReference === undefined || references.has(serviceReference), code);
    }
  });

  test('say that a meaning is not known rather than nothing', () => {
    const mute = responseCodes.all.filter(({ trigger, meaning }) => trigger === undefined && !/^Not (known|published)/.test(meaning));
    assert.deepEqual(mute, []);
  });

  test('are refused by name, with those that there are', () => {
    assert.throws(
      () => responseCodes.get('E65'),
      (error: Error) => error instanceof UnknownEntry && /there is no response code E65; known: I0, I99/.test(error.message),
    );
  });
});

describe('The DCC Alerts', () => {
  test('are AD1, N1 to N31, N33 to N58 and N999', () => {
    const numbers = [...Array(58).keys()].map((n) => n + 1).filter((n) => n !== 32);
    assert.deepEqual(dccAlerts.keys, ['AD1', ...numbers.map((n) => `N${n}`), 'N999']);
  });

  test('have bodies that the schema knows, and a trigger wherever the note has one', () => {
    assert.deepEqual(
      dccAlerts.all.filter(({ amended, trigger }) => amended && trigger === undefined),
      [],
    );
    assert.equal(dccAlerts.get('N57').body, 'SMETS1CHFirmwareNotification');
  });
});

describe('The GBCS use cases', () => {
  test('belong to Service Request Variants that exist', () => {
    assert.deepEqual(
      useCases.all.flatMap((row) => row.services).filter((srv) => !services.has(srv)),
      [],
    );
  });

  test('name versions of GBCS, and begin before they end', () => {
    for (const { useCase, gbcsFrom, gbcsBelow } of useCases.all) {
      assert.ok(
        [gbcsFrom, gbcsBelow].every((version) => version === undefined || isGbcsVersion(version)),
        useCase,
      );
    }
  });

  test('protect critical commands by signature, and every other one by authentication code alone', () => {
    for (const row of useCases.all.filter(({ services: own, commandProtection }) => own.length > 0 && !commandProtection.includes('/'))) {
      const critical = row.services.some((srv) => services.get(srv).critical);
      const byDcc = ['CS02bACBByACB', 'CS02bSupplierByTransCoS'].includes(row.useCase);
      if (!byDcc) assert.equal(row.commandProtection, critical ? 'MS' : 'M', row.useCase);
    }
  });

  test('mark what came after DUIS 4.0', () => {
    assert.deepEqual(
      useCases.all.filter(({ in40 }) => !in40).map(({ useCase }) => useCase),
      ['CCS08', 'CS08', 'GCS60a', 'CS09'],
    );
  });

  test('are found by code and by name', () => {
    assert.equal(useCases.byCode(0x00fe)?.useCase, 'CCS07');
    assert.equal(useCases.byName('CS02gLoadControllerBySupplier')?.messageCode, 0x0126);
    assert.equal(useCases.byCode(0xffff), undefined);
  });
});

describe('The small catalogues', () => {
  test('hold the ESME variants by letters that agree with their flags', () => {
    assert.equal(esmeVariants.all.length, 25);
    for (const row of esmeVariants.all) {
      const element = { 'single element': 'A', 'twin element': 'B', polyphase: 'C' }[row.element];
      const load = `${row.loadControlSwitches ? 'D' : ''}${row.boostFunction ? 'E' : ''}`;
      assert.equal(row.variant, `${element}${load}${row.proportionalControllers ? 'F' : ''}${row.sapc ? 'G' : ''}`);
    }
    assert.deepEqual(
      ['F', 'G', 'BG', 'CG', 'ADFG', 'ABC', 'DEF', 'AFG'].filter((variant) => esmeVariants.has(variant)),
      [],
    );
  });

  test('hold every device type and every status once', () => {
    assert.deepEqual(deviceTypes.keys, [...DEVICE_TYPES]);
    assert.deepEqual(deviceStatuses.keys, [...DEVICE_STATUSES]);
  });

  test('let a suspended device be read and activated, so that it can be restored', () => {
    assert.deepEqual(
      deviceStatuses.get('Suspended').exceptServices.filter((srv) => !services.has(srv)),
      [],
    );
    assert.equal(deviceStatuses.get('Suspended').acceptsRequests, false);
  });
});
