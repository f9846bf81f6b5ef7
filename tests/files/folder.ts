import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'

const made: string[] = []
afterAll(() => Promise.all(made.map(folder => rm(folder, { recursive: true, force: true }))))

/** A folder that is removed at the end, with files by their paths in it. */
export async function folderOf(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hoixa-files-'))
  made.push(folder)
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  return folder
}

/** Does something as somebody who may only what everybody may: root may read everything. */
export async function asNobody<T>(does: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return does()
  process.seteuid!(65_534)
  try {
    return await does()
  } finally {
    process.seteuid!(0)
  }
}
