import { hasVietnameseWords } from './quality.ts'

const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*([a-z0-9_-]+)/i
/** Above this share of characters that could not be decoded, the bytes are not UTF-8 with a scratch but something else. */
const BROKEN = 0.01

/** Bytes as text, by their mark, by being valid UTF-8, by what a page declares, else by what reads as Vietnamese. Never throws. */
export function decode(bytes: Uint8Array): string {
  const [encoding, skip] = byteOrderMark(bytes)
  if (encoding) return decodeAs(encoding, bytes.subarray(skip))
  const wide = wideWithoutMark(bytes)
  if (wide) return decodeAs(wide, bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodeLegacy(bytes)
  }
}

function decodeLegacy(bytes: Uint8Array): string {
  const scratched = decodeAs('utf-8', bytes)
  let broken = 0
  for (let at = scratched.indexOf('\ufffd'); at >= 0; at = scratched.indexOf('\ufffd', at + 1)) broken++
  if (broken <= scratched.length * BROKEN) return scratched
  const declared = DECLARED.exec(decodeAs('latin1', bytes.subarray(0, 4096)))?.[1]
  const candidates = [declared, 'windows-1258'].filter(label => label !== undefined)
  for (const label of candidates) {
    const text = decodeAs(label, bytes).normalize('NFC')
    if (hasVietnameseWords(text)) return text
  }
  return decodeAs('windows-1252', bytes)
}

function decodeAs(label: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(label).decode(bytes)
  } catch {
    return new TextDecoder('utf-8').decode(bytes)
  }
}

function byteOrderMark(bytes: Uint8Array): [encoding: string | undefined, length: number] {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return ['utf-8', 3]
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le', 2]
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be', 2]
  return [undefined, 0]
}

/** Vietnamese in UTF-16 without its mark: three letters in four are ASCII, so every second byte is mostly zero, and the others never are. */
function wideWithoutMark(bytes: Uint8Array): string | undefined {
  const end = Math.min(bytes.length, 4096) & ~1
  let even = 0
  let odd = 0
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  if (even === 0 && odd > end / 8) return 'utf-16le'
  if (odd === 0 && even > end / 8) return 'utf-16be'
  return undefined
}
