import type { Eui64 } from '../../duis/eui64';
import type { XmlText } from '../../duis/xml-text';
import type { Consequence } from '../consequences/consequence';
import type { DccAlertLetter } from './dcc-alert';

/** A DCC Alert that says the same to all. */
interface PlainAlert extends DccAlertLetter {
  readonly alertCode: string;
  readonly about: Eui64;
  readonly content: XmlText;
}

/** That a DCC Alert is sent to each recipient; nothing where there is none. */
export function raiseDccAlert({ alertCode, about, recipients, content }: PlainAlert): readonly Consequence[] {
  return raiseDccAlerts(alertCode, about, [{ recipients, content }]);
}

/** That a DCC Alert is sent whose recipients are told different things. */
export function raiseDccAlerts(alertCode: string, about: Eui64, letters: readonly DccAlertLetter[]): readonly Consequence[] {
  return letters.every(({ recipients }) => recipients.length === 0) ? [] : [{ do: 'raise DCC Alert', alertCode, about, letters }];
}
