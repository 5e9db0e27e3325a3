import type { CplEntry } from '../../control/types';

/** The Central Products List: which firmware is known for which device model, and whether it may still be used. */
export class CentralProductsList {
  private readonly entries = new Map<string, CplEntry>();

  /** Takes `entries` in the place of all that was listed. */
  replace(entries: readonly CplEntry[]): void {
    this.entries.clear();
    for (const entry of entries) this.entries.set(keyOf(entry), entry);
  }

  /** The entry for a model at a firmware version; undefined where it is on no list. */
  find(product: Pick<CplEntry, 'manufacturer' | 'model' | 'firmwareVersion'>): CplEntry | undefined {
    return this.entries.get(keyOf(product));
  }

  /** Everything that is listed, of whatever model. */
  all(): readonly CplEntry[] {
    return [...this.entries.values()];
  }

  clear(): void {
    this.entries.clear();
  }
}

function keyOf(product: Pick<CplEntry, 'manufacturer' | 'model' | 'firmwareVersion'>): string {
  return [product.manufacturer, product.model, product.firmwareVersion.toUpperCase()].join('\n');
}
