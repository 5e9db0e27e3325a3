/** What the page of the console does: asks the control interface, shows what it says, and acts through it. */
export const CONSOLE_SCRIPT = `
'use strict';
const find = (id) => document.getElementById(id);
const make = (name, text, parts = {}) => Object.assign(document.createElement(name), { textContent: text }, parts);
const say = (text) => { find('said').textContent = text; };

async function ask(method, path, body) {
  const reply = await fetch(path, { method, ...(body === undefined ? {} : { body, headers: { 'content-type': 'application/json' } }) });
  const text = await reply.text();
  if (!reply.ok) throw new Error(method + ' ' + path + ': ' + (text.startsWith('{') ? JSON.parse(text).error : text));
  return text === '' ? undefined : reply.headers.get('content-type').startsWith('application/json') ? JSON.parse(text) : text;
}

async function attempt(work) {
  try { say(''); await work(); } catch (error) { say(error.message); }
}

function showHomes(devices) {
  const homes = new Map();
  for (const device of devices) {
    const home = device.deviceType === 'CHF' ? device.eui : device.chf ?? 'without a hub';
    homes.set(home, [...(homes.get(home) ?? []), device]);
  }
  find('homes').replaceChildren(...[...homes].map(([home, own]) => {
    const table = make('table', '', { className: 'homes' });
    table.append(make('caption', 'Home of ' + home));
    const head = make('tr', '');
    for (const name of ['Device', 'EUI-64', 'Status', 'Model and firmware', 'GBCS', 'Responsible'])
      head.append(make('th', name, { scope: 'col' }));
    table.append(head);
    for (const one of [...own].sort((a, b) => (b.deviceType === 'CHF') - (a.deviceType === 'CHF'))) {
      const row = make('tr', '');
      const model = [one.manufacturer, one.model, one.firmwareVersion].filter(Boolean).join(' ');
      const cells = [one.deviceType + (one.smetsFamily === 'SMETS1' ? ' (SMETS1)' : '') + (one.esmeVariant ? ' ' + one.esmeVariant : ''),
        one.eui, one.status, model, one.gbcsVersion ?? '', parties(one.responsible ?? [])];
      row.append(...cells.map((text) => make('td', text)));
      table.append(row);
    }
    const scrolls = make('div', '', { className: 'scrolls', tabIndex: 0 });
    scrolls.append(table);
    return scrolls;
  }));
  if (devices.length === 0) find('homes').replaceChildren(make('p', 'There are no devices yet.'));
  const chosen = find('devices').value;
  find('devices').replaceChildren(...devices.map((one) => make('option', one.deviceType + ' ' + one.eui, { value: one.eui })));
  if (devices.some((one) => one.eui === chosen)) find('devices').value = chosen;
}

function parties(responsible) {
  const roles = new Map();
  for (const { role, user } of responsible) roles.set(user, [...(roles.get(user) ?? []), role]);
  return [...roles].map(([user, own]) => (NAMES[user] ?? user) + ' (' + own.join(', ') + ')').join('; ');
}

const deviceTypes = new Map();
let shown = [];
function showMessages() {
  const wanted = find('filter').value.toLowerCase();
  const own = shown.filter((one) => (one.title + ' ' + one.party + ' ' + one.ids).toLowerCase().includes(wanted));
  find('count').textContent = own.length + ' of ' + shown.length;
  const list = find('messages');
  const there = new Map([...list.children].map((item) => [item.dataset.number, item]));
  list.replaceChildren(...own.map((one) => there.get(String(one.number)) ?? message(one)));
}

function message(one) {
  const item = make('li', '', { className: one.what === 'request' ? 'message user-dcc' : 'message dcc-user' });
  item.dataset.number = one.number;
  const details = make('details', '');
  const arrow = one.what === 'request' ? '\\u2192 ' : '\\u2190 ';
  const of = one.ids.split(' ').filter((eui) => deviceTypes.has(eui)).slice(0, 1).map((eui) => deviceTypes.get(eui) + ' ' + eui);
  const parts = [arrow + String(one.number).padStart(4, '0') + ' ' + one.title, one.party, ...of, ''];
  const summary = make('summary', parts.join(' \\u00b7 '));
  summary.append(make('span', one.at, { className: 'when' }));
  details.append(summary);
  details.addEventListener('toggle', () => attempt(async () => {
    if (!details.open || details.children.length > 1) return;
    const opened = make('ol', '', { className: 'sequence' });
    opened.innerHTML = await ask('GET', '/console/messages/' + one.number);
    const inner = opened.querySelector('details');
    if (inner) inner.open = true;
    details.append(opened);
  }));
  item.append(details);
  return item;
}

async function refresh() {
  const [about, clock, devices, messages, withheld] = await Promise.all(
    ['/capabilities', '/clock', '/devices', '/console/messages', '/deliveries/undetermined'].map((path) => ask('GET', path)));
  find('about').textContent = about.name + ' ' + about.release + (about.build ? ', build ' + about.build.slice(0, 19) : '');
  find('now').textContent = clock.now;
  for (const one of devices) deviceTypes.set(one.eui, one.deviceType);
  showHomes(devices);
  shown = messages;
  showMessages();
  const lines = withheld.map((one) => 'to ' + one.user + ', number ' + one.number + ', since ' + one.since);
  find('withheld').replaceChildren(...lines.map((line) => make('li', line)));
  if (withheld.length === 0) find('withheld').replaceChildren(make('li', 'none'));
}

let waiting;
function soon() {
  clearTimeout(waiting);
  waiting = setTimeout(() => attempt(refresh), 150);
}

find('advance').addEventListener('submit', (event) => {
  event.preventDefault();
  const seconds = Number(new FormData(event.target).get('seconds'));
  attempt(async () => { await ask('POST', '/clock/advance', JSON.stringify({ seconds })); await refresh(); });
});
find('act').addEventListener('submit', (event) => {
  event.preventDefault();
  const given = new FormData(event.target);
  const path = '/devices/' + given.get('device');
  const acts = {
    raise: () => ask('POST', path + '/events', JSON.stringify({ alertCode: given.get('code') })),
    offline: () => ask('POST', path + '/order', JSON.stringify({ offline: true })),
    online: () => ask('POST', path + '/order', JSON.stringify({ offline: false })),
    commands: async () => {
      const commands = await ask('GET', path + '/commands');
      const said = (one) => one.at + ' ' + one.useCase + ', message code ' + one.messageCode + ': ' + one.outcome;
      find('commands').replaceChildren(...commands.map((one) => make('li', said(one))));
      if (commands.length === 0) find('commands').replaceChildren(make('li', 'nothing yet'));
    },
  };
  attempt(async () => { await acts[event.submitter.value](); await ask('POST', '/settle', '{}'); await refresh(); });
});
for (const form of document.querySelectorAll('form.parameters'))
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const value = new FormData(form).get('value');
    attempt(async () => { await ask('PUT', form.dataset.path, value); say('set'); });
  });
find('filter').addEventListener('input', showMessages);
new EventSource('/console/events').onmessage = soon;
`;
