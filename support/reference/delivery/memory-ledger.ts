import type { DeliveryLedger, NumberedMessage, UndeterminedMessage, UndeterminedPolicy } from './delivery-ledger';

/** A delivery ledger for one run: nothing is known from before it, and nothing is to be known after it. */
export class MemoryLedger implements DeliveryLedger {
  constructor(private readonly policy: UndeterminedPolicy) {}

  takenBy(): number {
    return 0;
  }

  attempted(): undefined {
    return undefined;
  }

  attempting(): Promise<boolean> {
    return Promise.resolve(true);
  }

  failed(): void {
    return;
  }

  undetermined(message: NumberedMessage, now: Date): UndeterminedMessage | undefined {
    return this.policy === 'repeat' ? undefined : { ...message, since: now.toISOString() };
  }

  taken(): void {
    return;
  }

  withheld(): readonly UndeterminedMessage[] {
    return [];
  }
}
