import { lookup as systemLookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Whether an IP address may be connected to. */
export type AddressRule = (address: string) => boolean

/** The name leads to addresses that may not be connected to, and to no other. */
export class ForbiddenAddress extends Error {
  constructor(host: string) {
    super(`${host} is no public address`)
    this.name = 'ForbiddenAddress'
  }
}

/** Global unicast; outside it lie those that carry an IPv4 address within, such as `::127.0.0.1`, and whatever is not assigned. */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3')

/**
 * An address of the public internet: none of this machine, a private network, a link, a carrier's network (100.64/10), several machines
 * (multicast), a documentation, or one that stands for an address of the other kind. An IPv4 address written as IPv6 (`::ffff:10.0.0.1`) is
 * judged by what it is.
 */
export const isPublicAddress: AddressRule = text => {
  if (isIP(text) === 0) return false
  const address = ipaddr.process(text)
  if (address.range() !== 'unicast') return false
  return address.kind() === 'ipv4' || address.match(GLOBAL_UNICAST)
}

/** An address written in a URL instead of a name; undefined for a name. */
export function literalAddress(hostname: string): string | undefined {
  const bare = hostname.replace(/^\[(.*)\]$/, '$1')
  return isIP(bare) === 0 ? undefined : bare
}

/** Resolves names to the addresses that a system knows. */
export type Resolve = (
  hostname: string,
  options: { all: true; family?: number | string },
  callback: (error: NodeJS.ErrnoException | null, addresses: { address: string; family: number }[]) => void,
) => void

/**
 * The hook that a socket asks for the address it then connects to: what is checked here is what is connected to, whatever the name means a
 * moment later. It is not asked for a literal address.
 */
export function guardedLookup(isAllowed: AddressRule, resolve: Resolve = systemLookup as Resolve): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...(options.family === undefined ? {} : { family: options.family }), all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0)
      const allowed = addresses.filter(({ address }) => isAllowed(address))
      const [first] = allowed
      if (!first) return callback(new ForbiddenAddress(hostname), '', 0)
      if (options.all) callback(null, allowed)
      else callback(null, first.address, first.family)
    })
  }
}
