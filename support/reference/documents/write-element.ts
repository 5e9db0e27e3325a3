import type { Element } from '../../duis/element';
import { XmlText, xml } from '../../duis/xml-text';

/** An element of a request as XML again, with the prefix `sr`, to be returned to whoever sent it. */
export function writeElement({ name, attributes, children, text }: Element, as = name): XmlText {
  const given = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${xml`${value}`.value}"`)
    .join('');
  const content = children.length > 0 ? children.map((child) => writeElement(child).value).join('') : xml`${text}`.value;
  return new XmlText(`<sr:${as}${given}>${content}</sr:${as}>`);
}
