import { crc32, deflateRawSync } from 'node:zlib'

/** A file for an archive; what is not told is as it should be. */
export interface Zipped {
  /** Bytes where the name is not UTF-8. */
  readonly name: string | Uint8Array
  readonly data?: string | Uint8Array
  /** 8: deflated; 0: stored. */
  readonly method?: number
  /** Bit 0: encrypted; bit 11: the name is UTF-8. */
  readonly flags?: number
  /** Told instead of the true ones. */
  readonly size?: number
  readonly packedSize?: number
  readonly crc?: number
  /** Where the archive says that the entry begins, bytes. */
  readonly offset?: number
}

/** A ZIP archive by the format's description, also a wrong one. `count` is the number of entries that its end tells. */
export function zipOf(files: readonly Zipped[], count = files.length): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const file of files) {
    const { method = 8, flags = 0x800 } = file
    const name = Buffer.from(file.name as string)
    const data = Buffer.from((file.data ?? '') as string)
    const packed = method === 8 ? deflateRawSync(data) : data
    const numbers = Buffer.alloc(26)
    numbers.writeUInt16LE(20, 0) // version needed
    numbers.writeUInt16LE(flags, 2)
    numbers.writeUInt16LE(method, 4)
    numbers.writeUInt32LE(0x58210000, 6) // a day in 2024
    numbers.writeUInt32LE(file.crc ?? crc32(data), 10)
    numbers.writeUInt32LE(file.packedSize ?? packed.length, 14)
    numbers.writeUInt32LE(file.size ?? data.length, 18)
    numbers.writeUInt16LE(name.length, 22)
    locals.push(Buffer.from('PK\u0003\u0004', 'latin1'), numbers, name, packed)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(file.offset ?? at, 10)
    central.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), numbers, rest, name)
    at += 30 + name.length + packed.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(count & 0xffff, 8)
  end.writeUInt16LE(count & 0xffff, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, directory, end])
}
