/** A label and what belongs to it; undefined or empty: the line is left out. */
export type Field = readonly [label: string, value: string | readonly string[] | undefined];

const WIDTH = 100;
const LABEL = 14;

/** A page of plain text: a title, then labelled fields, wrapped for a terminal. */
export function sheet(title: string, fields: readonly Field[]): string {
  const body = fields.flatMap(([label, value]) => fieldLines(label, typeof value === 'string' ? [value] : (value ?? [])));
  const heading = wrap(title, WIDTH);
  return [...heading, '='.repeat(Math.max(...heading.map(({ length }) => length))), ...body].join('\n');
}

function fieldLines(label: string, values: readonly string[]): string[] {
  const hanging = values.length > 1 ? '  ' : '';
  const lines = values.filter((value) => value !== '').flatMap((value) => hang(wrap(value, WIDTH - LABEL - hanging.length), hanging));
  return lines.map((line, i) => (i === 0 ? label : '').padEnd(LABEL) + line);
}

/** Continuation lines set in, so that the items of a list stand apart. */
function hang([first = '', ...more]: readonly string[], indent: string): string[] {
  return [first, ...more.map((line) => indent + line)];
}

/** The words of `text` in lines no longer than `width`; a word that is longer has a line of its own. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else if (word !== '' || last === undefined) lines.push(word);
  }
  return lines.map((line) => line.trimEnd());
}
