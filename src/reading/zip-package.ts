import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'

/** No office document has so many parts. */
const MOST_PARTS = 10_000

/** The parts of a ZIP unpack to more than they may. */
export class UnpacksTooLarge extends Error {
  /** As the ZIP's own directory has it, rounded up. */
  readonly megabytes: number

  constructor(bytes: number) {
    super(`unpacks to ${bytes} bytes`)
    this.megabytes = Math.ceil(bytes / 1024 / 1024)
  }
}

/**
 * Some parts of a ZIP, by their names. Sizes are added up before anything is inflated, and inflating stops where a part is larger than the
 * directory said; what was damaged on its way is told by the checksum, since one changed byte may be a digit.
 *
 * @param most bytes that all wanted parts may unpack to
 * @throws {UnpacksTooLarge} and `Error` for a ZIP that is damaged or has a wanted part encrypted
 */
export async function readParts(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  most: number,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), { lazyEntries: true })
  if (zip.entryCount > MOST_PARTS) throw new Error('too many parts')
  const wanted: Entry[] = []
  let size = 0
  for await (const entry of zip.eachEntry()) {
    if (!isWanted(entry.fileName)) continue
    wanted.push(entry)
    size += entry.uncompressedSize
    if (size > most) throw new UnpacksTooLarge(size)
  }
  const parts = new Map<string, Uint8Array>()
  for (const entry of wanted) {
    if (parts.has(entry.fileName)) throw new Error(`${entry.fileName} is there twice`)
    parts.set(entry.fileName, await inflate(zip, entry))
  }
  return parts
}

async function inflate(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer) // stops at the size that the directory tells
  const content = Buffer.concat(chunks)
  if (crc32(content) !== entry.crc32) throw new Error(`${entry.fileName} is damaged`)
  return content
}
