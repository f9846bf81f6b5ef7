/** Keeps what was computed last, so many results at least and twice as many at most; what is not asked for again is forgotten. */
export function createRecent<V>(least: number): (key: string, compute: () => V) => V {
  let young = new Map<string, V>()
  let old = new Map<string, V>()
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
