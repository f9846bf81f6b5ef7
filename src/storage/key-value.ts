import type { KeyValue } from '../ports.ts'
import type { Hot } from './hot.ts'

const TABLE = 'value'

/** Values are copied in and out, as JSON would: changing one after writing or reading it changes nothing here. */
export function keyValue(hot: Hot): KeyValue {
  const values = hot.table(TABLE)
  return {
    read: async key => copy(values.get(key)),
    write: (key, value) => hot.commit([[TABLE, key, copy(value)]]),
    async delete(key) {
      if (values.has(key)) await hot.commit([[TABLE, key]])
    },
    keys: async prefix => [...values.keys()].filter(key => key.startsWith(prefix)),
  }
}

function copy(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value))
}
