import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { seal } from './seal';

const ANALYTICS = `<script async src="https://www.googletagmanager.com/gtag/js?id=G-LNDJ3J7WT0"></script>
    <script>
        window.dataLayer = window.dataLayer || [];
        gtag('js', new Date());
        gtag('config', 'G-LNDJ3J7WT0', {
          "report": "awesome" });
    </script>`;

describe('Sealing an Allure page', () => {
  it('takes the analytics out, and nothing else', () => {
    const page = seal(`<html><head><title>t</title></head><body><script>app()</script>${ANALYTICS}<script>data()</script></body></html>`);
    const [head, rest] = page.split(/(?<="Content-Security-Policy" content="default-src 'self')[^>]*/);
    assert.equal(head, `<html><head><meta http-equiv="Content-Security-Policy" content="default-src 'self'`);
    assert.equal(rest, '><title>t</title></head><body><script>app()</script><script>data()</script></body></html>');
  });

  it('does not publish a page with analytics of another form', () => {
    assert.throws(() => seal('<head></head><script src="https://www.googletagmanager.com/other.js"></script>'), /not published/);
  });

  it('does not publish a page that it cannot seal', () => {
    assert.throws(() => seal('<body></body>'), /no <head>/);
  });
});
