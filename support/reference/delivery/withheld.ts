import type { Eui64 } from '../../duis/eui64';
import type { UndeterminedMessage } from './delivery-ledger';

/** Messages that may have arrived, until somebody who knows says what is to become of them. */
export class Withheld {
  private readonly messages = new Map<string, UndeterminedMessage>();

  constructor(messages: Iterable<UndeterminedMessage>) {
    for (const message of messages) this.add(message);
  }

  add(message: UndeterminedMessage): void {
    this.messages.set(keyOf(message.to, message.number), message);
  }

  all(): readonly UndeterminedMessage[] {
    return [...this.messages.values()];
  }

  /** Takes a message out; undefined where there is none such. */
  take(to: Eui64, number: number): UndeterminedMessage | undefined {
    const message = this.messages.get(keyOf(to, number));
    this.messages.delete(keyOf(to, number));
    return message;
  }

  clear(): void {
    this.messages.clear();
  }
}

function keyOf(to: Eui64, number: number): string {
  return `${to} ${number}`;
}
