import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FluentResource } from '@fluent/bundle'
import { describe, expect, test } from 'vitest'
import { HoiXaError } from '../src/domain/errors.ts'
import type { Damage } from '../src/reading/quality.ts'
import { MESSAGES, type MessageKey } from '../src/telegram/messages.ts'
import { loadVoices, sayError } from '../src/telegram/say.ts'
import { parseAsTelegram } from './support/telegram-parser.ts'
import { LOCALES, voices } from './support/voices.ts'

const KEYS = Object.keys(MESSAGES) as MessageKey[]
const read = (language: string) => readFileSync(join(LOCALES, `${language}.ftl`), 'utf8')
const root = join(import.meta.dirname, '..')
const code = ['src', 'handlers', 'bin']
  .flatMap(folder => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(file => join(root, folder, file)))
  .filter(file => file.endsWith('.ts') && !file.endsWith('messages.ts'))
  .map(file => readFileSync(file, 'utf8'))
  .join('\n')

/** Names of the variables anywhere in a parsed message. */
function variables(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(variables)
  if (typeof node !== 'object' || node === null) return []
  const own = 'type' in node && node.type === 'var' && 'name' in node ? [String(node.name)] : []
  return [...own, ...Object.values(node).flatMap(variables)]
}

describe.each(['vi', 'en'] as const)('%s', language => {
  const { body } = new FluentResource(read(language))

  test('defines each message once, with its values and no other', () => {
    const found = Object.fromEntries(body.map(({ id, value }) => [id, [...new Set(variables(value))].sort()]))
    const wanted = Object.fromEntries(KEYS.map(key => [key, [...MESSAGES[key]].sort()]))
    expect(found).toEqual(wanted)
    expect(body.map(({ id }) => id)).toHaveLength(KEYS.length)
    expect(read(language).match(/^[a-z][a-z0-9-]* =/gm), 'nothing was skipped as junk').toHaveLength(KEYS.length)
  })

  test('every message passes the parser with hostile values', () => {
    for (const key of KEYS) {
      const values = Object.fromEntries(MESSAGES[key].map(name => [name, '<b>&"x'])) as never
      expect(() => parseAsTelegram(voices(language)(key, values)), key).not.toThrow()
    }
  })

  test('commands and buttons keep within limits', () => {
    for (const key of KEYS) {
      const text = voices(language).plain(key, Object.fromEntries(MESSAGES[key].map(name => [name, 'x'])) as never)
      if (key.startsWith('command-')) expect(text.length, key).toBeLessThanOrEqual(256)
      if (key.startsWith('button-')) expect(text.length, key).toBeLessThanOrEqual(60)
    }
  })
})

test.each(['vi', 'en'] as const)('%s: each damage of a text has its own words, which say what to hand in instead', language => {
  const damages: Damage[] = [
    'no-words',
    'other-language',
    'legacy-encoding',
    'spaced-letters',
    'dropped-letters',
    'doubled-letters',
    'misread-letters',
  ]
  const said = damages.map(reason => sayError(voices(language), { code: 'file-not-vietnamese', details: { file: 'a.txt', reason } }))
  expect(new Set(said).size).toBe(damages.length)
  for (const words of said) expect(words).toMatch(/Hãy (?:gửi|mở|lưu)|Send|Save|Open/)
})

test('the dashes, brackets and signs of the two languages stand in the same messages', () => {
  const tags = (key: MessageKey, language: 'vi' | 'en') => {
    const values = Object.fromEntries(MESSAGES[key].map(name => [name, 'x'])) as never
    return (voices(language)(key, values).match(/<[^>]+>/g) ?? []).sort()
  }
  for (const key of KEYS) expect(tags(key, 'en'), key).toEqual(tags(key, 'vi'))
})

test('every message is used', () => {
  const families = [
    /^error-/,
    /^command-/,
    /^choose-/,
    /^verdict-/,
    /^language-(vi|en)$/,
    /^note-only-/,
    /^review-/,
    /^check-/,
    /^no-data-(target|result)$/,
  ]
  const unused = KEYS.filter(key => !families.some(family => family.test(key)) && !code.includes(`'${key}'`))
  expect(unused).toEqual([])
})

test('every error code has its message', () => {
  const codes = [...readFileSync(join(root, 'src/domain/errors.ts'), 'utf8').matchAll(/\| '([a-z-]+)'/g)].map(match => match[1])
  expect(codes.length).toBeGreaterThan(10)
  expect(codes.map(one => `error-${one}`).filter(key => !(key in MESSAGES))).toEqual([])
  expect(sayError(voices('vi'), new HoiXaError('file-empty', 'x', { details: { file: 'a<b.txt' } }))).toContain('a<b.txt')
  expect(sayError(voices('vi'), new HoiXaError('file-empty', 'x'))).toContain('–')
})

test('faults are told without jargon, and a broken side file is not taken for a broken report', () => {
  expect(read('vi')).not.toMatch(/tiến trình/i)
  const side = new HoiXaError('file-unsupported', 'x', { details: { file: 'a.pdf', type: 'meta.json' } })
  expect(sayError(voices('vi'), side)).toBe('Tệp .meta.json đi kèm a.pdf không phải là JSON đọc được.')
  const report = new HoiXaError('file-unsupported', 'x', { details: { file: 'a.xlsx', type: 'Excel (.xlsx)' } })
  expect(sayError(voices('vi'), report)).toBe('Chưa đọc được tệp a.xlsx (Excel (.xlsx)). Hỏi Xã đọc tệp .docx, .pdf, .txt, .md và .html.')
})

test('what is missing is told, and English falls back to Vietnamese', () => {
  expect(() => voices('vi')('nonsense' as 'slow-down')).toThrow('no message nonsense')
  expect(() => voices('vi')('own-words' as 'slow-down')).toThrow('Unknown variable')
  const problems: string[] = []
  const lenient = loadVoices(LOCALES, problem => problems.push(problem))
  expect(lenient('en')('nonsense' as 'slow-down')).toBe('nonsense')
  expect(problems).toEqual(['en: no message nonsense'])

  const folder = mkdtempSync(join(tmpdir(), 'hoixa-locales-'))
  writeFileSync(join(folder, 'vi.ftl'), 'slow-down = chậm thôi\ncancelled = hủy\n')
  writeFileSync(join(folder, 'en.ftl'), 'cancelled = cancelled\n')
  const half = loadVoices(folder)
  rmSync(folder, { recursive: true })
  expect([half('en')('cancelled'), half('en')('slow-down')]).toEqual(['cancelled', 'chậm thôi'])
})
