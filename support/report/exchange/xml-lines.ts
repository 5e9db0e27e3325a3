import { SaxesParser } from 'saxes';
import type { Element } from '../../duis/element';
import { DEFAULT_LIMITS } from '../../duis/limits';

/** A line of a document set out for people. */
export interface XmlLine {
  readonly level: number;
  readonly text: string;
  /** Local names from the root to the element whose line it is: `/Response/Header/RequestID`. */
  readonly path: string;
}

/** A document set out, an element a line, with its tree. */
export interface SetOutXml {
  readonly lines: readonly XmlLine[];
  readonly root: Element;
}

interface Building {
  readonly element: Element & { children: Element[]; text: string };
  readonly tag: string;
  readonly name: string;
  readonly path: string;
  /** Number of its line. */
  readonly line: number;
}

/** Elements inside one another, and all of them, that are set out: as many as a document may have to be read at all, and a page to open. */
const [DEEPEST, MOST] = [DEFAULT_LIMITS.depth, 20_000];

/** That a document is set out no further. */
class TooMuch extends Error {
  override readonly name = 'TooMuch';
}

/**
 * Sets a document out; undefined for text that is no XML, or more than a person could read. Nothing is left out but comments, and texts
 * that go on for ever are cut.
 */
export function setOutXml(text: string): SetOutXml | undefined {
  const lines: XmlLine[] = [];
  const open: Building[] = [];
  let root: Element | undefined;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ name, local, uri, attributes }) => {
    if (open.length >= DEEPEST || lines.length >= MOST) throw new TooMuch(`more than ${DEEPEST} levels or ${MOST} elements`);
    const parent = open.at(-1);
    const all = Object.values(attributes);
    const element = {
      namespace: uri,
      name: local,
      attributes: Object.fromEntries(all.filter((own) => own.uri === '').map((own) => [own.local, own.value])),
      children: [],
      text: '',
    };
    parent?.element.children.push(element);
    root ??= element;
    const tag = inBrief([name, ...all.map((own) => `${own.name}="${own.value}"`)].join(' '), LONGEST_TAG);
    const path = `${parent?.path ?? ''}/${local}`;
    open.push({ element, tag, name, path, line: lines.length });
    lines.push({ level: open.length - 1, text: `<${tag}>`, path });
  });
  const addText = (own: string): void => {
    const here = open.at(-1);
    if (here) here.element.text += own;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const done = open.pop();
    if (done) close(done, open.length, lines);
  });
  try {
    parser.write(text).close();
  } catch {
    return undefined;
  }
  return root && { lines, root };
}

function close({ element, tag, name, path, line }: Building, level: number, lines: XmlLine[]): void {
  if (element.children.length > 0) return void lines.push({ level, text: `</${name}>`, path });
  const text = element.text === '' ? `<${tag}/>` : `<${tag}>${inBrief(element.text)}</${name}>`;
  lines[line] = { level, text, path };
}

/** Base64 that goes on for ever says nothing to people: it is decoded beside. Nor does what a hostile document is full of. */
const [LONGEST, LONGEST_TAG, LONGEST_RAW] = [200, 2000, 20_000];

function inBrief(text: string, longest = LONGEST): string {
  return text.length <= longest ? text : `${text.slice(0, longest / 2)} … (${text.length} characters)`;
}

/** A document that is not set out, as it is; the journal has all of it. */
export function asItIs(text: string): string {
  return inBrief(text, LONGEST_RAW);
}
