import { endOfTag } from './canonical-tree';

const BLANK = /^[ \t\n]+$/;

/**
 * Canonical text without the white space between elements. Character data that is all there is in an element stays, blank or not. The DCC's
 * signing tool drops such white space before it signs or verifies (facts, GBCS 2), so only text without any has one meaning for all.
 */
export function compactCanonical(text: string): string {
  if (!/>[ \t\n]+</.test(text)) return text;
  let out = '';
  let at = text.indexOf('<');
  while (at >= 0) {
    const closes = text.charCodeAt(at + 1) === 0x2f;
    const end = endOfTag(text, at) + 1;
    const next = text.indexOf('<', end);
    const between = next < 0 ? '' : text.slice(end, next);
    const leaf = !closes && text.charCodeAt(next + 1) === 0x2f;
    out += text.slice(at, end) + (BLANK.test(between) && !leaf ? '' : between);
    at = next;
  }
  return out;
}
