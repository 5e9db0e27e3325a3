import { createHash } from 'node:crypto';
import type { StepResult, TestResult } from 'allure-js-commons';
import type { JudgedScenario } from '../../record/run-record';
import { openExchange, type OpenedMessage } from '../exchange/exchange';
import { decodedText, documentText } from '../exchange/exchange-text';
import { printable } from '../printable';

export interface NamedAttachment {
  readonly name: string;
  readonly type: string;
  readonly source: string;
  readonly content: Buffer;
}

/**
 * Every message of a scenario that did not pass, its document set out and its GBCS message decoded, each with the step in which it went by;
 * `write` keeps the content. What the control interface showed of a device stands with the scenario.
 */
export function attachMessages(result: TestResult, dir: string, scenario: JudgedScenario, write: (own: NamedAttachment) => void): void {
  const when = new Map(scenario.journal.map(({ n, at }) => [n, Date.parse(at)]));
  for (const message of openExchange(dir, scenario).messages) {
    const at = /^\d+$/.test(message.number) ? when.get(Number(message.number)) : undefined;
    const place = result.steps.find((step) => at !== undefined && isDuring(step, at)) ?? result;
    for (const own of attachmentsOf(scenario.id, message)) {
      write(own);
      place.attachments.push({ name: own.name, type: own.type, source: own.source });
    }
  }
}

function isDuring({ start, stop }: StepResult, at: number): boolean {
  return start !== undefined && stop !== undefined && at >= start && at <= stop;
}

function attachmentsOf(id: string, message: OpenedMessage): readonly NamedAttachment[] {
  const { number, title, gbcs, decides } = message;
  const mark = decides ? ', which decides' : '';
  const named = (name: string, extension: string, type: string, text: string): NamedAttachment => ({
    name: printable(name),
    type,
    source: `${createHash('md5').update(`${extension} ${number} ${id}`).digest('hex')}-attachment.${extension}`,
    content: Buffer.from(printable(text)),
  });
  const document = documentText(message);
  return [
    ...(document === undefined
      ? []
      : [named(`${number} ${title}${mark}`, message.xml ? 'xml' : 'txt', message.xml ? 'application/xml' : 'text/plain', document)]),
    ...(gbcs ? [named(`${number} decoded: ${gbcs.title}${mark}`, 'decoded.txt', 'text/plain', decodedText(message))] : []),
  ];
}
