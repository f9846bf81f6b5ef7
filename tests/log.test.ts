import { expect, test } from 'vitest'
import { jsonLog } from '../src/log.ts'

function logged(least: 'info' | 'warn' | 'error') {
  const lines: string[] = []
  return {
    lines,
    log: jsonLog(
      line => lines.push(line),
      least,
      () => 0,
    ),
  }
}

test('one JSON object a line, with the error and its cause', () => {
  const { lines, log } = logged('info')
  log.error('failed', { update: 7, error: new Error('outer', { cause: new Error('inner') }) })
  const [line] = lines.map(text => JSON.parse(text))
  expect(line).toMatchObject({
    time: '1970-01-01T00:00:00.000Z',
    level: 'error',
    message: 'failed',
    update: 7,
    error: { message: 'outer', cause: { message: 'inner' } },
  })
})

test('less than the level asked for is not written', () => {
  const { lines, log } = logged('warn')
  log.info('quiet')
  log.warn('heard')
  expect(lines).toHaveLength(1)
})

test('a bot token never reaches the log', () => {
  const { lines, log } = logged('info')
  log.warn('request to https://api.telegram.org/bot123456789:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr/getMe failed')
  expect(lines.join()).toContain('<token>')
  expect(lines.join()).not.toContain('AAbbCC')
})
