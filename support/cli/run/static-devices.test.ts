import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { DeviceSpec } from '../../control/types';
import { eui64ToHex } from '../../duis/eui64';
import { readJournal } from '../../report/journal/journal';
import type { JudgedScenario } from '../../record/run-record';
import type { Summary } from '../../report/summary';
import type { StaticDevice } from '../../target/target';
import { ControlClient } from '../../target/remote/control-client';
import { VECTORS } from '../../vectors/files';
import { personaIn, PERSONAS } from '../../world/words/personas';
import { ServedReference, start } from './served';

const scratch = mkdtempSync(join(tmpdir(), 'duis-static-'));
const RESPONSIBLE = PERSONAS.flatMap(({ eui, roles }) =>
  roles[0] !== undefined && personaIn(roles[0]).eui === eui ? [{ role: roles[0], user: eui }] : [],
);
const HUB = '00-DB-12-34-56-78-90-A1';
const DEVICES: readonly DeviceSpec[] = [
  { eui: HUB, deviceType: 'CHF', gbcsVersion: '4.0', responsible: RESPONSIBLE },
  {
    eui: '00-DB-12-34-56-78-90-A2',
    deviceType: 'ESME',
    gbcsVersion: '4.0',
    esmeVariant: 'A',
    chf: HUB,
    importMpxn: '1234567890123',
    responsible: RESPONSIBLE,
  },
  { eui: '00-DB-12-34-56-78-90-A3', deviceType: 'PPMID', gbcsVersion: '4.0', status: 'Pending', responsible: RESPONSIBLE },
];

after(() => rmSync(scratch, { recursive: true, force: true }));

/** What a run before left behind, or came late from it, shows in these: requests for the future, credentials, logs, schedules. */
const TELLTALE = [
  'S-0005',
  'S-0022',
  'S-0027/1 second',
  'S-0041',
  'S-0057',
  'S-0590/none',
  'S-0755',
  'S-0781/4.0',
  'S-0788',
  'S-0789',
  'S-0950/an ESME at GBCS 4.0',
  'S-0052/15',
];

/** The reference, set up as the owners of a candidate would; the suite is told of its devices, and of no control interface. */
describe('A target without a control interface', () => {
  let candidate: Candidate;

  before(async () => {
    candidate = await Candidate.start('--clock', 'real');
  });
  after(() => candidate.stop());

  it('is judged by the scenarios that its own devices can play, answers of devices included', async () => {
    const { code, scenarios } = await candidate.run(
      DEVICES,
      '--requirement',
      'CR1277-02',
      '--requirement',
      'SECMP0093-01',
      '--requirement',
      'SECMP0093-03',
    );
    assert.equal(code, 3);
    assert.deepEqual(
      scenarios.filter(({ verdict }) => verdict === 'failed'),
      [],
    );
    const passed = scenarios.filter(({ verdict }) => verdict === 'passed').map(({ id }) => id);
    for (const id of ['S-0001/Import Supplier', 'S-0008/ESME', 'S-0008/CHF', 'S-0051/PPMID', 'S-0052/15'])
      assert.ok(passed.includes(id), `${id} is not in ${passed.join(', ')}`);
  });

  it('is given what a Given asks of it through DUIS alone, and is waited for; what brought about what is there is not known', async () => {
    const [scenario] = (await candidate.run(DEVICES, '--scenario', 'S-0785')).scenarios;
    assert.equal(scenario?.failure?.step, 'the answer has the credentials');
    assert.match(
      scenario.failure.message,
      /have a device of its own: one that others use too may have had .*Second Load Controller.* before/,
    );
  });

  it('is not judged by the others, which name the capability that they miss', async () => {
    const { scenarios, missing, says } = await candidate.run(
      DEVICES,
      ...['S-0810', 'S-0054', 'S-0389', 'S-0023', 'S-0100', 'S-0200'].flatMap((id) => ['--scenario', id]),
    );
    assert.ok(scenarios.length > 10);
    for (const scenario of scenarios)
      assert.match(wants(scenario), /^inconclusive for (clock|device-events|devices|throttling|traffic)$/, scenario.id);
    assert.match(
      scenarios.find(({ id }) => id === 'S-0389/ESME')?.failure?.message ?? '',
      /have a Commissioned SMETS2\+ GPF, and none of the 3 devices of the target file is one/,
    );
    assert.equal(
      missing.reduce((sum, { brings }) => sum + brings, 0),
      scenarios.length,
    );
    for (const { name, scenarios: wanted } of missing) assert.ok(wanted > 0, name);
    assert.ok(missing.some(({ scenarios: wanted, alone }) => wanted > alone));
    for (const { name } of missing) {
      assert.match(says.output, new RegExp(`^  lacks +${name}: \\d+ scenarios? wants? it, `, 'm'));
      assert.match(says.page, new RegExp(`<th scope="row">${name}</th><td>\\d+</td>`));
      assert.match(says.markdown, new RegExp(`^\\| ${name} \\| \\d+ \\|`, 'm'));
    }
  });

  it('takes nobody for responsible whom the file does not name', async () => {
    const { scenarios } = await candidate.run(
      DEVICES.map(({ responsible: _, ...device }) => device),
      '--scenario',
      'S-0008/ESME',
    );
    assert.match(
      scenarios[0]?.failure?.message ?? '',
      /the target file does not say that Import Supplier \(IS\), .* are responsible for one/,
    );
    assert.deepEqual(scenarios.map(wants), ['inconclusive for devices']);
  });

  it('is not held to what an earlier run left behind, nor to what comes late of it', async () => {
    const verdicts = async (): Promise<string[]> =>
      (await candidate.run(DEVICES, ...TELLTALE.flatMap((id) => ['--scenario', id]))).scenarios.map(
        (scenario) => `${scenario.id} ${wants(scenario)}`,
      );
    const first = await verdicts();
    assert.deepEqual(
      first.filter((verdict) => / failed /.test(verdict)),
      [],
    );
    for (const id of ['S-0005', 'S-0022', 'S-0590/none', 'S-0755', 'S-0052/15'])
      assert.ok(first.includes(`${id} passed for nothing`), first.join(', '));
    await candidate.raise('00-DB-12-34-56-78-90-A2', '8F3F');
    assert.deepEqual(await verdicts(), first);
  });

  it('is sent nothing that outlives a scenario of which it cannot see the end', async () => {
    const { journal } = await candidate.run(
      DEVICES,
      '--scenario',
      'S-0027/1 second',
      '--scenario',
      'S-0057',
      '--scenario',
      'S-0950/an ESME at GBCS 4.0',
    );
    assert.deepEqual(journal, []);
  });
});

const SPARE: StaticDevice = {
  eui: '00-DB-12-34-56-78-90-B1',
  deviceType: 'CHF',
  smetsFamily: 'SMETS2+',
  status: 'Commissioned',
  gbcsVersion: '4.0',
  firmwareVersion: '01000000',
  responsible: RESPONSIBLE,
  spare: true,
};
const { spare: _lent, ...SPARE_HUB } = SPARE;
const MODEL = { manufacturer: '1063', model: 'M1', firmwareVersion: '01000000', gbcsVersion: '4.0', absent: true } as const;
const [ABSENT_ESME, ABSENT_PPMID] = ['00-DB-12-34-56-78-90-C1', '00-DB-12-34-56-78-90-C2'];
/** Without a PPMID that is Pending as it is. */
const LENT: readonly StaticDevice[] = [
  ...DEVICES.filter(({ deviceType }) => deviceType !== 'PPMID'),
  SPARE,
  { eui: ABSENT_ESME, deviceType: 'ESME', esmeVariant: 'AD', ...MODEL },
  { eui: ABSENT_PPMID, deviceType: 'PPMID', ...MODEL },
];
const BY_STATUS = ['S-0303', 'S-0305/withdrawn', 'S-0051/PPMID', 'S-0052/15', 'S-0810/ADF', 'S-0812/FG'].flatMap((id) => [
  '--scenario',
  id,
]);

describe('A target without a control interface that lends devices', () => {
  it('has Users bring them to where Givens want them, and back', async () => {
    await withCandidate(['--clock', 'real'], async (candidate) => {
      await candidate.arrange((control) => control.putDevice(SPARE_HUB));
      const asTheyAre = LENT.flatMap(({ spare: _, absent, ...own }) => (absent ? [] : [own]));
      const before = await candidate.run(asTheyAre, ...BY_STATUS);
      assert.deepEqual(new Set(before.scenarios.map(wants)), new Set(['inconclusive for devices']));
      for (let night = 0; night < 2; night++) {
        const { scenarios, code } = await candidate.run(LENT, ...BY_STATUS);
        assert.deepEqual(
          scenarios.map((own) => `${own.id} ${wants(own)}`),
          before.scenarios.map(({ id }) => `${id} passed for nothing`),
        );
        assert.equal(code, 0);
      }
      const left = await candidate.arrange(async (control) => ({
        hub: (await control.device(SPARE.eui)).status,
        meter: await control.device(ABSENT_ESME).catch((error: unknown) => String(error)),
        display: await control.device(ABSENT_PPMID).catch((error: unknown) => String(error)),
      }));
      assert.equal(left.hub, 'Commissioned');
      assert.match(`${JSON.stringify(left.meter)} ${JSON.stringify(left.display)}`, /there is no device .*-C1.* there is no device .*-C2/);
    });
  });

  it('is not judged where it refuses that, and keeps a device that was there all along', async () => {
    await withCandidate(['--clock', 'real'], async (candidate) => {
      await candidate.arrange((control) => control.putDevice({ eui: ABSENT_PPMID, deviceType: 'PPMID', status: 'Commissioned' }));
      const { scenarios } = await candidate.run(LENT, '--scenario', 'S-0051/PPMID', '--scenario', 'S-0052/15');
      assert.deepEqual(scenarios.map(wants), ['inconclusive for devices', 'inconclusive for devices']);
      for (const { failure } of scenarios)
        assert.match(failure?.message ?? '', /the target answered E120201 when a User was to pre-notify it \(12\.2\) \(journal \d+\)/);
      const { status } = await candidate.arrange((control) => control.device(ABSENT_PPMID));
      assert.equal(status, 'Commissioned');
    });
  });

  it('is judged, and leaves a device out from then on that does not come back', async () => {
    await withCandidate(['--clock', 'real'], async (candidate) => {
      await candidate.arrange((control) => control.putDevice(SPARE_HUB));
      const { scenarios } = await candidate.runThrough(
        (document) => !document.includes('>Commissioned</sr:UpdateDeviceStatusCH>'),
        LENT,
        ...['S-0303', 'S-0305/withdrawn', 'S-0051/PPMID'].flatMap((id) => ['--scenario', id]),
      );
      const verdicts = new Map(scenarios.map((own) => [own.id, wants(own)]));
      assert.equal(verdicts.get('S-0051/PPMID'), 'passed for nothing');
      assert.deepEqual([verdicts.get('S-0303'), verdicts.get('S-0305/withdrawn')].sort(), [
        'inconclusive for devices',
        'passed for nothing',
      ]);
      const out = scenarios.find(({ verdict }) => verdict === 'inconclusive');
      assert.match(
        out?.failure?.message ?? '',
        /; S-030\S+ left 00-DB-12-34-56-78-90-B1 otherwise than the target file says: HTTP 500 to set it Commissioned \(8\.4\) \(j/,
      );
    });
  });
});

describe('Another target without a control interface', () => {
  it('fails in every run, where it is not as it is to be', async () => {
    await withCandidate(['--clock', 'real', '--defect', 'D-CR1277-02-takes-15-octets'], async (candidate) => {
      const verdicts = async (): Promise<string[]> =>
        (await candidate.run(DEVICES, '--scenario', 'S-0052/15')).scenarios.map(({ verdict }) => verdict);
      assert.deepEqual([await verdicts(), await verdicts()], [['failed'], ['failed']]);
    });
  });

  it('fails for an alert that nothing explains, and not for a version that the file does not vouch for', async () => {
    await withCandidate(['--clock', 'real'], async (candidate) => {
      const [unsaid] = (await candidate.run(DEVICES, '--scenario', 'S-0943')).scenarios;
      const message = unsaid?.failure?.message ?? '';
      assert.match(message, /"devices", .* at the firmware version that the inventory says: N51 says that it is not \(journal \d+\)/);
      assert.match(message, /, and the target file says no firmwareVersion/);
      const [said] = (
        await candidate.run(
          DEVICES.map((device) => ({ ...device, firmwareVersion: '01000000' })),
          '--scenario',
          'S-0943',
        )
      ).scenarios;
      assert.deepEqual([unsaid?.verdict, said?.verdict], ['inconclusive', 'failed']);
      assert.deepEqual(said?.failure?.finding?.got, { FirmwareVersion: '00000000' });
    });
  });

  it('is told no instant by a clock that is not its own', async () => {
    await withCandidate([], async (candidate) => {
      const { scenarios } = await candidate.run(DEVICES, '--scenario', 'S-0022', '--scenario', 'S-0755');
      assert.deepEqual(scenarios.map(wants), ['inconclusive for clock', 'inconclusive for clock']);
      assert.match(scenarios[0]?.failure?.message ?? '', /say an instant by its time: the reply is dated 2020-11-29T/);
    });
  });
});

async function withCandidate(options: readonly string[], use: (candidate: Candidate) => Promise<void>): Promise<void> {
  const candidate = await Candidate.start(...options);
  try {
    await use(candidate);
  } finally {
    await candidate.stop();
  }
}

/** What came of a run. */
interface Ran extends Pick<Summary, 'scenarios' | 'missing'> {
  readonly code: number | undefined;
  readonly says: Readonly<Record<'output' | 'page' | 'markdown', string>>;
  readonly journal: readonly string[];
}

/** The reference on which somebody put the Users and devices by hand, and the runs at it. */
class Candidate {
  private constructor(
    private readonly reference: ServedReference,
    private readonly receive: string,
  ) {}

  static async start(...options: readonly string[]): Promise<Candidate> {
    const candidate = new Candidate(await ServedReference.start(...options), `127.0.0.1:${await freePort()}`);
    await candidate.arrange(async (control) => {
      for (const { eui, roles } of PERSONAS)
        if (roles.length > 0)
          await control.putUser({
            eui,
            roles,
            status: 'active',
            duisVersion: '4.0',
            receiveUrl: `http://${candidate.receive}/duis/${eui64ToHex(eui)}`,
          });
      for (const device of DEVICES) await control.putDevice({ smetsFamily: 'SMETS2+', status: 'Commissioned', ...device });
    });
    return candidate;
  }

  /** Something happens at a device while no run is going on. */
  raise(device: string, alertCode: string): Promise<void> {
    return this.arrange((control) => control.raise(device, { alertCode }));
  }

  run(devices: readonly StaticDevice[], ...selection: readonly string[]): Promise<Ran> {
    return this.runAt(this.reference.urls.nonDevice, devices, selection);
  }

  /** The same with a Non-Device Service that only these documents get through to; of others it says HTTP 500. */
  async runThrough(passes: (document: string) => boolean, devices: readonly StaticDevice[], ...selection: readonly string[]): Promise<Ran> {
    const server = createHttpServer((request, response) => {
      void text(request).then(async (document) => {
        const answered = passes(document)
          ? await fetch(this.reference.urls.nonDevice, {
              method: 'POST',
              headers: { 'content-type': 'application/xml' },
              body: document,
            })
          : undefined;
        response.writeHead(answered?.status ?? 500, { 'content-type': 'application/xml' }).end((await answered?.text()) ?? '');
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      return await this.runAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, devices, selection);
    } finally {
      server.close();
      server.closeAllConnections();
    }
  }

  private async runAt(nonDevice: string, devices: readonly StaticDevice[], selection: readonly string[]): Promise<Ran> {
    const [target, out] = [join(scratch, 'target.yaml'), join(scratch, 'run')];
    const more =
      `receiveResponse: { listen: "${this.receive}" }\ntimeouts: { requestMs: 5000, responseMs: 5000, quietMs: 50 }\ndevices: ` +
      `${JSON.stringify(devices)}\n${devices.some(({ spare, absent }) => spare ?? absent) ? 'arrange: over-duis\n' : ''}`;
    const file = this.reference.targetFile(join(VECTORS, 'pki'), more).replace(/control: .*\n/, '');
    writeFileSync(target, file.replace(this.reference.urls.nonDevice, nonDevice));
    const { code, output } = await start(['run', '--no-allure', '--target', target, '--out', out, ...selection]).ended;
    assert.ok(code === 0 || code === 1 || code === 3, output);
    const { scenarios, missing } = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')) as Summary;
    return {
      code,
      scenarios,
      missing,
      says: { output, page: readFileSync(join(out, 'index.html'), 'utf8'), markdown: readFileSync(join(out, 'summary.md'), 'utf8') },
      journal: [...readJournal(out).keys()],
    };
  }

  async stop(): Promise<void> {
    await this.reference.stop();
  }

  /** Does something to it behind the back of the suite. */
  async arrange<T>(what: (control: ControlClient) => Promise<T>): Promise<T> {
    const control = new ControlClient(new URL(this.reference.urls.control), 5000);
    try {
      return await what(control);
    } finally {
      await control.close();
    }
  }
}

function wants({ verdict, failure }: Pick<JudgedScenario, 'verdict' | 'failure'>): string {
  const capability = failure?.capability ?? failure?.message ?? 'nothing';
  return `${verdict} for ${capability}`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
