import { xml, type XmlText } from '../../duis/xml-text';
import { hex, type DecodedItem } from '../decode/decoded-item';
import type { DecodedMessage } from '../decode/decoded-message';
import type { Deciding, OpenedMessage } from '../exchange/exchange';
import type { Protected, ProtectionLine } from '../exchange/protection';
import { octetRuns, type OctetRun } from '../exchange/octet-runs';
import type { XmlLine } from '../exchange/xml-lines';
import { whereText } from '../clusters/cause';

/** One message in its lane; the one that decides stands open. */
export function messageItem(message: OpenedMessage): XmlText {
  const { number, from, to, party, title, at, judged, decides, xml: lines, raw, gbcs } = message;
  const open = decides ? xml` open="open"` : undefined;
  return xml`<li class="${`message ${from}-${to}`}${decides ? ' decides' : ''}"><details id="${`m${number}`}"${open}><summary>
      <span class="arrow" aria-hidden="true">${ARROWS[`${from}-${to}`] ?? ''}</span> <b>${number}</b> ${title} <small>
      ${direction(message)}</small>${decides ? xml` <mark>decides: ${whereText(decides)}</mark>` : undefined}</summary>
<p class="judged"><small>${at}</small>${judged.map((own) => xml` · ${own}`)} · ${party}</p>
    ${gbcs && gbcsBlock(gbcs, number, decides)}${lines && xmlBlock(lines, decides?.path, gbcs !== undefined)}
    ${raw === undefined ? undefined : xml`<pre>${raw}</pre>`}</details></li>
`;
}

const ARROWS: Readonly<Record<string, string>> = { 'user-dcc': '→', 'dcc-user': '←', 'dcc-device': '→', 'device-dcc': '←' };

const NAMES = { user: 'User', dcc: 'DCC', device: 'device' } as const;

function direction({ from, to, party }: OpenedMessage): string {
  const name = (lane: OpenedMessage['from']): string => (lane === 'user' ? party : NAMES[lane]);
  return `${name(from)} to ${name(to)}`;
}

function xmlBlock(lines: readonly XmlLine[], path: string | undefined, folded: boolean): XmlText {
  const wanted = path === undefined ? undefined : withoutNumbers(path);
  const shown = lines.map(({ level, text, path: own }) => {
    const line = `${'  '.repeat(level)}${text}\n`;
    return own === wanted && level > 0 ? xml`<mark>${line}</mark>` : xml`${line}`;
  });
  const block = xml`<pre class="xml" tabindex="0">${shown}</pre>`;
  return xml`<details${folded ? undefined : xml` open="open"`}><summary>XML</summary>${block}</details>`;
}

function withoutNumbers(path: string): string {
  return path.replace(/\[[^\]]*\]/g, '');
}

/** A GBCS message for people beside its octets. Each item is a link to its octets, and they are links back. */
function gbcsBlock(
  { title, octets, items, named, problem, protection }: DecodedMessage & Partial<Protected>,
  number: string,
  deciding: Deciding | undefined,
): XmlText {
  const decides = deciding?.octets;
  const smallestOne = items.findIndex((item) => decides && overlaps(item, decides) && (item.octets?.[1] ?? 0) <= smallest(items, decides));
  const isMarked = ({ name }: DecodedItem, n: number): boolean => (decides ? n === smallestOne : deciding?.fields.includes(name) === true);
  const rows = items.map((item, n) => itemRow(item, `${number}-${n}`, isMarked(item, n)));
  const runs = octetRuns(octets, items, decides);
  return xml`<section class="gbcs"><h3>${title}</h3>${problem === undefined ? undefined : xml`<p class="cause">${problem}</p>`}
${protection && protectionList(protection)}${namedBlock(named, deciding)}
<div class="beside"><div class="scrolls" tabindex="0"><table class="items"><thead><tr>
  <th scope="col">Item</th><th scope="col">Says</th><th scope="col">Octets</th></tr></thead><tbody>${rows}</tbody></table></div>
<div class="hex" tabindex="0">${runs.map((run) => octetRun(run, number))}</div></div></section>`;
}

/** Who signed it, between whom its MAC stands, and whether they verify. */
function protectionList(lines: readonly ProtectionLine[]): XmlText {
  if (lines.length === 0) return xml`<p class="protection"><small>It has neither signature nor MAC.</small></p>`;
  const items = lines.map(
    ({ what, verdict, of, why }) =>
      xml`<li><span class="${`verdict ${PROTECTION[verdict]}`}">${verdict}</span> ${what} of ${of}
          ${why && xml`<small>${why}</small>`}</li>`,
  );
  return xml`<ul class="protection">${items}</ul>`;
}

const PROTECTION = { verified: 'passed', wrong: 'failed', 'not checked': 'inconclusive' } as const;

function smallest(items: readonly DecodedItem[], decides: readonly [number, number]): number {
  return Math.min(...items.filter((item) => overlaps(item, decides)).map(({ octets }) => octets?.[1] ?? Infinity));
}

function overlaps({ octets }: DecodedItem, [start, length]: readonly [number, number]): boolean {
  return octets !== undefined && octets[0] < start + length && start < octets[0] + octets[1];
}

/** The items by the names that the Service Request has for them. */
function namedBlock(named: readonly DecodedItem[], deciding: Deciding | undefined): XmlText | undefined {
  if (named.length === 0) return undefined;
  const rows = named.map((item) => {
    const marked = deciding !== undefined && (deciding.octets ? overlaps(item, deciding.octets) : deciding.fields.includes(item.name));
    return xml`<tr${marked ? xml` class="differs"` : undefined}><th scope="row">${item.name}</th>
        <td>${marked ? xml`<mark>${item.value}</mark>` : item.value}</td><td>${placeText(item)}</td></tr>`;
  });
  return xml`<div class="scrolls" tabindex="0"><table class="items">
      <caption>What it says, by the names of the Service Request</caption><thead><tr><th scope="col">Item</th>
      <th scope="col">Says</th><th scope="col">Octets</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function itemRow(item: DecodedItem, id: string, marked: boolean): XmlText {
  const place = placeText(item);
  const octets = item.octets ? xml`<a href="${`#h${id}`}">${place}</a>` : xml`${place}`;
  return xml`<tr id="${`r${id}`}" class="${item.part}${marked ? ' differs' : ''}">
      <th scope="row" style="${`padding-left:${item.level}em`}">${item.name}</th>
      <td>${marked ? xml`<mark>${item.value}</mark>` : item.value}</td><td>${octets}</td></tr>`;
}

function placeText({ octets }: DecodedItem): string {
  if (octets === undefined) return '';
  return octets[1] === 1 ? String(octets[0]) : `${octets[0]}–${octets[0] + octets[1] - 1}`;
}

function octetRun({ octets, item, marked, start }: OctetRun, number: string): XmlText {
  const text = hex(octets);
  const shown = marked ? xml`<mark>${text}</mark>` : xml`${text}`;
  return item === undefined
    ? xml`<span title="${`from octet ${start}`}">${shown}</span> `
    : xml`<a id="${`h${number}-${item}`}" href="${`#r${number}-${item}`}" title="${`from octet ${start}`}">${shown}</a> `;
}
