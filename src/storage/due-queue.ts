/** Keys by the moment they fall due, earliest first and in order of arrival at the same moment. A binary heap: O(log n) each way. */
export class DueQueue<K> {
  readonly #heap: { at: number; order: number; key: K }[] = []
  #arrivals = 0

  get size(): number {
    return this.#heap.length
  }

  push(at: number, key: K): void {
    const heap = this.#heap
    let child = heap.push({ at, order: this.#arrivals++, key }) - 1
    while (child > 0) {
      const parent = (child - 1) >> 1
      if (!before(heap[child]!, heap[parent]!)) break
      swap(heap, child, parent)
      child = parent
    }
  }

  peek(): { readonly at: number; readonly key: K } | undefined {
    return this.#heap[0]
  }

  pop(): { readonly at: number; readonly key: K } | undefined {
    const heap = this.#heap
    const first = heap[0]
    const last = heap.pop()
    if (heap.length === 0 || last === undefined) return first
    heap[0] = last
    let parent = 0
    for (;;) {
      let least = parent
      for (const child of [2 * parent + 1, 2 * parent + 2]) if (child < heap.length && before(heap[child]!, heap[least]!)) least = child
      if (least === parent) return first
      swap(heap, parent, least)
      parent = least
    }
  }
}

interface Entry {
  readonly at: number
  readonly order: number
}

function before(a: Entry, b: Entry): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order)
}

function swap<T>(list: T[], a: number, b: number): void {
  const kept = list[a]!
  list[a] = list[b]!
  list[b] = kept
}
