import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { browse, findBrowser } from '../../report/page/browser-probe';
import { VECTORS } from '../../vectors/files';
import { ServedReference, start } from '../run/served';

const SUPPLIERS = [
  { role: 'IS', user: '90-B3-D5-1F-30-01-00-00' },
  { role: 'GS', user: '90-B3-D5-1F-30-01-00-10' },
];
const CHF = '00-DB-12-99-00-00-01-01';
const DEVICE = { status: 'Commissioned', gbcsVersion: '4.0', responsible: SUPPLIERS };
const HOME = [
  { ...DEVICE, eui: CHF, deviceType: 'CHF' },
  { ...DEVICE, eui: '00-DB-12-99-00-00-01-02', deviceType: 'ESME', chf: CHF },
];

/** The console of `serve`, with a User's messages in it, as a person uses it. Wants chromium. */
describe('The console in a browser', () => {
  const browser = findBrowser() ?? '';
  const skip = browser === '' ? 'no browser is at hand: chromium' : false;
  const scratch = mkdtempSync(join(tmpdir(), 'duis-console-'));
  let reference: ServedReference;
  let url = '';

  before(async () => {
    if (skip) return;
    reference = await ServedReference.start();
    url = `${reference.urls.control.replace(/\/$/, '')}/console`;
    const target = join(scratch, 'target.yaml');
    writeFileSync(target, reference.targetFile(join(VECTORS, 'pki')));
    const { code, output } = await start([
      'run',
      '--target',
      target,
      '--scenario',
      'S-0250/1-wh',
      '--no-allure',
      '--out',
      join(scratch, 'run'),
    ]).ended;
    assert.equal(code, 0, output);
    for (const device of HOME)
      await fetch(`${reference.urls.control}/devices/${device.eui}`, { method: 'PUT', body: JSON.stringify(device) });
  });
  after(async () => {
    if (!skip) await reference.stop();
    rmSync(scratch, { recursive: true, force: true });
  });

  it('shows homes and messages, opens one with its GBCS decoded, and raises an alert that then is there', { skip }, () =>
    browse(browser, async (visit) => {
      await visit.open(url);
      await visit.waitForText(/Home of 00-DB-12/);
      const text = await visit.waitForText(/request UpdateImportTariff/);
      assert.match(text, /ESME/);
      assert.match(text, /It is 2020-11-29T/);

      await visit.evaluate("[...document.querySelectorAll('#messages > li')].find((one) => /push, I0/.test(one.textContent)).id = 'one'");
      await visit.click('#one summary');
      assert.match(await visit.waitForText(/message code/), /Originator|originator/);

      const before = Number(await visit.evaluate("document.querySelectorAll('#messages > li').length"));
      const choose = "for (const one of document.getElementById('devices').options) if (/ESME/.test(one.text)) one.selected = true";
      await visit.evaluate(choose);
      await visit.click('button[value=raise]');
      await visit.waitForText(/push, .*DeviceAlertMessage/);
      assert.ok(Number(await visit.evaluate("document.querySelectorAll('#messages > li').length")) > before);

      await visit.click('#advance button');
      await visit.waitForText(/It is 2020-11-29T01:0/);
      if (process.env.DUIS_PICTURES) await visit.picture(join(process.env.DUIS_PICTURES, 'console.png'));
    }),
  );

  it('is well made: at a desk and on a phone, without anything from elsewhere', { skip }, () =>
    browse(browser, async (visit) => {
      const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
      for (const [width, height] of [
        [1400, 900],
        [390, 844],
      ] as const) {
        await visit.size(width, height);
        await visit.open(url);
        await visit.waitForText(/Home of 00-DB-12/);
        await visit.evaluate(axe);
        assert.deepEqual(
          await visit.evaluate("axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))"),
          [],
        );
        // A phone widens its view to what is too wide, so that the page and the view are always equally wide.
        const wide = Number(await visit.evaluate('document.documentElement.scrollWidth'));
        assert.ok(wide <= width, `${wide} px at ${width}`);
        if (process.env.DUIS_PICTURES) await visit.picture(join(process.env.DUIS_PICTURES, `console-${width}.png`));
      }
      assert.deepEqual(
        visit.requests.filter((asked) => !asked.startsWith(new URL(url).origin)),
        [],
      );
    }),
  );
});
