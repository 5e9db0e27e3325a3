/** A page of allure-commandline with what it shows first, and files that it loads when somebody opens what is in them. */
export interface SplitReport {
  readonly page: string;
  /** The files, by their path from the folder of the page, made one after the other: all of them are as large as the page was. */
  readonly files: () => Iterable<SplitFile>;
}

export interface SplitFile {
  readonly path: string;
  readonly content: string;
}

/** What the page has under a name, in base64. */
interface Entry {
  readonly name: string;
  readonly value: string;
}

const BEGIN = '<script async>\n        window.reportDataReady = false;';
const END = 'window.reportDataReady = true;})\n    </script>';
const ENTRY = /d\('([^'\\]+)','([A-Za-z0-9+/=]*)'\)/g;
/** Test results and what is attached to them: one is opened at a time. */
const OF_A_TEST = /^data\/(?:test-cases|attachments)\//;
/** What only the next run of Allure would read, and is given afresh, and what is for other tools. */
const UNSEEN = /^(?:history|export)\//;
/** What is smaller, in characters, stays in the page. */
const SMALL = 8192;
/** About so many characters are loaded at a time. */
const PART = 400_000;

/**
 * Takes out of a self-contained page what is not shown first: all its data are in it in base64, which makes a page of 60 MB of 5,000
 * scenarios. They come as scripts, so that the page works from disk, where it may fetch nothing. Undefined where the page is not built
 * as is known, and so stays whole.
 */
export function split(page: string): SplitReport | undefined {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) return undefined;
  const entries = [...page.slice(begin, end).matchAll(ENTRY)].map(([, name = '', value = '']) => ({ name, value }));
  const ofTests = entries.filter(({ name }) => OF_A_TEST.test(name));
  const others = entries.filter(({ name }) => !OF_A_TEST.test(name) && !UNSEEN.test(name));
  const [small, large] = [others.filter(({ value }) => value.length < SMALL), others.filter(({ value }) => value.length >= SMALL)];
  const parts = Math.max(1, Math.ceil(ofTests.reduce((sum, { value }) => sum + value.length, 0) / PART));
  const byPart = Array.from({ length: parts }, (): Entry[] => []);
  for (const entry of ofTests) byPart[partOf(entry.name, parts)]?.push(entry);
  const own = Object.fromEntries(small.map(({ name, value }) => [name, value]));
  const elsewhere = Object.fromEntries(large.map(({ name }) => [name, fileOf(name)]));
  const script = `<script>${LOADER}(${JSON.stringify(own)}, ${JSON.stringify(elsewhere)}, ${parts});</script>`;
  return { page: page.slice(0, begin) + script + page.slice(end + END.length), files: () => filesOf(large, byPart) };
}

function* filesOf(large: readonly Entry[], byPart: readonly (readonly Entry[])[]): Iterable<SplitFile> {
  for (const entry of large) yield { path: fileOf(entry.name), content: asScript([entry]) };
  for (const [n, entries] of byPart.entries()) yield { path: `data/part-${n}.js`, content: asScript(entries) };
}

function asScript(entries: readonly Entry[]): string {
  return `allureData(${JSON.stringify(Object.fromEntries(entries.map(({ name, value }) => [name, value])))});\n`;
}

function fileOf(name: string): string {
  return `data/${name.replace(/[^\w.-]/g, '-')}.js`;
}

/** In which part the data of a test are; the loader in the page says the same. */
function partOf(name: string, parts: number): number {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + letter.charCodeAt(0)) >>> 0;
  return sum % parts;
}

/** The page asks its `reportData` for a name and awaits what that is: here a promise, where it has to be loaded first. */
const LOADER = `(function (here, elsewhere, parts) {
  var loading = {};
  window.allureData = function (values) { for (var name in values) here[name] = values[name]; };
  function load(file) {
    return loading[file] || (loading[file] = new Promise(function (resolve, reject) {
      var script = document.createElement('script');
      script.src = file; script.onload = resolve; script.onerror = reject;
      document.head.appendChild(script);
    }));
  }
  function fileOf(name) {
    if (!/^data\\/(test-cases|attachments)\\//.test(name)) return elsewhere[name];
    for (var sum = 0, i = 0; i < name.length; i++) sum = (sum * 31 + name.charCodeAt(i)) >>> 0;
    return 'data/part-' + sum % parts + '.js';
  }
  window.reportDataReady = true;
  window.reportData = new Proxy(here, { get: function (_, name) {
    if (typeof name !== 'string' || name in here) return here[name];
    var file = fileOf(name);
    return file && load(file).then(function () {
      if (here[name] === undefined) throw new Error(name + ' is not in ' + file);
      return here[name];
    });
  } });
})`;
