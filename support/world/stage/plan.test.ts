import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { loadSupportCode } from '../../cli/run/cucumber-run';
import { CAPABILITIES } from '../../control/capability-names';
import { ControlClient } from '../../target/remote/control-client';
import type { StaticDevice, Target } from '../../target/target';
import { CapabilityMissing, DEFAULT_TIMEOUTS } from '../../target/target';
import { goldenRequests } from '../../user/golden/golden-request';
import { deviceName } from '../words/devices';
import { PERSONAS } from '../words/personas';
import { VOCABULARY } from '../words/vocabulary';
import { Cast } from './cast';
import { fixturesOf } from './fixtures';
import type { Plan } from './plan';
import { missedBy, planOf, requirePlanned } from './plan';

const ROOT = join(__dirname, '../../..');
const NOWHERE = new URL('http://127.0.0.1:9/');
const SCENARIO = { id: 'S-9999', number: 9999, line: 1, requirements: [], readings: [], needs: [] };
const REMOVAL = 'the Import Supplier removes the PPMID from the HAN device log of the Communications Hub';

interface Definitions {
  readonly stepDefinitions: readonly { readonly pattern: string | RegExp; readonly keyword: string }[];
}

let definitions: Definitions['stepDefinitions'];

before(async () => {
  const library: object = await loadSupportCode({ root: ROOT, support: ['steps/**/!(*.test|*.crosscheck).ts'] });
  definitions = (library as Definitions).stepDefinitions;
});

describe('The step definitions', () => {
  it('all say what they need, move and leave', () => {
    assert.deepEqual(definitions.map(({ pattern }) => pattern).sort(), [...VOCABULARY.expressions].sort());
  });

  it('of Thens need and move nothing: they read', () => {
    const thens = definitions.filter(({ keyword }) => keyword === 'Then').map(({ pattern }) => String(pattern));
    assert.ok(thens.length > 20);
    assert.deepEqual(
      VOCABULARY.entries.filter(([expression, { needs, moves, leaves }]) => thens.includes(expression) && (needs ?? moves ?? leaves)),
      [],
    );
  });
});

describe('A scenario', () => {
  it('that is judged by the second is for a clock that no device takes time of to answer', () => {
    const byTheSecond = { ...SCENARIO, needs: ['clock-to-the-second'] };
    const missed = (capabilities: readonly string[], lagMs: number): readonly string[] => {
      const target = { ...targetWith(capabilities), timeouts: { ...DEFAULT_TIMEOUTS, lagMs } };
      return missedBy(target, plan(['an ESME']), byTheSecond).map(({ capability }) => capability);
    };
    assert.deepEqual(missed(['devices', 'clock'], 0), []);
    assert.deepEqual(missed(['devices', 'clock'], 200), ['clock-to-the-second']);
    assert.deepEqual(missed(['devices'], 200), ['clock']);
  });

  it('plays alone where a word of it moves what all share, and is told which', () => {
    assert.deepEqual(
      [...plan(['the ESME raises 8F3F 5 times, every 5 seconds', 'the S1SP supports UncontrolledGasFlowRateDecimal']).moves],
      [
        ['clock', 'the ESME raises 8F3F 5 times, every 5 seconds'],
        ['s1sps', 'the S1SP supports UncontrolledGasFlowRateDecimal'],
      ],
    );
    assert.deepEqual([...plan(['firmware version 02000000, now Current, waits on the ESME']).moves.keys()], ['cpl', 'clock']);
    assert.deepEqual([...plan(['Traffic Management above 4 requests a second, with 2 for each User']).moves.keys()], ['traffic']);
  });

  it('plays beside others where it only speaks of a Distributor, of firmware, or of alerts that are raised once', () => {
    for (const words of [
      'the Electricity Distributor reads the device log of the ESME',
      'the Import Supplier reads the firmware version of the ESME',
      'the Import Supplier updates the firmware of the ESME',
      'the ESME reports firmware version 02000000',
      'the ESME raises 8F3F',
    ])
      assert.equal(plan([words]).moves.size, 0, words);
  });
});

describe('What a scenario is sure to miss', () => {
  it('is known before it sends anything', () => {
    assert.match(missed(['a PPMID', '30 days passes'], ['devices']), /^clock: .*let time pass/);
    assert.match(missed(['the ESME raises 8F3F 5 times, every 5 seconds'], ['devices']), /^device-events: /);
    assert.match(missed([`a technician carries the command by which ${REMOVAL}`], []), /^local-commands: /);
  });

  it('is known in full, each capability once', () => {
    const steps = ['a PPMID', '30 days passes', 'the ESME raises 8F3F', '2 days pass'];
    const needs = ['cpl', 'clock'];
    assert.deepEqual(
      missedBy(targetWith(['cpl']), plan(steps), { ...SCENARIO, needs }).map(({ capability }) => capability),
      ['clock', 'device-events', 'devices'],
    );
    assert.throws(
      () => requirePlanned(targetWith([]), plan(steps), { ...SCENARIO, needs }),
      (error: unknown) => error instanceof CapabilityMissing && error.others.join() === 'clock,device-events,devices',
    );
  });

  it('is a device where those of the target file do not do, as far as its Givens say', () => {
    const devices = [{ eui: '00-DB-12-34-56-78-90-A1', deviceType: 'CHF', smetsFamily: 'SMETS2+', status: 'Commissioned' }] as const;
    const missed = (step: string): readonly string[] =>
      missedBy({ ...targetWith([]), devices }, plan([step]), SCENARIO).map(({ wantedFor }) => wantedFor);
    assert.match(
      missed('a PPMID at GBCS 4.0').join(),
      /^have a Commissioned SMETS2\+ CHF at GBCS 4.0, and the target file does not say that Import Supplier/,
    );
    assert.match(missed('a dual-fuel SMETS1 home').join(), /^have a Commissioned SMETS1 CHF/);
  });

  it('is nothing where a device stands in for one of its variant and version, in the home of a hub of any', () => {
    const [hub, meter] = ['00-DB-12-34-56-78-90-A1', '00-DB-12-34-56-78-90-A2'];
    const responsible = PERSONAS.flatMap(({ eui, roles }) => roles.map((role) => ({ role, user: eui })));
    const own = { smetsFamily: 'SMETS2+', status: 'Commissioned', responsible } as const;
    const devices = [
      { ...own, eui: hub, deviceType: 'CHF', gbcsVersion: '4.0' },
      { ...own, eui: meter, deviceType: 'ESME', gbcsVersion: '3.2', esmeVariant: 'AD', chf: hub },
    ] as const;
    const target = { ...targetWith([]), devices };
    const absent = missedBy(target, plan(['an ESME that is not in the inventory']), SCENARIO);
    assert.match(absent[0]?.wantedFor ?? '', /^be sure that a Commissioned SMETS2\+ ESME is not in the inventory/);
    const esme = 'an ESME of variant AD at GBCS 3.2';
    assert.deepEqual(missedBy(target, plan([esme]), SCENARIO), []);
    assert.match(
      missedBy(target, plan(['an ESME of variant ADF at GBCS 3.2']), SCENARIO)[0]?.wantedFor ?? '',
      /ESME of variant ADF at GBCS 3.2/,
    );
    const cast = new Cast(SCENARIO, fixturesOf(target));
    for (const bringIn of plan([esme]).casts) bringIn(cast);
    assert.equal(cast.device(deviceName('the ESME')).eui, meter);
    assert.throws(
      () => cast.device(deviceName('the Communications Hub')),
      /have a Commissioned SMETS2\+ CHF at GBCS 3.2, and that of the target file is at GBCS 4.0/,
    );
  });

  it('is nothing where the target file lends a device that comes to be as a Given wants it, and goes back', () => {
    const responsible = PERSONAS.flatMap(({ eui, roles }) => roles.map((role) => ({ role, user: eui })));
    const [hub = '', spare = '', meter = '', absent = ''] = ['A1', 'A2', 'A3', 'A4'].map((end) => `00-DB-12-34-56-78-90-${end}`);
    const own = { smetsFamily: 'SMETS2+', status: 'Commissioned', gbcsVersion: '4.0', responsible } as const;
    const devices: readonly StaticDevice[] = [
      { ...own, eui: hub, deviceType: 'CHF' },
      { ...own, eui: spare, deviceType: 'CHF', spare: true },
      { ...own, eui: meter, deviceType: 'GSME', status: 'Pending', spare: true },
      { eui: absent, deviceType: 'ESME', smetsFamily: 'SMETS2+', gbcsVersion: '4.0', absent: true },
    ];
    const target = { ...targetWith([]), devices };
    const report = 'the Import Supplier reports the installation of the Communications Hub without SM WAN';
    const missed = (overDuis: boolean, ...steps: readonly string[]): string =>
      missedBy(target, plan(steps), SCENARIO, { overDuis, spoilt: new Map() })
        .map(({ wantedFor }) => wantedFor)
        .join();
    for (const steps of [
      ['an installed Communications Hub at GBCS 4.0', report],
      ['a withdrawn Communications Hub at GBCS 4.0'],
      ['an ESME that is not in the inventory'],
      ['a Communications Hub at GBCS 4.0', 'a pending ESME at GBCS 4.0'],
    ]) {
      assert.equal(missed(true, ...steps), '', steps.join());
      assert.notEqual(missed(false, ...steps), '', steps.join());
    }
    assert.match(missed(true, 'a Communications Hub at GBCS 4.0', report), /^have devices of its own: "the Import Supplier reports/);
    assert.match(missed(true, 'a suspended Communications Hub at GBCS 4.0'), /^have a Suspended SMETS2\+ CHF/);
    const spoilt = new Map([[spare, 'S-0001 left it otherwise']]);
    const [left] = missedBy(target, plan(['a withdrawn Communications Hub at GBCS 4.0']), SCENARIO, { overDuis: true, spoilt });
    assert.match(left?.wantedFor ?? '', /; S-0001 left it otherwise$/);
  });

  it('is a device of its own where it leaves one other than the target file says', () => {
    for (const words of [
      REMOVAL,
      REMOVAL.replace('removes', 'successfully removes'),
      'the Import Supplier creates a schedule for the ESME',
      'the Import Supplier updates the MPxN of the ESME',
    ]) {
      assert.match(
        missed([words], []),
        /^devices: .*have devices of its own: "the Import Supplier .*" leaves them other than the target file says/,
      );
    }
  });

  it('is nothing where a step says that the request is refused, or its command is returned, unless a Given has one served', () => {
    assert.equal(missed([REMOVAL, 'the request is refused with E4'], []), 'nothing');
    assert.equal(missed([`${REMOVAL}, with CommandVariant 2`], []), 'nothing');
    assert.match(missed([REMOVAL.replace('removes', 'successfully removes'), 'the request is refused with E4'], []), /^devices: /);
    assert.match(missed([REMOVAL, REMOVAL, 'the request is refused with E4'], []), /^devices: /);
  });

  it('is nothing at a target that offers everything', () => {
    assert.equal(missed([REMOVAL, '2 days pass', 'the ESME raises 8F3F'], Object.keys(CAPABILITIES)), 'nothing');
  });

  it('is told by the words of the requests that there are', () => {
    const lasting = goldenRequests().flatMap(({ file, does }) =>
      does !== undefined && missed([`the Import Supplier ${does.replace(/\{\w+\}/g, 'the ESME')}`], []) !== 'nothing'
        ? [file.replace(/^requests\/|\.xml$/g, '')]
        : [],
    );
    assert.deepEqual(lasting, [
      '5.1-create-schedule',
      '5.1-schedule-import-profile',
      '5.1-schedule-export-profile',
      '6.15.1-supplier-credentials',
      '6.15.2-device-certificate',
      '6.21-request-handover',
      '6.23-change-of-supplier',
      '8.3-decommission-device',
      '8.4-update-status',
      '8.4-update-hub-status',
      '8.4-update-details',
      '8.4-update-firmware',
      '8.4-update-model',
      '8.4-update-mpan',
      '8.4-delete-device',
      '8.7.1-join-critical',
      '8.7.2-join-non-critical',
      '8.8.1-unjoin-critical',
      '8.8.2-unjoin-non-critical',
      '8.11-remove-device',
      '8.12.1-restore-han-device-log',
      '8.12.2-restore-gpf-device-log',
      '8.14.2-hub-installed-without-sm-wan',
      '8.14.2-hub-installed-without-sm-wan-undated',
      '11.1-update-firmware',
      '11.3-activate-firmware',
      '11.3-activate-firmware-future-dated',
    ]);
  });
});

function plan(steps: readonly string[]): Plan {
  for (const text of steps) assert.ok(VOCABULARY.read(text), `no step definition fits "${text}"`);
  return planOf({ steps: steps.map((text, i) => ({ text, id: String(i), astNodeIds: [] })) }, VOCABULARY);
}

/** `clock: the target does not offer "clock", …`. */
function missed(steps: readonly string[], offered: readonly string[]): string {
  try {
    requirePlanned(targetWith(offered), plan(steps), SCENARIO);
    return 'nothing';
  } catch (error) {
    if (error instanceof CapabilityMissing) return `${error.capability}: ${error.message}`;
    throw error;
  }
}

function targetWith(capabilities: readonly string[]): Target {
  return {
    kind: 'remote',
    name: 'a candidate',
    release: '4.0',
    services: { transform: NOWHERE, sendCommand: NOWHERE, nonDevice: NOWHERE },
    control: new ControlClient(NOWHERE, 1000),
    capabilities: new Set(capabilities),
    readings: {},
    receive: { host: '127.0.0.1', port: 0 },
    timeouts: DEFAULT_TIMEOUTS,
    devices: [],
    pki: '',
    stop: () => Promise.resolve(),
  };
}
