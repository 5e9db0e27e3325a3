/** A map that remembers at most so many entries: for one more, the one that came first is forgotten. */
export class BoundedMap<K, V> extends Map<K, V> {
  constructor(private readonly most: number) {
    super();
  }

  override set(key: K, value: V): this {
    super.set(key, value);
    const oldest = this.size > this.most ? this.keys().next() : undefined;
    if (oldest && !oldest.done) this.delete(oldest.value);
    return this;
  }
}
