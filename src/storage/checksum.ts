import { crc32 } from 'node:zlib'

/** CRC-32 as 8 hexadecimal digits: finds a flipped bit that leaves valid JSON. */
export function checksum(data: string | Uint8Array): string {
  return crc32(data).toString(16).padStart(8, '0')
}
