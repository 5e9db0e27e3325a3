/** Text that is already XML and goes into a document as it stands. */
export class XmlText {
  constructor(readonly value: string) {}
  toString(): string {
    return this.value;
  }
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };

type XmlValue = string | number | bigint | boolean | XmlText | undefined | readonly XmlText[];

/**
 * XML written as a template: every value is escaped, but for XmlText, which is XML already. Undefined writes nothing. A line break
 * with an indentation behind it is layout of the source and writes nothing either; one without is a line break of the document.
 */
export function xml(template: TemplateStringsArray, ...values: readonly XmlValue[]): XmlText {
  const strings = withoutLayout(template);
  let out = strings[0] ?? '';
  values.forEach((value, i) => {
    out += write(value) + (strings[i + 1] ?? '');
  });
  return new XmlText(out);
}

const laidOut = new WeakMap<TemplateStringsArray, readonly string[]>();

function withoutLayout(template: TemplateStringsArray): readonly string[] {
  const known = laidOut.get(template);
  if (known !== undefined) return known;
  const strings = template.map((text) => text.replace(/\n +/g, ''));
  laidOut.set(template, strings);
  return strings;
}

function write(value: XmlValue): string {
  if (value === undefined) return '';
  if (value instanceof XmlText) return value.value;
  if (Array.isArray(value)) return value.join('');
  return String(value).replace(/[&<>"\r]/g, (c) => ESCAPES[c] ?? c);
}
