import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Audit } from '../ports.ts'
import { coalesce } from './coalesce.ts'
import { PRIVATE_FILE, unwritable } from './durable.ts'

/** `audit.jsonl` of a data folder: a line is added for each thing noted, none is ever changed. Lines noted together share one append. */
export function fileAudit(folder: string): Audit {
  let waiting: string[] = []
  const append = coalesce(async () => {
    const lines = waiting
    waiting = []
    try {
      await appendFile(join(folder, 'audit.jsonl'), lines.join(''), { mode: PRIVATE_FILE, flush: true })
    } catch (error) {
      waiting = [...lines, ...waiting]
      throw unwritable(folder, error)
    }
  })
  return {
    async note(line) {
      waiting.push(`${JSON.stringify(line)}\n`)
      await append()
    },
  }
}

/** Nothing outlives it. */
export function memoryAudit(): Audit & { readonly lines: readonly Readonly<Record<string, string | number>>[] } {
  const lines: Readonly<Record<string, string | number>>[] = []
  return { lines, note: async line => void lines.push(line) }
}
