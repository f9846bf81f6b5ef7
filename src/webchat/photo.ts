import { badRequest } from './refusal.ts'

/** A picture as it stands in a chat. */
export interface Photo {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

const MOST_BYTES = 10 * 1024 * 1024
const MOST_PIXELS = 10_000
const MOST_RATIO = 20
const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')

/** @throws {Refusal} for what is no PNG (the only kind that this pocket Telegram shows), or larger or longer than Telegram takes */
export function checkPhoto(given: unknown): Photo {
  if (!(given instanceof Uint8Array)) throw badRequest('there is no photo in the request')
  const bytes = Buffer.from(given)
  if (!bytes.subarray(0, 8).equals(SIGNATURE) || bytes.length < 24) throw badRequest('IMAGE_PROCESS_FAILED')
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  if (bytes.length > MOST_BYTES) throw badRequest('file is too big')
  if (width + height > MOST_PIXELS || Math.max(width / height, height / width) > MOST_RATIO) throw badRequest('PHOTO_INVALID_DIMENSIONS')
  return { bytes, width, height }
}
