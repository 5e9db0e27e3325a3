import { sentenceOf } from '../../record/finding';
import type { JudgedScenario, RunRecord } from '../../record/run-record';
import { causeOf } from '../clusters/cause';
import { hex, type DecodedItem } from '../decode/decoded-item';
import { printable } from '../printable';
import { openExchange, type OpenedMessage } from './exchange';
import { fieldRows } from './expected-got';
import { protectionText } from './protection';
import { reproduceCommand } from './reproduce';
import { StepBook } from './steps';

const WIDTH = 100;

/** A scenario for a terminal: what its page says. Of messages that do not decide one line each, but for `full`. */
export function exchangeText(record: RunRecord, scenario: JudgedScenario, full: boolean): string {
  const { id, name, verdict, failure, rule, uri, line, requirements } = scenario;
  const { messages, shown } = openExchange(record.dir, scenario);
  const lines = [
    `${id} ${verdict}: ${name}`,
    ...(failure ? [`  ${causeOf(failure)}`] : []),
    ...(rule === undefined ? [] : [`  Rule: ${rule}`]),
    `  ${requirements.join(', ')}  ${uri}:${line}`,
    ...found(scenario),
    '',
    'What went by',
    ...messages.flatMap((message) => messageLines(message, full)),
    ...shown.map(({ number, what, decides }) => `  ${number} · the control interface on ${what}${decides ? '  <- decides' : ''}`),
    ...(full
      ? shown.flatMap(({ number, said }) => [`  ${number}`, ...(JSON.stringify(said, null, 1) ?? 'nothing').split('\n').map(inset)])
      : []),
    '',
    'Steps',
    ...new StepBook(record).stepsOf(scenario).map(({ keyword, text, outcome }) => `  ${MARKS[outcome]} ${keyword} ${text}`),
    '',
    `Reproduce: ${reproduceCommand(record.envelope, id)}`,
    '',
  ];
  return lines.flatMap((own) => wrapped(printable(own))).join('\n');
}

const MARKS = { passed: '+', failed: 'x', 'not reached': '-' } as const;

function found({ failure }: JudgedScenario): string[] {
  if (failure === undefined) return [];
  if (failure.finding === undefined) return ['', ...failure.message.split('\n').map((own) => `  ${own}`)];
  const rows = fieldRows(failure.finding);
  const width = Math.min(40, Math.max(...rows.map(({ field }) => field.length)));
  return [
    '',
    ...rows.flatMap(({ field, expected, got, differs }) =>
      differs
        ? [`! ${field.padEnd(width)}  expected ${expected}`, `  ${''.padEnd(width)}  got      ${got}`]
        : [`  ${field.padEnd(width)}  ${got}`],
    ),
    ...(failure.step === '' ? [] : [`  at: ${failure.step}`]),
    `  ${sentenceOf(failure.finding)}`,
  ];
}

const ARROWS: Readonly<Record<string, string>> = {
  'user-dcc': 'User →  DCC          ',
  'dcc-user': 'User ←  DCC          ',
  'dcc-device': '        DCC →  device',
  'device-dcc': '        DCC ←  device',
};

function messageLines(message: OpenedMessage, full: boolean): string[] {
  const { number, from, to, title, party, decides, judged, gbcs, xml } = message;
  const head = `  ${number.padEnd(5)} ${ARROWS[`${from}-${to}`] ?? ''}  ${title} · ${party}${decides ? '  <- decides' : ''}`;
  if (!decides && !full) return [head];
  const own = gbcs
    ? [
        gbcs.title,
        ...(gbcs.protection ?? []).map(protectionText),
        ...(gbcs.named.length > 0 && !full ? gbcs.named : gbcs.items).map((item) => itemLine(item, decides)),
      ]
    : [];
  const wanted = decides?.path?.replace(/\[[^\]]*\]/g, '');
  const document = (xml ?? []).flatMap(({ level, text, path }) =>
    full || (path === wanted && level > 0) ? [`${path === wanted && level > 0 ? '! ' : '  '}${'  '.repeat(level)}${text}`] : [],
  );
  return [head, ...[...judged, ...own, ...document].map(inset)];
}

/** The document of a message, set out; undefined where it has none. */
export function documentText({ xml, raw }: OpenedMessage): string | undefined {
  return xml ? `${xml.map(({ level, text }) => `${'  '.repeat(level)}${text}`).join('\n')}\n` : raw;
}

/** Its GBCS message: what it is, how it is protected, each item with its octets, and last all octets. */
export function decodedText({ gbcs, decides }: OpenedMessage): string {
  if (!gbcs) return '';
  const { title, problem, protection = [], named, items, octets } = gbcs;
  const lines = [
    title,
    ...(problem === undefined ? [] : [problem]),
    ...protection.map(protectionText),
    ...(named.length === 0 ? [] : ['', 'By the names of the Service Request', ...named.map((item) => itemLine(item, decides))]),
    '',
    'Item by item, with the octets in brackets; ! marks what decides',
    ...items.map((item) => itemLine(item, decides)),
    '',
    hex(octets),
  ];
  return `${lines.join('\n')}\n`;
}

function itemLine({ name, value, octets, level }: DecodedItem, decides: OpenedMessage['decides']): string {
  const [start, length] = octets ?? [0, 0];
  const marked = decides?.octets
    ? octets !== undefined && start < decides.octets[0] + decides.octets[1] && decides.octets[0] < start + length
    : decides?.fields.includes(name) === true;
  const place = octets ? `  [${length === 1 ? start : `${start}–${start + length - 1}`}]` : '';
  return `${marked ? '! ' : '  '}${'  '.repeat(level)}${name}: ${value}${place}`;
}

function inset(text: string): string {
  return `        ${text}`;
}

/** A line no longer than the terminal, set in where it goes on. */
function wrapped(line: string): string[] {
  if (line.length <= WIDTH || line.startsWith('Reproduce:')) return [line];
  const indent = ' '.repeat(Math.min(30, line.length - line.trimStart().length + 4));
  const cut = line.lastIndexOf(' ', WIDTH);
  const at = cut > indent.length ? cut : WIDTH;
  return [line.slice(0, at).trimEnd(), ...wrapped(indent + line.slice(at).trimStart())];
}
