import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HoiXaError } from '../../src/domain/errors.ts'
import type { ReportMeta } from '../../src/domain/report.ts'
import { MAX_REPORT_BYTES, type ReadReport, readReport } from '../../src/reading/read-report.ts'
import { PORTAL_PAGE } from './pages.ts'

const REPORT = `Xã Đồng Thắng tổng kết năm 2020

Năm 2020, xã gieo trồng 312 ha lúa, thuỷ lợi được quan tâm, tỷ lệ hộ nghèo giảm còn 3,15%.
Năm 2021, xã phấn đấu thu ngân sách 2,4 tỷ đồng trở lên.
`

/** Through a real file, as a person hands one in. */
async function readFrom(content: string | Uint8Array, name = 'bao-cao.txt', meta?: ReportMeta): Promise<ReadReport> {
  const folder = await mkdtemp(join(tmpdir(), 'hoixa-reading-'))
  try {
    const path = join(folder, name)
    await writeFile(path, content)
    return await readReport(await readFile(path), name, meta)
  } finally {
    await rm(folder, { recursive: true })
  }
}

const read = (text: string, name?: string) => readReport(new TextEncoder().encode(text), name ?? 'bao-cao.txt')
const lines = (report: ReadReport) => report.blocks.map(({ start, end }) => report.text.slice(start, end))

async function refusal(attempt: Promise<unknown>): Promise<HoiXaError> {
  const error = await attempt.then(
    () => undefined,
    cause => cause,
  )
  expect(error).toBeInstanceOf(HoiXaError)
  return error as HoiXaError
}

test('a plain text is one paragraph a line, as it stands', async () => {
  const report = await readFrom(REPORT)
  expect(report.format).toBe('txt')
  expect(report.text).toBe(REPORT)
  expect(lines(report)).toEqual(REPORT.trim().split(/\n+/))
  expect(report.blocks.every(block => block.kind === 'paragraph')).toBe(true)
})

test.each([
  ['a byte order mark', `\ufeff${REPORT}`],
  ['decomposed letters', REPORT.normalize('NFD')],
  ['Windows line ends', REPORT.replaceAll('\n', '\r\n')],
  ['no-break spaces', REPORT.replaceAll(' ha', '\u00a0ha').replaceAll(' tỷ', '\u202ftỷ')],
  ['invisible letters', REPORT.replaceAll('hộ', 'h\u200bộ').replaceAll('năm', 'n\u00adăm')],
  ['an imitated Đ', REPORT.replaceAll('Đ', '\u00d0')],
])('%s make no difference', async (_, text) => {
  expect((await readFrom(text)).text).toBe(REPORT)
})

test.each(['’', '´', 'ʼ', '‘', '`'])('%s within a name is an apostrophe, in its place', async curled => {
  const plain = "Xã Ea H'leo trồng 312 ha lúa, thị trấn M'Drắk 40 ha.\n"
  const text = plain.replaceAll("'", curled)
  expect((await readFrom(text)).text).toBe(plain)
  expect((await readFrom(text.normalize('NFD'))).text).toBe(plain)
  expect((await readFrom(`Câu ‘ấy’, ’20.\n`)).text).toBe('Câu ‘ấy’, ’20.\n')
})

test.each([
  ['UTF-16, little end first', [0xff, 0xfe], false],
  ['UTF-16, big end first', [0xfe, 0xff], true],
  ['UTF-16 without its mark', [], false],
])('%s is read', async (_, mark, swap) => {
  const bytes = Buffer.from(REPORT, 'utf16le')
  if (swap) bytes.swap16()
  expect((await readFrom(Buffer.concat([Buffer.from(mark), bytes]))).text).toBe(REPORT)
})

test('the Vietnamese Windows code page is read, tone marks after their vowels', async () => {
  const codes: Record<string, number> = { ă: 0xe3, â: 0xe2, đ: 0xf0, ê: 0xea, ô: 0xf4, ơ: 0xf5, ư: 0xfd, '\u0300': 0xcc, '\u0309': 0xd2 }
  Object.assign(codes, { '\u0303': 0xde, '\u0301': 0xec, '\u0323': 0xf2, Đ: 0xd0 })
  const ordered = Array.from(REPORT, toneLast).flat()
  const bytes = Uint8Array.from(ordered, letter => codes[letter] ?? letter.charCodeAt(0))
  expect((await readFrom(bytes)).text).toBe(REPORT)
})

/** "ậ" as "â" and the dot: the tone is taken off, the vowel put together. */
function toneLast(letter: string): string[] {
  const parts = letter.normalize('NFD')
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(parts)?.[0]
  return tone === undefined ? [letter] : [parts.replace(tone, '').normalize('NFC'), tone]
}

test('what a side file says wins over front matter, which wins over nothing', async () => {
  const source = `---\ntitle: Xã A: kết quả\nunit: xã Đồng Thắng\ndate: 20/01/2021\nurl: javascript:alert(1)\nwording: ours\n---\n${REPORT}`
  expect((await readFrom(source, 'a.md')).meta).toEqual({
    title: 'Xã A: kết quả',
    unit: 'xã Đồng Thắng',
    date: '2021-01-20',
    wording: 'ours',
  })
  expect((await readFrom(source, 'a.md', { unit: 'xã Bằng Mạc' })).meta).toMatchObject({ unit: 'xã Bằng Mạc', date: '2021-01-20' })
})

test.each([
  ['nothing', ''],
  ['white space', ' \n\t\r\n\u00a0'],
  ['only a mark', '\ufeff'],
  ['a page without text', '<html><body><nav>Trang chủ</nav><script>x()</script></body></html>'],
])('%s is an empty file', async (_, text) => {
  expect((await refusal(readFrom(text))).code).toBe('file-empty')
})

test.each([
  ['ZIP', 'PK\u0003\u0004....', 'a.txt'],
  ['RTF', '{\\rtf1\\ansi', 'a.txt'],
])('%s is refused by its name', async (type, content, name) => {
  const error = await refusal(readFrom(content, name))
  expect([error.code, error.details.type, error.details.file]).toEqual(['file-unsupported', type, name])
})

test('bytes that are no text are refused', async () => {
  expect((await refusal(readFrom(Uint8Array.from({ length: 5_000 }, (_, i) => (i * 7919) % 256)))).code).toBe('file-binary')
  expect((await refusal(readFrom(`${REPORT}\0\0${REPORT}`))).code).toBe('file-binary')
})

test('fifty megabytes are refused before they are read', async () => {
  const error = await refusal(readFrom(new Uint8Array(50 * 1024 * 1024).fill(0x61)))
  expect([error.code, error.details.megabytes]).toEqual(['file-too-large', 50])
  expect(MAX_REPORT_BYTES).toBeLessThan(50 * 1024 * 1024)
})

const ENGLISH =
  'The commune reported that total budget revenue reached two billion in the year under review, while the poverty rate fell. ' +
  'Farmers planted more forest than planned and the council set new goals for schools, roads, clean water and health insurance next year.'

test.each([
  ['other-language', ENGLISH],
  [
    'legacy-encoding',
    'BÃ¡o cÃ¡o káº¿t quáº£ thá»±c hiá»‡n nhiá»‡m vá»¥ nÄƒm 2020 cá»§a xÃ£ Äá»“ng Tháº¯ng, thu ngÃ¢n sÃ¡ch Ä‘áº¡t 2,4 tá»· Ä‘á»“ng',
  ],
  ['spaced-letters', 's ả n x u ấ t n ô n g n g h i ệ p đ ạ t k ế h o ạ c h đ ề r a, t h u n g â n s á c h v ư ợ t d ự t o á n n ă m 2020'],
  ['dropped-letters', 'Q-TTg ban hnh k hoch pht trin kinh t x hi nm 2020 ca n v hnh chnh x ng Thng tnh Lng Sn v vic thc hin ch tiu'],
  [
    'dropped-letters',
    'B?o c?o t?nh h?nh th?c hi?n nhi?m v? n?m 2020 c?a x? ??ng Th?ng, t? l? h? ngh?o gi?m c?n 3,15%, thu ng?n s?ch ??t 2,4 t? ??ng',
  ],
  [
    'misread-letters',
    'niíốc sacl1 cliu tliực liiện dưgc quaii tânn tlico kê hoaclj dể ra troiig năiii 2020 cua xà Dồiig Thaiig, tv lệ liộ nglièo giâni, tliu nuân sácli',
  ],
  [
    'doubled-letters',
    'niíốc sạchh chho ngiời dânn đưcợ quann tâmm thựcc hiệnn theoo kếế hoạchh đềề raa trongg nămm 2020 củaa xãã Đồngg Thắngg',
  ],
  ['no-words', '12 34 56 %%% 😀 2020'],
])('a text that is not Vietnamese is refused, saying why: %s', async (reason, text) => {
  const error = await refusal(readFrom(text))
  expect([error.code, error.details.reason]).toEqual(['file-not-vietnamese', reason])
})

test.each([
  'Xã Mẫu Sơn báo cáo năm 2020\n\nkhóa XVI.',
  'Xã Mẫu Sơn báo cáo năm 2020\n\n991.380.800đ/900.000.000đ, bằng 110,15%KH SVCK.',
  'Hộ nghèo: 3,15%',
  'UBND XÃ ĐỒNG THẮNG BÁO CÁO KẾT QUẢ NĂM 2020',
  'Xã Kbang, tỉnh Đắk Lắk: Covid-19 được kiểm soát, OCOP đạt 4 sao.',
])('a short report is given the benefit of the doubt: %s', async text => {
  expect((await read(text)).text).toBe(text)
})

test('whatever the bytes, only a refusal is thrown, and every block has its place', async () => {
  const names = fc.constantFrom('a.txt', 'a.md', 'a.html', 'a', 'a.docx')
  const words = fc.constantFrom(
    'Xã',
    'năm',
    '2020',
    '\n',
    '# ',
    '| a | b |\n|--|--|\n',
    '<p>',
    '</td>',
    '<table><tr><td>',
    '- ',
    '&nbsp;',
    '**',
    '---\n',
    '\u0301',
    '12 ha',
  )
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.array(words, { maxLength: 60 }).map(parts => new TextEncoder().encode(parts.join(' '))),
    fc.string({ unit: 'binary', maxLength: 200 }).map(text => new TextEncoder().encode(text)),
  )
  await fc.assert(
    fc.asyncProperty(content, names, async (bytes, name) => {
      const report = await readReport(bytes, name).catch(error => error)
      if (report instanceof HoiXaError) return
      expectInPlace(report)
    }),
    { numRuns: 1_500 },
  )
})

test('the blocks of a page are in place', async () => expectInPlace(await read(PORTAL_PAGE, 'a.html')))

function expectInPlace(report: ReadReport) {
  expect(report.text).toBe(report.text.normalize('NFC'))
  let at = 0
  for (const block of report.blocks) {
    expect(block.start).toBeGreaterThanOrEqual(at)
    expect(block.end).toBeGreaterThan(block.start)
    expect(block.kind === 'row').toBe(block.cells !== undefined)
    let within = block.start
    for (const cell of block.cells ?? []) {
      expect(cell.start).toBeGreaterThanOrEqual(within)
      expect(cell.end).toBeGreaterThanOrEqual(cell.start)
      within = cell.end
    }
    expect(within).toBeLessThanOrEqual(block.end)
    at = block.end
  }
  expect(at).toBeLessThanOrEqual(report.text.length)
}

test('ten kilobytes are read in about a millisecond', async () => {
  const bytes = new TextEncoder().encode(REPORT.repeat(45)).subarray(0, 10_240)
  const times: number[] = []
  for (let i = 0; i < 60; i++) {
    const start = performance.now()
    await readReport(bytes, 'a.txt')
    times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  expect(times[30]).toBeLessThan(3) // a third of that on an idle core
})
