/** What can stand in a RecencyList: it knows its neighbours, so that it can leave from any place at once. */
export interface Listed<T> {
  earlier: T | undefined;
  later: T | undefined;
}

/**
 * Items in the order in which they were last touched, the longest untouched first; every operation takes the same time however many there
 * are.
 */
export class RecencyList<T extends Listed<T>> {
  private first: T | undefined;
  private last: T | undefined;

  /** The item that was untouched for longest. */
  get stalest(): T | undefined {
    return this.first;
  }

  /** Adds an item that stands in no list. */
  add(item: T): void {
    item.earlier = this.last;
    item.later = undefined;
    if (this.last) this.last.later = item;
    else this.first = item;
    this.last = item;
  }

  /** Takes out an item that stands in this list. */
  remove(item: T): void {
    if (item.earlier) item.earlier.later = item.later;
    else this.first = item.later;
    if (item.later) item.later.earlier = item.earlier;
    else this.last = item.earlier;
    item.earlier = item.later = undefined;
  }
}
