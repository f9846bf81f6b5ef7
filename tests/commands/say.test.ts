import { expect, test } from 'vitest'
import { describe, unitWarning } from '../../src/commands/say.ts'
import { HoiXaError } from '../../src/domain/errors.ts'
import { silentLog } from '../../src/log.ts'
import { voices } from '../support/voices.ts'

test('a fault that nobody foresaw is one sentence for people; its particulars are in the log', () => {
  const logged: unknown[] = []
  const log = { ...silentLog, error: (_: string, fields = {}) => void logged.push(fields) }
  const error = new TypeError('x is not a function')
  expect(describe(error, voices, log)).toBe('Có lỗi ở phía tôi, xin bạn thử lại sau ít phút.')
  expect(logged).toEqual([{ error }])
})

test('a fault that was foreseen is not logged beside what people are told', () => {
  const logged: unknown[] = []
  const log = { ...silentLog, error: (message: string) => void logged.push(message) }
  const error = new HoiXaError('file-missing', '/a/b.txt is not there', { details: { file: 'b.txt' } })
  expect(describe(error, voices, log)).toBe('Không tìm thấy tệp b.txt.\n(file-missing: /a/b.txt is not there)')
  expect(logged).toEqual([])
})

test('what is unclear about a unit is said with the side file that makes it clear', () => {
  const where = 'thành phố Bắc Kạn, tỉnh Bắc Kạn'
  expect(unitWarning('bc.txt', { unit: 'xã Dương Quang', where, review: [] })).toBeUndefined()
  const several = unitWarning('bc.txt', { unit: 'xã Dương Quang', where, review: ['ambiguous-unit'] })
  expect(several).toContain(`nhiều nơi có tên "xã Dương Quang", tạm coi là xã Dương Quang, ${where}.`)
  expect(several).toContain('tệp bc.meta.json')
  const unknown = unitWarning('bao.cao.md', { unit: 'xã Lạ', review: ['unknown-unit'] })
  expect(unknown).toContain('danh mục đơn vị hành chính không có "xã Lạ", nên chưa đến được')
  expect(unknown).toContain('tệp bao.cao.meta.json')
})
