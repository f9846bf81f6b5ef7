import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The repository, from a source of it or from what was bundled of one. */
export const ROOT = rootAbove(import.meta.dirname)

function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'seeds'))) return folder
  const above = dirname(folder)
  if (above === folder) throw new Error('the folder seeds/ is nowhere above')
  return rootAbove(above)
}
