/** Text that is already XML and goes into a document as it stands. */
export class XmlText {
  constructor(readonly value: string) {}
  toString(): string {
    return this.value;
  }
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };

type XmlValue = string | number | bigint | boolean | XmlText | undefined | readonly XmlText[];

/** XML written as a template: every value is escaped, but for XmlText, which is XML already. Undefined writes nothing. */
export function xml(strings: TemplateStringsArray, ...values: readonly XmlValue[]): XmlText {
  let out = strings[0] ?? '';
  values.forEach((value, i) => {
    out += write(value) + (strings[i + 1] ?? '');
  });
  return new XmlText(out);
}

function write(value: XmlValue): string {
  if (value === undefined) return '';
  if (value instanceof XmlText) return value.value;
  if (Array.isArray(value)) return value.join('');
  return String(value).replace(/[&<>"\r]/g, (c) => ESCAPES[c] ?? c);
}
