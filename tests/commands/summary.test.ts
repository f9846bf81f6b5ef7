import { expect, test, vi } from 'vitest'
import { Summary } from '../../src/commands/summary.ts'
import { MESSAGES } from '../../src/telegram/messages.ts'
import { voices } from '../support/voices.ts'

function shown(summary: Summary, json: boolean, stopped = false): string {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  summary.show(json, voices('vi'), stopped)
  const text = write.mock.calls.map(([chunk]) => chunk).join('')
  write.mockRestore()
  return text
}

function full(): Summary {
  const summary = new Summary(3)
  summary.count('a.txt', { report: 'a.txt', facts: 10, toReview: 2 })
  summary.count('x/a.txt', { report: 'a.txt', facts: 10, toReview: 2 }) // the same file
  summary.count('b.txt', { report: 'b.txt', facts: 5, toReview: 0 })
  summary.count('c.txt', { report: 'c.txt', facts: 7, toReview: 7, unchanged: true })
  for (const name of ['d.pdf', 'e.pdf']) summary.count(name, { error: 'file-not-vietnamese', details: {} })
  for (let at = 1; at <= 7; at++) summary.count(`x/${at}.txt`, { error: 'file-empty', details: {} })
  return summary
}

test('a line of JSON counts reports, figures, those to review, and refusals by reason', () => {
  const reasons = { 'file-not-vietnamese': 2, 'file-empty': 7 }
  const summary = { reports: 2, facts: 15, toReview: 2, unchanged: 1, skipped: 3, refused: 9, reasons }
  expect(JSON.parse(shown(full(), true))).toEqual({ summary })
  expect(JSON.parse(shown(full(), true, true))).toEqual({ summary: { ...summary, stopped: true } })
})

test('people read the same in a few lines, files of one reason together', () => {
  expect(shown(full(), false, true)).toBe(`Đã nhập 2 báo cáo với 15 số liệu, trong đó 2 số liệu nên được xem lại.
1 báo cáo đã có từ trước và không thay đổi.
Bỏ qua 3 tệp không phải là báo cáo.
2 tệp không phải tiếng Việt: d.pdf, e.pdf
7 tệp không có chữ nào: x/1.txt, x/2.txt, x/3.txt, x/4.txt, x/5.txt và 2 tệp nữa
Đã dừng giữa chừng. Chạy lại đúng lệnh này để nhập tiếp phần còn lại.
`)
  expect(shown(new Summary(0), false)).toBe('Đã nhập 0 báo cáo với 0 số liệu, trong đó 0 số liệu nên được xem lại.\n')
})

test('each reason that a file may have has its own words in both languages', () => {
  const codes = Object.keys(MESSAGES).flatMap(key => /^error-(file-.*)/.exec(key)?.[1] ?? [])
  expect(codes.length).toBeGreaterThan(10)
  for (const language of ['vi', 'en'] as const) {
    const say = (code: string) => voices(language).plain('import-refused', { code, count: 2, files: 'a.txt' })
    expect(new Set([...codes, 'internal'].map(say)).size).toBe(codes.length + 1)
  }
})
