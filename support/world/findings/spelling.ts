/**
 * The one spelling of what an element of a message says, so that like compares with like: numbers without zeroes that say nothing,
 * instants in UTC, GBCS versions as two numbers, EUI-64s in capitals, lists of them in order. What is no such item is as it was, but
 * for blanks around it. `name`: of the element, which says what kind of item it is.
 */
export function spelling(name: string, text: string): string {
  const said = text.trim();
  if (VERSIONS.test(name)) return versionOf(said);
  if (INSTANTS.test(name)) return instantOf(said);
  if (NUMBERS.test(name) && NUMBER.test(said)) return numberOf(said);
  return EUIS.test(said) ? euisOf(said) : said;
}

const VERSIONS = /GBCSVersion$/;
const INSTANTS = /DateTime$/;
const NUMBERS = /(?:Threshold|FlowRate\w*|Count|SequenceId|Level)$/;
const NUMBER = /^[+-]?\d+(?:\.\d*)?$/;
const EUI = '[0-9A-Fa-f]{2}(?:-[0-9A-Fa-f]{2}){7}';
const EUIS = new RegExp(`^${EUI}(?:\\s*,\\s*${EUI})*$`);

function versionOf(text: string): string {
  const [, major, minor = '0'] = /^v?(\d+)(?:\.(\d+))?$/i.exec(text) ?? [];
  return major === undefined ? text : `${Number(major)}.${Number(minor)}`;
}

function instantOf(text: string): string {
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? text : at.toISOString();
}

function numberOf(text: string): string {
  const [, sign = '', whole = '', fraction = ''] = /^([+-]?)0*(\d*?)(?:\.(\d*?)0*)?$/.exec(text) ?? [];
  const value = `${whole || '0'}${fraction === '' ? '' : `.${fraction}`}`;
  return sign === '-' && value !== '0' ? `-${value}` : value;
}

function euisOf(text: string): string {
  return text
    .split(',')
    .map((eui) => eui.trim().toUpperCase())
    .sort()
    .join(',');
}
