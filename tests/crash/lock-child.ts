import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Lock, lockFolder } from '../../src/storage/lock.ts'

/** Takes the folder it is told, says "won" or why not, and lets go when told "release"; "hammer" does it over and over. */
let lock: Lock | undefined
process.on('message', async (word: string) => {
  if (word === 'release') {
    await lock?.release()
    lock = undefined
    process.send!('released')
    return
  }
  if (word.startsWith('hammer ')) {
    process.send!(await hammer(word.slice(7)))
    return
  }
  try {
    lock = await lockFolder(word)
    process.send!('won')
  } catch (error) {
    process.send!(error instanceof Error && 'code' in error ? error.code : String(error))
  }
})
process.send!('ready')

/** While it holds the folder it alone may make the file `inside`. */
async function hammer(folder: string): Promise<{ wins: number; clashes: number }> {
  const inside = join(folder, 'inside')
  let wins = 0
  let clashes = 0
  for (let attempt = 0; attempt < 400; attempt++) {
    const held = await lockFolder(folder).catch(() => undefined)
    if (!held) continue
    wins++
    try {
      writeFileSync(inside, '', { flag: 'wx' })
      await new Promise(setImmediate)
      rmSync(inside)
    } catch {
      clashes++
    }
    await held.release()
  }
  return { wins, clashes }
}
