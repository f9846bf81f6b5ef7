import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'

/** Lines that outlive a kill: each is on disk before the next step is taken. */
export function diary(path: string): (...words: (string | number)[]) => void {
  const file = openSync(path, 'a')
  process.once('exit', () => closeSync(file))
  return (...words) => {
    writeSync(file, `${words.join(' ')}\n`)
    fsyncSync(file)
  }
}

export function readDiary(path: string): string[][] {
  try {
    return readFileSync(path, 'utf8')
      .split('\n')
      .filter(line => line !== '')
      .map(line => line.split(' '))
  } catch {
    return []
  }
}
