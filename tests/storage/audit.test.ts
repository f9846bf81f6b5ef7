import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fileAudit } from '../../src/storage/audit.ts'
import { cleanUp, newFolder } from './on-every-driver.ts'

cleanUp()

test('a line for each thing noted, behind what was there before', async () => {
  const folder = await newFolder()
  await Promise.all([1, 2, 3].map(at => fileAudit(folder).note({ at, what: 'một' })))
  const audit = fileAudit(folder)
  await Promise.all([4, 5].map(at => audit.note({ at, what: 'hai' })))
  const lines = (await readFile(join(folder, 'audit.jsonl'), 'utf8')).trimEnd().split('\n')
  expect(lines.map(line => JSON.parse(line).at).sort()).toEqual([1, 2, 3, 4, 5])
})

test('what could not be written is written with the next', async () => {
  const folder = await newFolder()
  const audit = fileAudit(join(folder, 'later'))
  await expect(audit.note({ at: 1 })).rejects.toMatchObject({ code: 'folder-unwritable' })
  await mkdir(join(folder, 'later'))
  await audit.note({ at: 2 })
  expect(await readFile(join(folder, 'later', 'audit.jsonl'), 'utf8')).toBe('{"at":1}\n{"at":2}\n')
})
