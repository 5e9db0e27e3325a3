import type { XmlText } from '../../duis/xml-text';

/** What a User is told at once. */
export interface Answer {
  readonly code: string;
  /** A whole element of ResponseMessage, e.g. `<sr:PreCommand>…`. */
  readonly content?: XmlText;
}

/** Accepted; the outcome follows. */
export const ACKNOWLEDGED: Answer = { code: 'I99' };
