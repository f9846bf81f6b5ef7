import { inflateSync } from 'node:zlib'

export interface Pixels {
  readonly width: number
  readonly height: number
  /** Red, green, blue and alpha of a point. */
  at(x: number, y: number): readonly number[]
}

/** Reads a PNG of 8-bit RGBA without interlacing, as resvg writes it. */
export function readPng(png: Uint8Array): Pixels {
  const bytes = Buffer.from(png)
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  if (bytes[24] !== 8 || bytes[25] !== 6 || bytes[28] !== 0) throw new Error('another kind of PNG')
  const data: Buffer[] = []
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12)
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)))
  const raw = inflateSync(Buffer.concat(data))
  const row = width * 4
  const out = Buffer.alloc(row * height)
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (row + 1)]!
    for (let x = 0; x < row; x++) {
      const left = x < 4 ? 0 : out[y * row + x - 4]!
      const up = y === 0 ? 0 : out[(y - 1) * row + x]!
      const corner = x < 4 || y === 0 ? 0 : out[(y - 1) * row + x - 4]!
      out[y * row + x] = raw[y * (row + 1) + 1 + x]! + guess(filter, left, up, corner)
    }
  }
  return { width, height, at: (x, y) => [...out.subarray(y * row + x * 4, y * row + x * 4 + 4)] }
}

function guess(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}
