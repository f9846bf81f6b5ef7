import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { HoiXaError } from '../../src/domain/errors.ts'
import { MAX_STREAM_BYTES } from '../../src/reading/pdf/stream-sizes.ts'
import { readReport } from '../../src/reading/read-report.ts'
import { factsOf, fixture, readFixture, refusal, shown } from './documents.ts'
import { form, pdf, stream, type Word } from './pdf.ts'

/** The signatures' lists are no text that figures stand in; a producer may print their two sides in other order. */
const body = (blocks: readonly string[]) =>
  blocks.slice(
    0,
    blocks.findIndex(block => /Nơi nhận/.test(block)),
  )
const kindless = (blocks: readonly string[]) => blocks.map(block => block.replace(/^(?:item|paragraph): /, ''))

test.each([
  ['LibreOffice', 'bao-cao.pdf'],
  ['WeasyPrint', 'bao-cao-weasyprint.pdf'],
  ['Chromium', 'bao-cao-chromium.pdf'],
  ['WeasyPrint, protected from changes', 'khong-cho-sua.pdf'],
])('a PDF of %s is read as the page that it was made of', async (_, name) => {
  const report = await readFixture(name)
  const page = body(shown(await readFixture('bao-cao.html')))
  expect([report.format, report.meta]).toEqual(['pdf', {}])
  expect(kindless(body(shown(report)))).toEqual(kindless(page)) // Chromium draws bullets as pictures
  expect(shown(report)).toContain('row: TT | Chỉ tiêu | ĐVT | Năm 2020 Kế hoạch | Năm 2020 Thực hiện | Kế hoạch năm 2021')
  expect(await factsOf(fixture(name), name)).toEqual(await factsOf(fixture('bao-cao.html'), 'bao-cao.html'))
})

test.each(['hai-cot.pdf', 'hai-cot-writer.pdf'])(
  '%s: two columns are read one after the other, over pages, without headers and page numbers',
  async name => {
    const report = await readFixture(name)
    expect(shown(report)).toEqual(shown(await readFixture('hai-cot.html')))
    expect(await factsOf(fixture(name), name)).toEqual(await factsOf(fixture('hai-cot.html'), 'hai-cot.html'))
  },
)

test.each([
  ['with a password', () => fixture('co-mat-khau.pdf'), 'file-locked'],
  ['of pictures', () => fixture('ban-chup.pdf'), 'file-no-text'],
  ['that holds no page', () => Buffer.from('%PDF-1.7\n%%EOF'), 'file-damaged'],
  ['cut off', () => fixture('bao-cao.pdf').subarray(0, 30_000), 'file-damaged'],
  ['cut off within its last lines', () => fixture('bao-cao.pdf').subarray(0, -10), 'file-damaged'],
])('a PDF %s is refused', async (_, bytes, code) => {
  const error = await refusal(bytes(), 'a.pdf')
  expect([error.code, error.details]).toEqual([code, { file: 'a.pdf', type: 'PDF' }])
})

test('the content tells the format, whatever the name', async () => {
  expect((await readReport(fixture('bao-cao.pdf'), 'bao-cao.docx')).format).toBe('pdf')
  const behind = Buffer.concat([Buffer.from('\r\n\r\n'), fixture('bao-cao.pdf')])
  expect((await readReport(behind, 'bao-cao')).format).toBe('pdf')
  expect((await readReport(Buffer.from('Xã gửi tệp %PDF-1.7 cho huyện'), 'a.txt')).format).toBe('txt')
})

test('a script in a PDF does not run, and nothing is fetched', async () => {
  const spoken = vi.spyOn(console, 'log')
  const action = '/OpenAction << /S /JavaScript /JS (globalThis.ranFromPdf = true; app.launchURL("http://127.0.0.1:9/")) >>'
  const report = await readReport(pdf([[line('Xa Cao Thuong 65 ha', 700)]], action), 'a.pdf')
  expect(report.text).toBe('Xa Cao Thuong 65 ha')
  expect(spoken).not.toHaveBeenCalled() // standard output is for facts
  spoken.mockRestore()
  expect('ranFromPdf' in globalThis).toBe(false)
})

/** Words of a page at places; the page is 595 by 842 points, y from its foot. */
const line = (text: string, y: number, more: Partial<Word> = {}): Word => ({ text, x: 72, y, ...more })
const blocksOf = async (...pages: Word[][]) => shown(await readReport(pdf(pages), 'a.pdf'))
const FULL = 'Nam 2020 dan trong xa tich cuc san xuat va chan nuoi tai cac thon trong xa va da dat'

test('lines are one paragraph where the next word had no room, and two where it had', async () => {
  expect(await blocksOf([line(FULL, 700), line('ket qua tot. Thu ngan sach', 686), line('Trong rung 45 ha', 672)])).toEqual([
    `paragraph: ${FULL} ket qua tot. Thu ngan sach`,
    'paragraph: Trong rung 45 ha',
  ])
})

test('a sentence goes on over a page, where page numbers and headers stand between', async () => {
  const head = line('Bao cao cua xa', 800)
  const foot = (n: number) => line(`Trang ${n}`, 30)
  expect(await blocksOf([head, line(FULL, 500), foot(1)], [head, line('ket qua tot.', 700), line(FULL, 600), foot(2)])).toEqual([
    `paragraph: ${FULL} ket qua tot.`,
    `paragraph: ${FULL}`,
  ])
})

test('what repeats only once, or stands within the page, is text', async () => {
  expect(await blocksOf([line('Nam 2020', 800), line('Tong ket', 400)], [line('Nam 2021', 800), line('Tong ket', 400)])).toEqual([
    'paragraph: Nam 2020',
    'paragraph: Tong ket',
    'paragraph: Nam 2021',
    'paragraph: Tong ket',
  ])
})

test('items and numbered lines stand apart', async () => {
  expect(
    await blocksOf([
      line('Ket qua dat duoc:', 700),
      line('- Trong rung 45 ha;', 686),
      line('- Dan lon 80 con.', 672),
      line('2. Van hoa', 658),
    ]),
  ).toEqual(['paragraph: Ket qua dat duoc:', 'item: - Trong rung 45 ha;', 'item: - Dan lon 80 con.', 'paragraph: 2. Van hoa'])
})

test('a hyphen at a line end goes where it parted a word', async () => {
  const long = 'Cac chuong trinh duoc trien khai theo huong dan cua huyen, cua xa va cua infor-'
  expect(await blocksOf([line(long, 700), line('mation kinh te', 686)])).toEqual([`paragraph: ${long.slice(0, -1)}mation kinh te`])
})

test('a raised digit is a footnote beside a figure, a square beside a measure, a power beside ten', async () => {
  const raised = (text: string, x: number) => line(text, 705, { x, size: 7 })
  expect(
    await blocksOf([
      ...[line('45', 700), raised('1', 85.4), line('ha', 700, { x: 100 })],
      ...[line('30 m', 660), raised('2', 95.8)].map(word => (word.y === 705 ? { ...word, y: 665 } : word)),
      ...[line('10', 620), { ...raised('3', 85.4), y: 625 }, line('kg', 620, { x: 100 })],
    ]),
  ).toEqual(['paragraph: 45 ha', 'paragraph: 30 m2', 'paragraph: 10^3 kg'])
})

test('a ruled table is rows with cells, merged ones too; a frame around words is none', async () => {
  const xs = [72, 200, 300, 400]
  const rules = [...[600, 620, 640, 660].map(y => `72 ${y} m 400 ${y} l S`), ...xs.map(x => `${x} 600 m ${x} 660 l S`)]
  const cell = (text: string, column: number, row: number) => ({ text, x: xs[column]! + 4, y: 646 - 20 * row })
  const words = [
    ...['Chi tieu', 'Ke hoach', 'Thuc hien'].map((text, i) => cell(text, i, 0)),
    ...['Lua (ha)', '410', '415,2'].map((text, i) => cell(text, i, 1)),
    ...['Ngo (ha)', '', '530'].map((text, i) => cell(text, i, 2)),
  ]
  expect(shown(await readReport(pdf([words], '', rules.join('\n')), 'a.pdf'))).toEqual([
    'row: Chi tieu | Ke hoach | Thuc hien',
    'row: Lua (ha) | 410 | 415,2',
    'row: Ngo (ha) |  | 530',
  ])
  expect(shown(await readReport(pdf([[line('Thong bao', 700)]], '', '60 690 m 300 690 l 300 720 l 60 720 l h S'), 'a.pdf'))).toEqual([
    'paragraph: Thong bao',
  ])
})

test('a table without lines is rows where each column stands under its head, else no figure is read from it', async () => {
  const xs = [72, 110, 260, 340, 420]
  const row = (y: number, ...texts: string[]) => texts.map((text, i) => ({ text, x: xs[i]!, y })).filter(word => word.text !== '')
  const rows = [
    row(686, '1', 'Dien tich lua', 'ha', '410', '415'),
    row(672, '2', 'Dien tich ngo', 'ha', '', '530'),
    row(658, '3', 'Dan lon', 'con', '80', '90'),
  ]
  expect(await blocksOf([row(700, 'TT', 'Chi tieu', 'DVT', 'Ke hoach', 'Thuc hien'), ...rows].flat())).toEqual([
    'row: TT | Chi tieu | DVT | Ke hoach | Thuc hien',
    'row: 1 | Dien tich lua | ha | 410 | 415',
    'row: 2 | Dien tich ngo | ha |  | 530',
    'row: 3 | Dan lon | con | 80 | 90',
  ])
  const unheaded = await blocksOf([row(700, 'TT', 'Chi tieu', 'DVT', 'Ke hoach'), ...rows].flat())
  expect(unheaded).toHaveLength(4)
  expect(unheaded.every(block => block.startsWith('caption: '))).toBe(true)
})

test('what is clipped away or written off the page is not read', async () => {
  expect(shown(await readReport(pdf([[line('Dan lon 80 con', 700), line('Dan bo 70 con', 900)]], '', ''), 'a.pdf'))).toEqual([
    'paragraph: Dan lon 80 con',
  ])
})

/** Streams of spaces, and forms that show ten forms each that show ten forms each. */
const swollen = deflateSync(Buffer.alloc(MAX_STREAM_BYTES + 1, 32), { level: 9 }).toString('latin1')
const nested = Array.from({ length: 9 }, (_, i) => form('/X Do '.repeat(10), `/Resources << /XObject << /X ${7 + i} 0 R >> >>`))

test.each([
  ['unpacks to too much', [stream(swollen, '/Filter /FlateDecode')], 'file-too-large'],
  ['draws without end', [...nested, form('0 0 m 9 9 l S q Q '.repeat(50), '')], 'file-damaged'],
])('a PDF that %s is given up', async (_, objects, code) => {
  const bytes = pdf([[line('Dan lon 80 con', 700)]], '', '/X Do', objects)
  expect(bytes.length).toBeLessThan(200_000)
  expect((await refusal(bytes, 'a.pdf')).code).toBe(code)
})

test('whatever is done to the bytes, the PDF is read or refused', async () => {
  const whole = fixture('bao-cao-weasyprint.pdf')
  const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 30 })
  await fc.assert(
    fc.asyncProperty(changes, fc.option(fc.nat(whole.length)), async (changed, cut) => {
      const bytes = Buffer.from(whole)
      for (const [at, byte] of changed) bytes[at] = byte
      const whatRemains = cut === null ? bytes : Buffer.concat([bytes.subarray(0, cut), Buffer.from('\n%%EOF')])
      const outcome = await readReport(whatRemains, 'a.pdf').catch(error => error)
      expect(outcome instanceof HoiXaError || outcome.blocks.length > 0).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('whatever is drawn, the PDF is read or refused, and its blocks are in place', async () => {
  const number = fc.oneof(fc.integer({ min: -900, max: 900 }), fc.constantFrom(0, 0.001, 1e9, -1e-9))
  const operators = 'q Q cm m l h re S f W n BT ET Td Tm Tf Tj T* TL Tc Tw Tz Ts Do gs'.split(' ')
  const operation = fc.tuple(
    fc.array(number, { maxLength: 6 }),
    fc.constantFrom(...operators, '/F1 12 Tf', '(Xa 12 ha) Tj', 'BT 1 0 0 1 72 700 Tm'),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { maxLength: 40 }), async operations => {
      const drawing = operations.map(([numbers, operator]) => `${numbers.join(' ')} ${operator}`).join('\n')
      const outcome = await readReport(pdf([[line('Dan lon 80 con', 700)]], '', drawing), 'a.pdf').catch(error => error)
      if (outcome instanceof HoiXaError) return
      let at = 0
      for (const { start, end } of outcome.blocks) {
        expect(start).toBeGreaterThanOrEqual(at)
        at = end
      }
      expect(at).toBe(outcome.text.length)
    }),
    { numRuns: 150 },
  )
})
