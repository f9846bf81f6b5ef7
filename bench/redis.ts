import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis as RedisClient } from 'ioredis'
import { freePort } from '../tests/support/free-port.ts'

/** A Redis to measure with. */
export interface Redis {
  readonly url: string
  stop(): Promise<void>
}

const READY_WITHIN_MS = 10_000

/**
 * The server that `REDIS_URL` names, else one of our own: on a free port of this machine, keeping nothing on disk, and gone when stopped. Undefined where
 * that server does not answer, or `redis-server` is not installed.
 */
export async function openRedis(): Promise<Redis | undefined> {
  const named = process.env.REDIS_URL
  if (named) return (await answers(named)) ? { url: named, stop: async () => {} } : undefined
  const folder = mkdtempSync(join(tmpdir(), 'hoixa-redis-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const port = await freePort()
  const settings = { port: String(port), bind: '127.0.0.1', save: '', appendonly: 'no', dir: folder, daemonize: 'no' }
  const server = spawn(
    'redis-server',
    Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]),
    { stdio: ['ignore', 'pipe', 'ignore'] },
  )
  const stop = async () => {
    await ended(server)
    remove()
  }
  try {
    if (!(await isReady(server))) {
      remove()
      return undefined
    }
    return { url: `redis://127.0.0.1:${port}`, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new RedisClient(url, { lazyConnect: true, retryStrategy: () => null })
  client.on('error', () => {}) // told by `connect` too
  try {
    await client.connect()
    return (await client.ping()) === 'PONG'
  } catch {
    return false
  } finally {
    client.disconnect()
  }
}

/** False where there is no such program. */
function isReady(server: ChildProcess): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('redis-server does not get ready')), READY_WITHIN_MS)
    const settle = (end: () => void) => {
      clearTimeout(late)
      end()
    }
    let told = ''
    server.stdout?.on('data', chunk => {
      told += chunk
      if (told.includes('Ready to accept connections')) settle(() => resolve(true))
    })
    server.once('error', error => settle(() => ('code' in error && error.code === 'ENOENT' ? resolve(false) : reject(error))))
    server.once('exit', () => settle(() => reject(new Error(`redis-server ended: ${told}`))))
  })
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.pid === undefined || server.exitCode !== null || server.signalCode !== null) return
  const gone = once(server, 'exit')
  server.kill('SIGTERM')
  await gone
}
