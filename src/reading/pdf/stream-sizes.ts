import { constants, inflateSync } from 'node:zlib'

/** Bytes that one stream of a PDF may unpack to (a scanned A3 page in colour has fewer), and all of them together. */
export const MAX_STREAM_BYTES = 64 * 1024 * 1024
export const MAX_STREAMS_BYTES = 1024 * 1024 * 1024

const STREAM = 'stream'
/** Filters may stand one upon another. */
const MOST_FILTERS = 3

/** Whether the streams of a PDF unpack to more than they may. Streams that are encrypted or otherwise packed are not looked into. */
export function unpacksTooLarge(bytes: Uint8Array): boolean {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  let total = 0
  for (let at = content.indexOf(STREAM); at >= 0; at = content.indexOf(STREAM, at + STREAM.length)) {
    let start = at + STREAM.length
    if (content[start] === 0x0d) start++
    if (content[start] === 0x0a) start++
    total += unpackedSize(content.subarray(start))
    if (total > MAX_STREAMS_BYTES) return true
  }
  return false
}

function unpackedSize(packed: Buffer, filters = MOST_FILTERS): number {
  if (filters === 0 || !isDeflated(packed)) return 0
  try {
    const unpacked = inflateSync(packed, { maxOutputLength: MAX_STREAM_BYTES, finishFlush: constants.Z_SYNC_FLUSH })
    return unpacked.length + unpackedSize(unpacked, filters - 1)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? Number.POSITIVE_INFINITY : 0
  }
}

/** By the two bytes that it begins with. */
function isDeflated(packed: Uint8Array): boolean {
  const [first = 0, second = 0] = packed
  return (first & 0x0f) === 8 && first >> 4 <= 7 && ((first << 8) | second) % 31 === 0
}
