import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { openStorage } from '../../src/storage/open-storage.ts'
import { cleanUp, newFolder } from '../storage/on-every-driver.ts'
import { bundle } from './start-child.ts'

cleanUp()

test.skipIf(process.platform === 'win32')('where the disk is full, writes are refused and nothing acknowledged is lost', async () => {
  const child = await bundle(join(import.meta.dirname, 'full-disk-child.ts'))
  const folder = await newFolder()
  // No file may grow beyond 8 blocks (of 512 or 1,024 bytes).
  const { stdout } = await promisify(execFile)('sh', ['-c', 'ulimit -f 8; exec "$0" "$@"', process.execPath, child.file, folder])
  await child.remove()
  const { acknowledged, refusals } = JSON.parse(stdout) as { acknowledged: string[]; refusals: string[] }
  expect(refusals).toEqual(['folder-unwritable'])
  expect(acknowledged).toEqual(expect.arrayContaining(['k0', 'small', 'after']))
  expect(acknowledged).not.toContain('large')
  const storage = await openStorage(folder, 'write')
  for (const { what } of storage.recoveries) expect(what).toContain('cut off')
  const found = [...(await storage.values.keys('')), ...(await storage.reports.reports()).map(({ id }) => id)]
  expect(found).toEqual(expect.arrayContaining(acknowledged))
  await storage.close()
})
