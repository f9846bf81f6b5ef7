import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { HoiXaError } from '../domain/errors.ts'
import { faultOf } from './steady-file.ts'

/** A file of a folder or of one below it. */
export interface FoundFile {
  /** From the folder on, with `/`. */
  readonly label: string
  /** Where it lies. */
  readonly path: string
  /** Why it is none: it is a folder under a report's name, a link to a folder, or a folder that cannot be looked into. */
  readonly fault?: HoiXaError
}

/**
 * The files of a folder and of those below it, by name; without hidden ones. Links to files are followed, links to folders are not, so
 * that no loop is walked.
 * @param isWanted a folder that bears the name of a wanted file is a fault
 * @throws what the system says where the folder itself cannot be read
 */
export async function walkFolder(folder: string, isWanted: (name: string) => boolean): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = []
  const walk = async (path: string, label: string): Promise<void> => {
    const entries = await readdir(path, { withFileTypes: true }).catch((cause: unknown) => {
      if (label === '') throw cause
      found.push({ label, path, fault: faultOf(cause, label) })
      return []
    })
    for (const entry of entries) {
      if (isHidden(entry.name)) continue
      const [below, name] = [join(path, entry.name), label === '' ? entry.name : `${label}/${entry.name}`]
      const kind = await kindOf(entry, below)
      if (kind === 'folder' && !isWanted(entry.name)) await walk(below, name)
      else found.push({ label: name, path: below, ...(kind === 'file' ? {} : { fault: noFile(name, kind) }) })
    }
  }
  await walk(folder, '')
  return found.sort((a, b) => (a.label < b.label ? -1 : 1))
}

/** What systems and editors leave beside people's files: `.DS_Store`, `._report.txt`, `~$report.docx`. */
export function isHidden(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || name === '__MACOSX'
}

type Kind = 'file' | 'folder' | 'link'

async function kindOf(entry: Dirent, path: string): Promise<Kind> {
  if (entry.isDirectory()) return 'folder'
  if (!entry.isSymbolicLink()) return 'file'
  const target = await stat(path).catch(() => undefined)
  return target?.isDirectory() ? 'link' : 'file'
}

function noFile(name: string, kind: Exclude<Kind, 'file'>): HoiXaError {
  return new HoiXaError('file-not-regular', `${name} is a ${kind === 'link' ? 'link to a folder' : 'folder'}`, { details: { file: name } })
}
