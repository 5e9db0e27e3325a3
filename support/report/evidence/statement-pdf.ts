import type { PDFDocument, PDFFont, PDFPage, RGB } from 'pdf-lib';
import type { EvidenceStatement } from './evidence-statement';
import { codedFor, linesOf } from './text-lines';

/** A4 in points, and what stays white around. */
const [WIDTH, HEIGHT, MARGIN] = [595.28, 841.89, 36];
const LABELS = 92;
/** Sizes of type, in points: the first at which all is on one page. */
const SIZES = [9, 8.5, 8, 7.5, 7, 6.5, 6] as const;
/** So much larger are the title and the verdict. */
const TITLE = 1.8;

interface Fonts {
  readonly plain: PDFFont;
  readonly bold: PDFFont;
}

/** One line of text at its place; `y` is measured from the top of the first page. */
interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly colour: 'ink' | 'soft' | EvidenceStatement['verdict'];
}

const COLOURS: Readonly<Record<Placed['colour'], readonly [number, number, number]>> = {
  ink: [0.11, 0.14, 0.19],
  soft: [0.34, 0.38, 0.44],
  conformant: [0.08, 0.44, 0.23],
  'selection passed': [0.08, 0.44, 0.23],
  'non-conformant': [0.7, 0.15, 0.12],
  incomplete: [0.49, 0.32, 0],
};

/** `statement.pdf`: the same statement on one page of A4. The same statement and instant give the same octets. */
export async function statementPdf(statement: EvidenceStatement, signedAt: string): Promise<Buffer> {
  const { PDFDocument, rgb, StandardFonts } = await import('pdf-lib');
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const fonts = { plain: await pdf.embedFont(StandardFonts.Helvetica), bold: await pdf.embedFont(StandardFonts.HelveticaBold) };
  const layouts = SIZES.map((size) => () => layOut(statement, fonts, size));
  const lines = firstThatFits(layouts);
  draw(pdf, lines, fonts, rgb);
  const instant = new Date(signedAt);
  pdf.setTitle(codedFor(fonts.plain, statement.title));
  pdf.setCreator('duis-conformance');
  pdf.setProducer('duis-conformance, pdf-lib');
  pdf.setCreationDate(instant);
  pdf.setModificationDate(instant);
  return Buffer.from(await pdf.save());
}

function firstThatFits(layouts: readonly (() => readonly Placed[])[]): readonly Placed[] {
  let lines: readonly Placed[] = [];
  for (const layOut of layouts) {
    lines = layOut();
    if ((lines.at(-1)?.y ?? 0) <= HEIGHT - MARGIN) break;
  }
  return lines;
}

function layOut(statement: EvidenceStatement, fonts: Fonts, size: number): readonly Placed[] {
  const sheet = new Sheet(fonts);
  sheet.write(statement.title, { size: size * TITLE, bold: true });
  sheet.write(statement.verdict.toUpperCase(), { size: size * TITLE, bold: true, colour: statement.verdict });
  sheet.write(statement.meaning, { size });
  sheet.leave(size / 2);
  for (const [label, value] of statement.facts) sheet.writeFact(label, value, size);
  for (const { heading, lines } of statement.sections) {
    sheet.leave(size / 2);
    sheet.write(heading, { size: size * 1.15, bold: true });
    for (const line of lines) sheet.write(line, { size, indent: size });
  }
  return sheet.lines;
}

/** A sheet that is written from the top to the bottom. */
class Sheet {
  readonly lines: Placed[] = [];
  private y = MARGIN;

  constructor(private readonly fonts: Fonts) {}

  leave(points: number): void {
    this.y += points;
  }

  write(
    text: string,
    {
      size,
      bold = false,
      colour = 'ink',
      indent = 0,
    }: { readonly size: number; readonly bold?: boolean; readonly colour?: Placed['colour']; readonly indent?: number },
  ): void {
    const x = MARGIN + indent;
    for (const line of linesOf(this.fonts[bold ? 'bold' : 'plain'], text, size, WIDTH - MARGIN - x)) {
      this.y += size * 1.25;
      this.lines.push({ text: line, x, y: this.y, size, bold, colour });
    }
  }

  writeFact(label: string, value: string, size: number): void {
    this.lines.push({ text: label, x: MARGIN, y: this.y + size * 1.25, size, bold: false, colour: 'soft' });
    this.write(value, { size, indent: LABELS });
  }
}

/** What does not fit on the first page, in the smallest type, goes on the next. */
function draw(pdf: PDFDocument, lines: readonly Placed[], fonts: Fonts, rgb: (red: number, green: number, blue: number) => RGB): void {
  const pages: PDFPage[] = [];
  const room = HEIGHT - 2 * MARGIN;
  for (const { text, x, y, size, bold, colour } of lines) {
    const place = Math.floor((y - MARGIN) / room);
    while (pages.length <= place) pages.push(pdf.addPage([WIDTH, HEIGHT]));
    const down = y - place * room;
    pages[place]?.drawText(text, { x, y: HEIGHT - down, size, font: fonts[bold ? 'bold' : 'plain'], color: rgb(...COLOURS[colour]) });
  }
}
