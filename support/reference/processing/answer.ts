import type { XmlText } from '../../duis/xml-text';
import { xml } from '../../duis/xml-text';
import { encodeMessage } from '../../gbcs/encode';
import type { GbcsMessage } from '../../gbcs/message';
import type { Consequence } from '../consequences/consequence';

/** What a User is told at once, and what follows. */
export interface Answer {
  readonly code: string;
  /** A whole element of ResponseMessage, e.g. `<sr:PreCommand>…`. */
  readonly content?: XmlText;
  readonly follows?: readonly Consequence[];
}

/** Accepted; the outcome follows. */
export function acknowledged(follows: readonly Consequence[]): Answer {
  return { code: 'I99', follows };
}

/** What a ResponseMessage carries (DUIS 3.5; facts A.5). Octets go as base64. */
export function gbcsPayload(octets: Uint8Array): XmlText {
  return xml`<sr:GBCSPayload>${base64(octets)}</sr:GBCSPayload>`;
}

export function localCommand(command: GbcsMessage): XmlText {
  return xml`<sr:LocalCommand>${gbcsPayload(encodeMessage(command))}</sr:LocalCommand>`;
}

export function preCommand(command: GbcsMessage, gbcsVersion: string): XmlText {
  return xml`<sr:PreCommand><sr:GBCSVersion>${gbcsVersion}</sr:GBCSVersion>${gbcsPayload(encodeMessage(command))}</sr:PreCommand>`;
}

export function scheduledMessage(octets: Uint8Array, scheduleId: string): XmlText {
  return xml`<sr:DSPScheduledMessage>${gbcsPayload(octets)}<sr:DSPScheduleID>${scheduleId}</sr:DSPScheduleID></sr:DSPScheduledMessage>`;
}

function base64(octets: Uint8Array): string {
  return Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength).toString('base64');
}
