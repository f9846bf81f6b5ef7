/** Keeps what was computed last, so many results at least and twice as many at most; what is not asked for again is forgotten. */
export function createRecent<V, K = string>(least: number): (key: K, compute: () => V) => V {
  let young = new Map<K, V>()
  let old = new Map<K, V>()
  return (key, compute) => {
    const fresh = young.get(key)
    if (fresh !== undefined) return fresh
    const value = old.get(key) ?? compute()
    if (young.size >= least) {
      old = young
      young = new Map()
    }
    young.set(key, value)
    return value
  }
}

/** Things kept at least: questions that are answered at one time, or parts of one. */
const AT_ONE_TIME = 3

/**
 * Keeps what is worked out of a question while it is answered, by an object that belongs to it. Not in a `WeakMap`, which grows old: all that stands
 * in it counts as reachable until the next full collection, so that the young ones before would copy whatever questions have left behind.
 */
export function ofQuestions<V, K extends object>(): (key: K, compute: () => V) => V {
  return createRecent<V, K>(AT_ONE_TIME)
}
