import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Picture } from '../domain/picture.ts'
import type { Painter } from '../ports.ts'
import { draw } from './draw.ts'
import { paintThread } from './paint-thread.ts'

const FONTS = ['BeVietnamPro-Regular.ttf', 'BeVietnamPro-SemiBold.ttf']
/** Some 60 kB each. */
const MOST_KEPT = 64

/**
 * Paints by the fonts of a folder. The newest pictures are kept in memory by a hash of what they show, so that one asked for by many is
 * painted once; one that failed is tried again.
 */
export function createPainter(fontsDir: string): Painter & { close(): Promise<void> } {
  const thread = paintThread(FONTS.map(file => join(fontsDir, file)))
  const kept = new Map<string, Promise<Uint8Array>>()
  return {
    paint(picture: Picture) {
      const key = createHash('sha256').update(JSON.stringify(picture)).digest('base64')
      const known = kept.get(key)
      const png = known ?? thread.paint(draw(picture))
      kept.delete(key)
      kept.set(key, png)
      if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!)
      if (known === undefined) png.catch(() => kept.delete(key))
      return png
    },
    close: () => thread.close(),
  }
}
