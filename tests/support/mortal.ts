/** A process that may be killed: after its death nothing that it asks for happens, or is answered. */
export interface Life {
  readonly isOver: boolean
  /** Resolves when it is over. */
  readonly death: Promise<void>
  end(): void
  /** A store as the process sees it. */
  over<T extends object>(store: T): T
  /** What the process asks of others. It ends with the call that is one too many: that call is made, and nobody hears of it. */
  call<T>(make: () => Promise<T>): Promise<T>
}

/** @param calls how many it makes before it dies */
export function newLife(calls = Number.POSITIVE_INFINITY): Life {
  let left = calls
  let isOver = false
  let die = () => {}
  const death = new Promise<void>(resolve => {
    die = resolve
  })
  const never = new Promise<never>(() => {})
  const life: Life = {
    get isOver() {
      return isOver
    },
    death,
    end() {
      isOver = true
      die()
    },
    over: store =>
      new Proxy(store, {
        get(target, name) {
          const method: unknown = Reflect.get(target, name)
          if (typeof method !== 'function') return method
          return (...args: unknown[]) => {
            if (isOver) return never
            const answer = method(...args)
            return answer instanceof Promise ? answer.then(value => (isOver ? never : value)) : answer
          }
        },
      }),
    async call(make) {
      if (isOver) return never
      const answer = await make()
      if (--left < 0) life.end()
      return isOver ? never : answer
    },
  }
  return life
}
