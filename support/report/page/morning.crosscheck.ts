import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { ServedReference, start } from '../../cli/run/served';
import { browse, findBrowser, type Visit } from './browser-probe';

const DEFECT = 'D-SECMP0081-01-takes-kwh';
const PKI = join(__dirname, '../../../vectors/pki');
const PHONE = [390, 844] as const;
const DESK = [1400, 900] as const;

/** Whether what the selector finds first is on the screen as it is, without scrolling. */
const isOnScreen = (selector: string): string =>
  `(() => { const box = document.querySelector(${JSON.stringify(selector)})?.getBoundingClientRect();
    return box !== undefined && box.height > 0 && box.top >= 0 && box.top < innerHeight; })()`;

/** A night on which the thresholds of a tariff are a thousandfold, read in a browser as a person would read it. Wants chromium. */
describe('A failing night in a browser', () => {
  const browser = findBrowser() ?? '';
  const skip = browser === '' ? 'no browser is at hand: chromium' : false;
  const out = join(mkdtempSync(join(tmpdir(), 'duis-morning-')), 'run');
  const pages = (): string[] => [
    'index.html',
    'requirements.html',
    'requirements/SECMP0081-01.html',
    'pics.html',
    join('exchanges', readdirSync(join(out, 'exchanges'))[0] ?? ''),
  ];

  before(async () => {
    if (skip) return;
    const reference = await ServedReference.start('--defect', DEFECT);
    try {
      const target = `${out}-target.yaml`;
      writeFileSync(target, reference.targetFile(PKI));
      const { code, output } = await start(['run', '--target', target, '--requirement', 'SECMP0081-01', '--no-allure', '--out', out]).ended;
      assert.equal(code, 1, output);
      assert.match(output, /next +open .*index\.html, or npx duis-conformance explain .* S-0250\/1-wh\n$/);
    } finally {
      await reference.stop();
    }
  });

  it('names its one cause on the first screen, and is one click from the octets that decide', { skip }, () =>
    browse(browser, async (visit) => {
      await visit.size(...DESK);
      await visit.open(join(out, 'index.html'));
      const text = await visit.waitForText(/Look at the exchange/);
      assert.match(text, /1 cause\b[\s\S]*block thresholds 1000, \d+ for 1, \d+: message 0002, octets \d+–\d+/);
      assert.equal(await visit.evaluate(isOnScreen('.cluster h3')), true);
      await visit.click('a.failing');
      await visit.waitForText(/What went by/);
      assert.equal(await visit.evaluate('location.hash'), '#m0002');
      assert.match(String(await visit.evaluate("document.querySelector('.items mark').textContent")), /^1000 Wh$/);
      assert.match(String(await visit.evaluate("document.querySelector('.hex mark').textContent")), /^[0-9A-F]{2}( [0-9A-F]{2})*$/);
      assert.deepEqual(visit.requests, []);
    }),
  );

  it('goes from an item to its octets and back', { skip }, () =>
    browse(browser, async (visit) => {
      await visit.open(join(out, pages().at(-1) ?? ''));
      await visit.waitForText(/What went by/);
      await visit.click('#m0002 tr.differs a[href^="#h"]');
      const octets = String(await visit.evaluate("document.querySelector('.hex a:target').textContent"));
      assert.match(octets, /^[0-9A-F ]+$/);
      await visit.click('.hex a:target');
      assert.match(String(await visit.evaluate("document.querySelector('tr:target th').textContent")), /payload/);
    }),
  );

  it('is read with the keyboard alone', { skip }, () =>
    browse(browser, async (visit) => {
      await visit.open(join(out, 'index.html'));
      await visit.waitForText(/Look at the exchange/);
      await visit.press('n');
      assert.equal(await visit.evaluate('document.activeElement.className'), 'failing');
      await visit.press('Enter');
      assert.match(await visit.waitForText(/What went by/), /To the message that decides, 0002/);
    }),
  );

  it('opens what an address names, and keeps in the address what is filtered by', { skip }, () =>
    browse(browser, async (visit) => {
      const url = (hash: string): string => `location.hash = ${JSON.stringify(hash)}`;
      await visit.open(join(out, 'requirements.html'));
      await visit.waitForText(/of \d+ requirements/);
      await visit.evaluate(url('#verdict=met'));
      await visit.waitForText(/0 of 1 requirements/);
      await visit.evaluate(url('#verdict=not-met'));
      await visit.waitForText(/1 of 1 requirements/);
      await visit.click('input[value=not-met]');
      assert.doesNotMatch(String(await visit.evaluate('location.hash')), /not-met/);
    }),
  );

  it('is read on a phone without sideways scrolling, without scripts from elsewhere, and by everybody', { skip }, () =>
    browse(browser, async (visit) => {
      const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
      for (const [width, height] of [PHONE, DESK]) {
        await visit.size(width, height);
        for (const page of pages()) await isWellMade(visit, page, width, axe);
      }
      assert.deepEqual(visit.requests, []);
    }),
  );

  async function isWellMade(visit: Visit, page: string, width: number, axe: string): Promise<void> {
    await visit.open(join(out, page));
    await visit.waitForText(/DUIS reference|SECMP0081-01|What went by/);
    assert.ok(Number(await visit.evaluate('document.documentElement.scrollWidth')) <= width, `${page} scrolls sideways at ${width}`);
    await visit.evaluate(axe);
    const violations = await visit.evaluate(
      "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => " +
        "html.slice(0, 120)).join(' | ')))",
    );
    assert.deepEqual(violations, [], `${page} at ${width}`);
  }
});
