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
