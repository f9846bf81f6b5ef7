import type { LookupOptions } from 'node:dns'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ForbiddenAddress, guardedLookup, isPublicAddress, literalAddress } from '../../src/sources/public-address.ts'
import { namesOf } from '../support/site.ts'

test('addresses of the public internet', () => {
  for (const address of [
    '8.8.8.8',
    '1.1.1.1',
    '113.160.0.1',
    '172.15.255.255',
    '172.32.0.1',
    '100.63.255.255',
    '100.128.0.1',
    '192.167.0.1',
  ])
    expect(isPublicAddress(address), address).toBe(true)
  for (const address of ['2001:4860:4860::8888', '2405:4800::1', '::ffff:8.8.8.8']) expect(isPublicAddress(address), address).toBe(true)
})

test('this machine, private networks, links, carriers, several machines, documentation: all refused', () => {
  const v4 = [
    '0.0.0.0',
    '0.1.2.3',
    '10.0.0.1',
    '10.255.255.255',
    '100.64.0.1',
    '100.127.255.255',
    '127.0.0.1',
    '127.255.0.1',
    '169.254.169.254',
  ]
  const more = ['172.16.0.1', '172.31.255.255', '192.0.0.1', '192.0.2.1', '192.168.1.1', '198.18.0.1', '198.51.100.1', '203.0.113.1']
  const high = ['224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255', '192.88.99.1']
  for (const address of [...v4, ...more, ...high]) {
    expect(isPublicAddress(address), address).toBe(false)
    expect(isPublicAddress(`::ffff:${address}`), `mapped ${address}`).toBe(false)
    expect(isPublicAddress(`::${address}`), `compatible ${address}`).toBe(false)
    expect(isPublicAddress(`64:ff9b::${address}`), `NAT64 ${address}`).toBe(false)
  }
  for (const address of [
    '::',
    '::1',
    '::7f00:1',
    'fc00::1',
    'fd12::1',
    'fe80::1',
    'fec0::1',
    'ff02::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '2001::1',
  ])
    expect(isPublicAddress(address), address).toBe(false)
  for (const none of ['', 'localhost', '1.2.3', 'example.vn', '999.1.1.1']) expect(isPublicAddress(none), none).toBe(false)
})

test('every address of a private range is refused, however it is written', () => {
  const byte = fc.nat(255)
  const inside = fc.oneof(
    fc.tuple(fc.constant(10), byte, byte, byte),
    fc.tuple(fc.constant(127), byte, byte, byte),
    fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), byte, byte),
    fc.tuple(fc.constant(192), fc.constant(168), byte, byte),
    fc.tuple(fc.constant(169), fc.constant(254), byte, byte),
    fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), byte, byte),
    fc.tuple(fc.integer({ min: 224, max: 255 }), byte, byte, byte),
  )
  fc.assert(
    fc.property(inside, parts => {
      const [a, b, c, d] = parts
      const number = ((a * 256 + b) * 256 + c) * 256 + d
      for (const host of [parts.join('.'), String(number), `0x${number.toString(16)}`, `[::ffff:${parts.join('.')}]`]) {
        const literal = literalAddress(new URL(`http://${host}/`).hostname)
        expect(literal, host).toBeDefined()
        expect(isPublicAddress(literal!), host).toBe(false)
      }
    }),
  )
})

test('a name is known by what it leads to: what is not allowed is left out, and a name of nothing else is refused', async () => {
  const names = namesOf({
    'mixed.vn': ['10.0.0.1', '8.8.8.8', '::1', '2001:4860:4860::8888'],
    'inside.vn': ['192.168.1.1', '::ffff:127.0.0.1'],
    'none.vn': [],
  })
  const ask = (host: string, options: LookupOptions) =>
    new Promise((resolve, reject) =>
      guardedLookup(isPublicAddress, names)(host, options, (error, address) => (error ? reject(error) : resolve(address))),
    )
  expect(await ask('mixed.vn', { all: true })).toEqual([
    { address: '8.8.8.8', family: 4 },
    { address: '2001:4860:4860::8888', family: 6 },
  ])
  expect(await ask('mixed.vn', {})).toBe('8.8.8.8')
  await expect(ask('inside.vn', { all: true })).rejects.toThrow(ForbiddenAddress)
  await expect(ask('inside.vn', {})).rejects.toThrow(ForbiddenAddress)
  await expect(ask('none.vn', { all: true })).rejects.toThrow(ForbiddenAddress)
})
