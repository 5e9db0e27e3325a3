import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { WebSocket } from 'undici';

/** What a browser saw of a page. */
export interface PageSighting {
  readonly text: string;
  /** Every request that is not for the page itself or for what it carries inside. */
  readonly requests: readonly string[];
}

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--remote-debugging-port=0',
  '--window-size=1400,1000',
];

/** The browser to look with; undefined where none is installed. */
export function findBrowser(): string | undefined {
  return [process.env.CHROMIUM, ...PLACES].find((place) => place !== undefined && existsSync(place));
}

/**
 * Opens a page from disk in a headless browser and waits until it shows a text that matches. `actions` are expressions run in
 * the page afterwards, one after the other. A picture is taken where `picture` names a file.
 */
export async function sight(
  browser: string,
  page: string,
  shows: RegExp,
  options: { readonly actions?: readonly string[]; readonly picture?: string } = {},
): Promise<PageSighting> {
  return browse(browser, async (visit) => {
    await visit.open(page);
    const text = await visit.waitForText(shows);
    for (const expression of options.actions ?? []) await visit.evaluate(expression);
    if (options.picture !== undefined) await visit.picture(options.picture);
    return { text, requests: visit.requests };
  });
}

/** A person at a browser: opens pages, clicks, presses keys, looks. */
export interface Visit {
  readonly requests: readonly string[];
  open(page: string): Promise<void>;
  /** As on a phone, or at a desk. */
  size(width: number, height: number): Promise<void>;
  waitForText(shows: RegExp): Promise<string>;
  /** Clicks where the element that the selector finds first is shown; throws where it is not. */
  click(selector: string): Promise<void>;
  /** `n`, `Tab` or `Enter`. */
  press(key: string): Promise<void>;
  evaluate(expression: string): Promise<unknown>;
  picture(file: string): Promise<void>;
}

/** Starts a browser with a profile of its own, and ends it when the visit is over. */
export async function browse<Result>(browser: string, visit: (visit: Visit) => Promise<Result>): Promise<Result> {
  const profile = mkdtempSync(join(tmpdir(), 'duis-browser-'));
  const child = spawn(browser, [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    const tab = await Tab.at(await debuggingPort(child));
    await tab.send('Network.enable');
    await tab.send('Page.enable');
    return await visit(tab);
  } finally {
    await end(child);
    await rm(profile, { recursive: true, force: true, maxRetries: 20 });
  }
}

/** Ends a browser with all its processes: any of them that lived on would write to the profile while it is taken away. */
async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  process.kill(-child.pid, 'SIGKILL');
  await gone;
}

async function debuggingPort(child: ChildProcess): Promise<number> {
  if (child.stderr === null) throw new Error('the browser was started without a pipe for its errors');
  for await (const line of createInterface(child.stderr)) {
    const port = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(line)?.[1];
    if (port !== undefined) return Number(port);
  }
  throw new Error('the browser ended before it could be talked to');
}

interface Reply {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly request?: { readonly url: string } };
  readonly result?: { readonly data?: string; readonly result?: { readonly value?: unknown } };
  readonly error?: { readonly message: string };
}

const KEY_CODES: Readonly<Record<string, number>> = { Tab: 9, Enter: 13 };

/** One tab, spoken to in the DevTools protocol. */
class Tab implements Visit {
  readonly requests: string[] = [];
  private readonly waiting = new Map<number, (reply: Reply) => void>();
  private count = 0;

  private constructor(private readonly socket: WebSocket) {
    socket.addEventListener('message', ({ data }) => this.receive(JSON.parse(String(data)) as Reply));
  }

  static async at(port: number): Promise<Tab> {
    const response = await fetch(`http://127.0.0.1:${port}/json/new?about:blank`, { method: 'PUT' });
    const { webSocketDebuggerUrl } = (await response.json()) as { webSocketDebuggerUrl: string };
    const socket = new WebSocket(webSocketDebuggerUrl);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve);
      socket.addEventListener('error', reject);
    });
    return new Tab(socket);
  }

  async send(method: string, params: object = {}): Promise<Reply> {
    const id = ++this.count;
    const reply = await new Promise<Reply>((resolve) => {
      this.waiting.set(id, resolve);
      this.socket.send(JSON.stringify({ id, method, params }));
    });
    if (reply.error !== undefined) throw new Error(`${method}: ${reply.error.message}`);
    return reply;
  }

  async evaluate(expression: string): Promise<unknown> {
    return (await this.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })).result?.result?.value;
  }

  /** The page's text, once it matches; what it is after ten seconds otherwise. */
  async waitForText(shows: RegExp): Promise<string> {
    const wait = `new Promise((resolve) => { const started = performance.now();
      const look = () => { const text = document.body ? document.body.innerText : '';
        if (${String(shows)}.test(text) || performance.now() - started > 10000) resolve(text); else requestAnimationFrame(look); };
      look(); })`;
    const look = (): Promise<unknown> => this.evaluate(wait);
    // A page that gives way to the next one while it is looked at: what is asked for is on that one.
    const text = String(
      await look().catch((error: unknown) => (/navigated/.test(String(error)) ? look() : Promise.reject(error as Error))),
    );
    if (!shows.test(text)) throw new Error(`the page does not show ${String(shows)}, but: ${text.slice(0, 2000)}`);
    return text;
  }

  async open(page: string): Promise<void> {
    await this.send('Page.navigate', { url: page.startsWith('http://') ? page : pathToFileURL(page).href });
  }

  async size(width: number, height: number): Promise<void> {
    await this.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: width < 600 });
  }

  async click(selector: string): Promise<void> {
    const where = `(() => { const found = document.querySelector(${JSON.stringify(selector)}); if (!found) return null;
      found.scrollIntoView({ block: 'center' }); const box = found.getClientRects()[0];
      return box ? [box.x + box.width / 2, box.y + box.height / 2] : null; })()`;
    const place = (await this.evaluate(where)) as [number, number] | null;
    if (place === null) throw new Error(`nothing is shown that ${selector} finds`);
    const [x, y] = place;
    for (const type of ['mousePressed', 'mouseReleased'])
      await this.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
  }

  async press(key: string): Promise<void> {
    const code = KEY_CODES[key] ?? key.toUpperCase().charCodeAt(0);
    const text = key === 'Enter' ? '\r' : key.length === 1 ? key : undefined;
    const event = { key, windowsVirtualKeyCode: code, ...(text !== undefined && { text }) };
    await this.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event });
    await this.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  }

  async picture(file: string): Promise<void> {
    const { result } = await this.send('Page.captureScreenshot', { format: 'png' });
    writeFileSync(file, Buffer.from(result?.data ?? '', 'base64'));
  }

  private receive(reply: Reply): void {
    const url = reply.params?.request?.url;
    if (reply.method === 'Network.requestWillBeSent' && url !== undefined && !/^(data|blob|file|about):/.test(url)) this.requests.push(url);
    if (reply.id !== undefined) this.waiting.get(reply.id)?.(reply);
  }
}
