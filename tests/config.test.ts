import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readConfig } from '../src/config.ts'
import { HoiXaError } from '../src/domain/errors.ts'

const TOKEN = `123456:${'A'.repeat(35)}`

test('nothing set: a chat in the terminal over ./data', () => {
  expect(readConfig({}, '/srv/hoixa')).toEqual({ dataDir: '/srv/hoixa/data', sendPerSecond: 30, logLevel: 'info' })
})

test('an empty line of .env counts as not set', () => {
  expect(readConfig({ BOT_TOKEN: ' ', DATA_DIR: '', LOG_LEVEL: '' }, '/srv')).toEqual(readConfig({}, '/srv'))
})

test('everything set', () => {
  const env = {
    BOT_TOKEN: TOKEN,
    DATA_DIR: '/var/hoixa',
    BOT_API_ROOT: 'http://127.0.0.1:8081/',
    SEND_PER_SECOND: '5',
    PAID_BROADCAST: 'yes',
    WATCH_DIR: 'vao',
    SOURCES_FILE: '/etc/hoixa/nguon.yaml',
    LOG_LEVEL: 'warn',
  }
  expect(readConfig(env, '/srv')).toEqual({
    token: TOKEN,
    dataDir: '/var/hoixa',
    apiRoot: 'http://127.0.0.1:8081',
    sendPerSecond: 5,
    paidBroadcast: true,
    watchDir: '/srv/vao',
    sourcesFile: '/etc/hoixa/nguon.yaml',
    logLevel: 'warn',
  })
})

test('all faults are told at once, and none tells the token', () => {
  const faulty = () =>
    readConfig({ BOT_TOKEN: 'secret', BOT_API_ROOT: 'ftp://x', SEND_PER_SECOND: '0', PAID_BROADCAST: '1', LOG_LEVEL: 'loud' }, '/srv')
  expect(faulty).toThrow(HoiXaError)
  expect(faulty).toThrow(/BOT_TOKEN.*BOT_API_ROOT.*SEND_PER_SECOND.*PAID_BROADCAST.*LOG_LEVEL/)
  expect(faulty).not.toThrow(/secret/)
})

test('.env.example names every variable that is read, and no other', () => {
  const read = [...readFileSync('src/config.ts', 'utf8').matchAll(/given\('([A-Z_]+)'\)/g)].map(m => m[1])
  const told = [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=/gm)].map(m => m[1])
  expect(new Set(told)).toEqual(new Set(read))
})
