/** As much of a font as it takes to break lines. */
export interface Measure {
  getCharacterSet(): number[];
  widthOfTextAtSize(text: string, size: number): number;
}

/** A text with what the font has no sign for said by its number: `U+5C71`. statement.html has it as it was. */
export function codedFor(font: Measure, text: string): string {
  const known = new Set(font.getCharacterSet());
  return [...text].map((sign) => (known.has(sign.codePointAt(0) ?? 0) ? sign : coded(sign))).join('');
}

function coded(sign: string): string {
  const number = sign.codePointAt(0) ?? 0;
  return `U+${number.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A text in lines of at most `width` points, broken between words, and within those that are longer than a line. */
export function linesOf(font: Measure, text: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  const fits = (line: string): boolean => font.widthOfTextAtSize(line, size) <= width;
  let line = '';
  for (const word of codedFor(font, text).split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const sign of word) {
      if (!fits(line + sign)) {
        lines.push(line);
        line = '';
      }
      line += sign;
    }
  }
  return [...lines, line];
}
