import { xml } from '../../duis/xml-text';
import { page } from '../../report/page/page';
import { PERSONAS } from '../../world/words/personas';
import { CONSOLE_SCRIPT } from './console-script';

/** Parameters that a person begins to change from; the target does not say what it has. */
const THROTTLING = {
  windowSeconds: 60,
  threshold: 3,
  forwardPeriodSeconds: 30,
  quietPeriodSeconds: 60,
  excludedAlertCodes: [],
  countIncludesForwarded: false,
};
const TRAFFIC = {
  operatingThreshold: 20,
  allocations: { '*': 5 },
  priorityServices: [],
  retryAfterSeconds: 2,
  retryAfterForm: 'seconds',
};

/** Users by their EUI-64s, for people; names of ours, so that nothing in them ends the script. */
const NAMES = JSON.stringify(Object.fromEntries(PERSONAS.map(({ eui, name }) => [eui, name])));

/** The page of the console; its script fills it from the control interface. */
export function consolePage(): string {
  const body = xml`<header><h1>The reference, as it is now</h1>
<p id="about" role="status">The page asks the control interface by its script; without scripts it stays empty.</p>
<nav aria-label="On this page">${[
    ['there', 'Homes and devices'],
    ['doing', 'What a device does'],
    ['log', 'Messages'],
    ['parameters', 'Parameters'],
    ['deliveries', 'Withheld'],
  ].map(([id = '', title = '']) => xml`<a href="${`#${id}`}">${title}</a> `)}</nav>
<p id="said" role="alert"></p></header>
<main>
<section><h2>Time</h2>
<form id="advance"><p class="filter"><span>It is <output id="now">unknown</output>; let</span>
  <input name="seconds" type="number" min="1" value="3600" aria-label="seconds"/> <span>seconds</span>
  <button>pass</button></p></form></section>
<section id="there"><h2>Homes and devices</h2><div id="homes"></div></section>
<section id="doing"><h2>What a device does</h2>
<form id="act"><p class="filter"><label>Device <select name="device" id="devices"></select></label>
  <label>alert code <input name="code" value="8F3F" pattern="[0-9A-Fa-f]{4}" size="5"/></label>
  <button name="do" value="raise">raise the alert</button> <button name="do" value="offline">take it offline</button>
  <button name="do" value="online">bring it back</button>
  <button name="do" value="commands">what it was asked</button></p></form>
<ol id="commands" class="sequence"></ol></section>
<section id="log"><h2>Messages</h2>
<p><label class="search">Show those with
  <input type="search" id="filter" placeholder="a code, a name, an EUI-64"/></label> <span id="count"></span></p>
<ol id="messages" class="sequence log"></ol></section>
<section id="parameters"><h2>Parameters</h2>
${[['throttling', 'Alert storms (SECMP0062)', THROTTLING] as const, ['traffic', 'Traffic Management (SECMP0067)', TRAFFIC] as const].map(
  ([name, title, value]) => xml`<form class="parameters" data-path="${`/${name}`}"><p><label>${title}<br/>
<textarea name="value" rows="4">${JSON.stringify(value)}</textarea></label> <button>set</button></p></form>`,
)}</section>
<section id="deliveries"><h2>Withheld</h2><p>Messages of which nobody knows whether they arrived.</p><ul id="withheld"></ul></section>
</main>`;
  return page({ title: 'The reference', body, script: `const NAMES = ${NAMES};${CONSOLE_SCRIPT}`, asks: true });
}
