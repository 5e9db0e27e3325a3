import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { ServedReference, start } from '../../cli/run/served';
import { VECTORS } from '../../vectors/files';
import { browse, findBrowser, type Visit } from './browser-probe';

/** A night on which one thing is wrong. */
interface BadNight {
  readonly wrong: string;
  /** Options of the reference. */
  readonly serve: readonly string[];
  readonly run: readonly string[];
  /** How its cause reads on the morning page. */
  readonly cause: RegExp;
  /** What the exchange shows marked, where a message says what is wrong. */
  readonly marked?: RegExp;
  /** The target dies when the first tenth of the scenarios was played. */
  readonly dies?: true;
}

const NIGHTS: readonly BadNight[] = [
  {
    wrong: 'the payload of a GBCS command',
    serve: ['--defect', 'D-SECMP0081-01-takes-kwh'],
    run: ['--requirement', 'SECMP0081-01'],
    cause: /^block thresholds 1000, \d+ for 1, \d+: message 0002, octets \d+–\d+$/,
    marked: /1000 Wh/,
  },
  {
    wrong: 'the recipients of an alert',
    serve: ['--defect', 'D-CLAR-09-forgets-the-import-supplier'],
    run: ['--requirement', 'CLAR-09'],
    cause: /^recipients: AD1 to Import Supplier is missing: message \d{4}$/,
  },
  {
    wrong: 'the header of a response',
    serve: ['--defect', 'D-SECMP0062-03-forgets-the-service'],
    run: ['--requirement', 'SECMP0062-03'],
    cause: /^ServiceReference: 11.2 is missing, ServiceReferenceVariant: 11.2 is missing: message 0003/,
    marked: /SMETS1ResponseMessage/,
  },
  {
    wrong: 'more than a hundred scenarios',
    serve: ['--defect', 'D-SCHEMA-04-forgets-who-is-responsible'],
    run: ['--tags', '@SCHEMA-04 and @negative'],
    cause: /^response code I\d+ for E4: message 0002, ResponseCode$/,
    marked: /ResponseCode/,
  },
  {
    wrong: 'a push, which does not come',
    serve: ['--clock', 'real', '--latency', '60s'],
    run: ['--scenario', 'S-1400/3.3-IS', '--scenario', 'S-1400/8.9-hub-IS'],
    cause: /^push: the response of the ESME, I0, to Import Supplier is missing: message 0002$/,
  },
  {
    wrong: 'the target, which dies midway',
    serve: [],
    run: ['--requirement', 'CRP612-42'],
    cause: /^The target stopped answering at \d\d:\d\d:\d\d UTC, after \d+ scenarios, and never answered again: nothing listens there/,
    dies: true,
  },
];

const PHONE = [390, 844] as const;
const DESK = [1280, 800] as const;

/** Six nights on each of which one thing is wrong, read as somebody reads them in the morning. Wants chromium. */
describe('A night on which one thing is wrong', () => {
  const browser = findBrowser() ?? '';
  const skip = browser === '' ? 'no browser is at hand: chromium' : false;
  const scratch = mkdtempSync(join(tmpdir(), 'duis-nights-'));
  after(() => {
    rmSync(scratch, { recursive: true, force: true });
  });

  NIGHTS.forEach((night, n) => {
    void it(`${night.wrong}: its cause is on the first screen, and one click away is what shows it`, { skip }, async () => {
      const out = join(scratch, String(n));
      await play(night, out);
      await browse(browser, async (visit) => {
        for (const size of [DESK, PHONE]) await isNamed(visit, night, out, size);
        await isShown(visit, night);
        assert.deepEqual(visit.requests, []);
      });
      assert.match(
        readFileSync(join(out, 'summary.md'), 'utf8').replaceAll('\\', ''),
        new RegExp(night.cause.source.replace(/^\^|\$$/g, '')),
      );
    });
  });
});

async function play({ serve, run, dies }: BadNight, out: string): Promise<void> {
  const reference = await ServedReference.start(...serve);
  const target = `${out}.yaml`;
  writeFileSync(target, reference.targetFile(join(VECTORS, 'pki'), 'timeouts: { responseMs: 3000, quietMs: 500 }\n'));
  const { child, ended } = start(['run', '--target', target, ...run, '--no-allure', '--out', out]);
  try {
    if (dies && child.stdout) {
      await once(child.stdout, 'data');
      await reference.stop();
    }
    const { code, output } = await ended;
    assert.equal(code, dies ? 3 : 1, output);
  } finally {
    if (!dies) await reference.stop();
  }
}

/** Without scrolling, and nothing wider than the screen. */
async function isNamed(visit: Visit, { cause, dies }: BadNight, out: string, [width, height]: readonly [number, number]): Promise<void> {
  await visit.size(width, height);
  await visit.open(join(out, 'index.html'));
  await visit.waitForText(/All reports/);
  const where = dies ? '.outage strong' : '.cluster h3';
  const said = String(await visit.evaluate(`document.querySelector(${JSON.stringify(where)}).textContent`));
  assert.match(said.replace(/\.$/, '').trim(), cause);
  const bottom = Number(await visit.evaluate(`document.querySelector(${JSON.stringify(where)}).getBoundingClientRect().bottom`));
  assert.ok(bottom <= height, `the cause ends at ${bottom} of ${height} at ${width}`);
  assert.ok(Number(await visit.evaluate('document.documentElement.scrollWidth')) <= width, `scrolls sideways at ${width}`);
}

/** One click on, as the page stands. */
async function isShown(visit: Visit, { marked, dies }: BadNight): Promise<void> {
  await visit.click(dies ? '.outage a' : 'a.failing');
  await visit.waitForText(/What went by/);
  if (marked === undefined) return;
  const marks = String(
    await visit.evaluate("[...document.querySelectorAll('.message.decides mark')].map((own) => own.textContent).join(' ')"),
  );
  assert.match(marks, marked);
}
