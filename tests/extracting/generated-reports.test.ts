import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Fact } from '../../src/domain/fact.ts'
import { createExtractor } from '../../src/extracting/extract-facts.ts'
import { readReport } from '../../src/reading/read-report.ts'
import { realCatalogue } from '../support/catalogue.ts'
import { COMING, type GeneratedReport, generatedReport, PAST, type Said } from './generated-reports.ts'
import { extract } from './reading.ts'

const extractor = createExtractor(realCatalogue())

/** As a file is taken in: bytes, decoded, cleaned, read. */
async function factsOfFile(text: string, name = 'bao-cao.txt'): Promise<{ text: string; facts: readonly Fact[] }> {
  const report = await readReport(new TextEncoder().encode(text), name)
  return { text: report.text, facts: extractor({ id: name, ...report }).facts }
}

const noted = ({ quantity, role, period, kind }: Fact) =>
  [quantity?.value, quantity?.of ?? '', quantity?.measure, quantity?.comparator, role, period.year, kind].join(' ')
const wanted = (said: readonly Said[], year: number, kind: string) =>
  said.map(({ value, of, measure, op, role }) => [value, of ?? '', measure, op, role, year, kind].join(' '))
const allWanted = ({ results, targets }: GeneratedReport) =>
  [...wanted(results, PAST, 'result'), ...wanted(targets, COMING, 'target')].toSorted()
const allNoted = (facts: readonly Fact[]) => facts.map(noted).toSorted()

describe('generated reports', () => {
  test('every figure comes back, and no other', () => {
    fc.assert(
      fc.property(generatedReport, report => {
        expect(allNoted(extract(report.text).facts)).toEqual(allWanted(report))
      }),
      { numRuns: 250 },
    )
  })

  test('every span is exactly what was printed', () => {
    fc.assert(
      fc.property(generatedReport, ({ text, results, targets }) => {
        const { facts } = extract(text)
        const spans = facts.map(({ span }) => text.slice(span.start, span.end).replace(/^từ /, ''))
        expect(spans.toSorted()).toEqual([...results, ...targets].map(({ printed }) => printed).toSorted())
        for (const { span, sentence } of facts) {
          expect(sentence.start).toBeLessThanOrEqual(span.start)
          expect(sentence.end).toBeGreaterThanOrEqual(span.end)
        }
      }),
      { numRuns: 150 },
    )
  })

  test.each<[string, (text: string) => string]>([
    ['decomposed letters', text => text.normalize('NFD')],
    ['Windows line ends', text => text.replaceAll('\n', '\r\n')],
    ['no-break spaces', text => text.replaceAll(' ', '\u00a0')],
    ['narrow spaces before measures', text => text.replace(/(?<=\d) (?=\p{L}|%)/gu, '\u202f')],
    ['doubled spaces', text => text.replaceAll('; ', ';  ').replaceAll(', ', ',  ')],
    ['other dashes', text => text.replace(/(?<=\d ?)-(?= ?\d)/g, '–')],
    ['a byte order mark', text => `\ufeff${text}`],
    ['the other placing of tones', text => text.replaceAll('hóa', 'hoá').replaceAll('Hòa', 'Hoà')],
    ['a full stop less', text => text.replace(/\.\n+$/, '\n')],
  ])('the same facts from %s', async (_, change) => {
    await fc.assert(
      fc.asyncProperty(generatedReport, async report => {
        const { facts } = await factsOfFile(change(report.text))
        expect(allNoted(facts)).toEqual(allWanted(report))
      }),
      { numRuns: 40 },
    )
  })

  test('the same facts as paragraphs of a page and of Markdown', async () => {
    await fc.assert(
      fc.asyncProperty(generatedReport, async report => {
        const [title, ...rest] = report.text.trim().split('\n\n')
        const html = `<html lang="vi"><body><h1>${title}</h1>${rest.map(words => `<p>${words}</p>`).join('')}</body></html>`
        const markdown = `# ${title}\n\n${rest.join('\n\n')}\n`
        expect(allNoted((await factsOfFile(html, 'bao-cao.html')).facts)).toEqual(allWanted(report))
        expect(allNoted((await factsOfFile(markdown, 'bao-cao.md')).facts)).toEqual(allWanted(report))
      }),
      { numRuns: 40 },
    )
  })

  test('a quoted danger around it changes no figure', () => {
    const around = fc.constantFrom(
      'Hội nghị diễn ra trong không khí phấn khởi.',
      'Dự hội nghị có đồng chí Bí thư Đảng ủy xã.',
      'Theo Quyết định số 1234/QĐ-UBND ngày 05/01/2022, xã được khen.',
      'Đường dây nóng: 0203.555.666.',
      'Quốc lộ 18 chạy qua xã.',
      'Kỳ họp thứ 7, khóa XX thành công tốt đẹp.',
    )
    fc.assert(
      fc.property(generatedReport, around, around, (report, before, after) => {
        const [title, ...rest] = report.text.trim().split('\n\n')
        const text = [title, before, ...rest, after, ''].join('\n\n')
        expect(allNoted(extract(text).facts)).toEqual(allWanted(report))
      }),
      { numRuns: 100 },
    )
  })
})

/** Repeated without end, each has brought some pattern to a standstill somewhere. */
const PIECES = [
  '1',
  '1.',
  '1,',
  '1.1',
  '1/',
  '1/1 ',
  '1-',
  '12 tỷ ',
  'từ 1 đến ',
  '(',
  '((1) ',
  '"',
  ' ',
  '\n',
  ', ',
  '; ',
  ':',
  '…',
  'xã ',
  'xã An ',
  'các xã A, B, ',
  'năm 2020 ',
  'năm 2020-',
  'quý I ',
  'ngày 1/1 ',
  'một trăm ',
  'trong đó ',
  'tăng từ 1% lên ',
  'lần lượt là 1 ha, ',
  'đạt chuẩn ',
  'không còn ',
  '| ',
  '|1|2|\n',
  'Chỉ tiêu | ĐVT | KH 2021\n',
  '\u0301',
  'ế\u0323',
]

test.each(PIECES)('%j a few thousand times over neither throws nor hangs', piece => {
  const text = `Xã Vĩnh Hòa năm 2022\n\nNăm 2022, ${piece.repeat(Math.ceil(6000 / piece.length))}`
  for (const { span } of extract(text).facts) expect(span.end).toBeLessThanOrEqual(text.normalize('NFC').length)
})

test('two pieces in turn neither throw nor hang', () => {
  fc.assert(
    fc.property(fc.constantFrom(...PIECES), fc.constantFrom(...PIECES), (a, b) => {
      const { facts } = extract(`Xã Vĩnh Hòa năm 2022\n\n${(a + b).repeat(150)}`)
      expect(new Set(facts.map(fact => fact.id)).size).toBe(facts.length)
    }),
    { numRuns: 60 },
  )
})
