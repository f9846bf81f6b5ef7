import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HoiXaError } from '../../src/domain/errors.ts'
import { MAX_UNPACKED_BYTES } from '../../src/reading/docx.ts'
import { readReport } from '../../src/reading/read-report.ts'
import { factsOf, fixture, p, readFixture, refusal, shown, tc, tr, word, wordParts } from './documents.ts'
import { zip } from './zip.ts'

const SENTENCE = 'Năm 2020, xã Cao Thượng trồng rừng mới được 65 ha.'

test('a document is read as the page that it was made of', async () => {
  const report = await readFixture('bao-cao.docx')
  const page = await readFixture('bao-cao.html')
  expect(report.format).toBe('docx')
  expect(shown(report)).toEqual(shown(page))
  expect(shown(report)).toContain('row: TT | Chỉ tiêu | ĐVT | Năm 2020 Kế hoạch | Năm 2020 Thực hiện | Kế hoạch năm 2021')
  expect(shown(report)).toContain('row:  | Diện tích ngô | ha | 520 |  | 530')
  const facts = await factsOf(fixture('bao-cao.docx'), 'bao-cao.docx')
  expect(facts).toEqual(await factsOf(fixture('bao-cao.html'), 'bao-cao.html'))
  for (const told of ['2020 | target | level | = 850000000', '2020 | result | level | = 912500000', '2021 | target | level | = 950000000'])
    expect(facts.filter(fact => /^xã Cao Thượng .*ngân sách/.test(fact) && fact.includes(told))).toHaveLength(1)
})

test('a document of another producer, as the Markdown it was made of; a footnote is no digit of the figure', async () => {
  const blocks = shown(await readFixture('bao-cao-pandoc.docx'))
  expect(blocks.slice(0, -1)).toEqual(
    shown(await readFixture('bao-cao.md'))
      .filter(line => !/\[\^1\]: /.test(line))
      .map(line => line.replace('[^1]', '')),
  )
  expect(blocks.at(-1)).toBe('item: Theo số liệu của Chi cục Thống kê.')
})

test('properties left over from an older document do not date a report', async () => {
  expect(fixture('bao-cao.docx').includes('docProps/core.xml')).toBe(true)
  expect((await readFixture('bao-cao.docx')).meta).toEqual({})
})

test('merged cells keep their columns, numbered rows are rows, and a raised digit is a note', async () => {
  const numbered =
    '<w:tc><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p></w:tc>'
  const held = '<w:vMerge/>'
  const from = '<w:vMerge w:val="restart"/>'
  const table = `<w:tbl>${[
    tr(tc('TT', from), tc('Chỉ tiêu', from), tc('Năm 2021', '<w:gridSpan w:val="2"/>')),
    tr(tc('', held), tc('', held), tc('Kế hoạch'), tc('Ước thực hiện')),
    tr(numbered, tc('Diện tích lúa (ha)'), tc('312'), tc('')),
    tr(tc('2', from), tc('Tổng đàn lợn (con)'), tc('1.200'), tc('1.150')),
    tr(tc('', held), tc('Tổng đàn trâu (con)'), tc('80', '<w:gridSpan w:val="2"/>')),
  ].join('')}</w:tbl>`
  const note =
    '<w:p><w:r><w:t>Đạt 45</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r><w:r><w:t> ha, 30m</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r></w:p>'
  expect(shown(await readReport(word(p(SENTENCE) + table + note), 'a.docx'))).toEqual([
    `paragraph: ${SENTENCE}`,
    'row: TT | Chỉ tiêu | Năm 2021 Kế hoạch | Năm 2021 Ước thực hiện',
    'row: a | Diện tích lúa (ha) | 312 | ',
    'row: 2 | Tổng đàn lợn (con) | 1.200 | 1.150',
    'row:  | Tổng đàn trâu (con) | 80 | ',
    'paragraph: Đạt 45 ha, 30m2',
  ])
})

test('macros stay in the file, and nothing that it links to is fetched', async () => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end('x')
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const link = (id: string, type: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${site}/${type}" TargetMode="External"/>`
  const picture =
    '<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:link="r7" r:embed="r7"/></w:drawing></w:r></w:p>'
  const linked = '<w:p><w:hyperlink r:id="r8"><w:r><w:t>Nghị quyết của HĐND xã</w:t></w:r></w:hyperlink></w:p>'
  const parts = wordParts(p(SENTENCE) + picture + linked, link('r7', 'image') + link('r8', 'hyperlink') + link('r9', 'attachedTemplate'))
  const macros = { name: 'word/vbaProject.bin', content: 'Sub AutoOpen', checksum: 1 } // unpacking it would throw
  const report = await readReport(zip([...parts, macros]), 'a.docm')
  server.close()
  expect(shown(report)).toEqual([`paragraph: ${SENTENCE}`, 'paragraph: Nghị quyết của HĐND xã'])
  expect(asked).toEqual([])
})

test('the content tells the format, whatever the name', async () => {
  expect((await readReport(word(p(SENTENCE)), 'bao-cao.txt')).format).toBe('docx')
  expect((await readReport(Buffer.from(SENTENCE), 'bao-cao.docx')).format).toBe('txt')
})

test('a document that unpacks to too much is refused before it is unpacked', async () => {
  const bomb = zip(
    wordParts(p(SENTENCE)).map(part =>
      part.name === 'word/document.xml' ? { ...part, content: Buffer.alloc(MAX_UNPACKED_BYTES + 1, 32) } : part,
    ),
  )
  expect(bomb.length).toBeLessThan(100_000)
  const error = await refusal(bomb, 'a.docx')
  expect([error.code, error.details]).toEqual(['file-too-large', { file: 'a.docx', type: 'Word (.docx)', megabytes: 13, limit: 12 }])
})

test('a part larger than the directory says is not unpacked further', async () => {
  const lie = zip(
    wordParts('').map(part => (part.name === 'word/document.xml' ? { ...part, content: Buffer.alloc(64 << 20, 32), declared: 500 } : part)),
  )
  const before = process.memoryUsage().arrayBuffers
  expect((await refusal(lie, 'a.docx')).code).toBe('file-damaged')
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 << 20)
})

test('a changed byte is damage, not another figure', async () => {
  const parts = wordParts(p(SENTENCE)).map(part => (part.name === 'word/document.xml' ? { ...part, checksum: 1 } : part))
  expect((await refusal(zip(parts), 'a.docx')).code).toBe('file-damaged')
})

const ole = (stream: string) =>
  Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(1_000), Buffer.from(stream, 'utf16le')])

test.each([
  ['with a password', ole('EncryptedPackage'), 'a.docx', 'file-locked', 'Office'],
  ['of Word 97', ole('WordDocument'), 'a.doc', 'file-unsupported', 'Word 97–2003 (.doc)'],
  [
    'of Excel',
    zip([
      { name: '[Content_Types].xml', content: '' },
      { name: 'xl/workbook.xml', content: '' },
    ]),
    'a.docx',
    'file-unsupported',
    'Excel (.xlsx)',
  ],
  ['that is another ZIP', zip([{ name: 'a.txt', content: 'a' }]), 'a.zip', 'file-unsupported', 'ZIP'],
  ['cut off', fixture('bao-cao.docx').subarray(0, 5_000), 'a.docx', 'file-damaged', 'Word (.docx)'],
  ['whose main part is gone', zip(wordParts('').slice(0, 3)), 'a.docx', 'file-damaged', 'Word (.docx)'],
  ['whose XML is broken', word('<w:p><w:r></w:p>'), 'a.docx', 'file-damaged', 'Word (.docx)'],
  [
    'nested without end',
    word('<w:tbl><w:tr><w:tc>'.repeat(3_000) + '</w:tc></w:tr></w:tbl>'.repeat(3_000)),
    'a.docx',
    'file-damaged',
    'Word (.docx)',
  ],
])('a document %s is refused', async (_, bytes, name, code, type) => {
  const error = await refusal(bytes, name)
  expect([error.code, error.details]).toEqual([code, { file: name, type }])
})

test('a document without words is empty', async () => expect((await refusal(word(p(' ')), 'a.docx')).code).toBe('file-empty'))

test('whatever is done to the bytes, the document is read or refused', async () => {
  const whole = fixture('bao-cao-pandoc.docx')
  const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(changes, fc.option(fc.nat(whole.length)), async (changed, cut) => {
      const bytes = Buffer.from(whole)
      for (const [at, byte] of changed) bytes[at] = byte
      const outcome = await readReport(bytes.subarray(0, cut ?? bytes.length), 'a.docx').catch(error => error)
      expect(outcome instanceof HoiXaError || outcome.blocks.length > 0).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test('whatever the markup, the document is read or refused', async () => {
  const bits = [
    '<w:p>',
    '</w:p>',
    '<w:r>',
    '</w:r>',
    '<w:t>',
    '</w:t>',
    '<w:tbl>',
    '</w:tbl>',
    '<w:tr>',
    '</w:tr>',
    '<w:tc>',
    '</w:tc>',
    p('Xã 12 ha'),
    tr(tc('a', '<w:gridSpan w:val="-9"/>')),
    tc('b', '<w:vMerge/>'),
    '<w:br/>',
    '<w:tab/>',
    '&amp;',
  ]
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...bits), { maxLength: 40 }), async parts => {
      const outcome = await readReport(word(parts.join('')), 'a.docx').catch(error => error)
      expect(outcome instanceof HoiXaError || outcome.blocks.length > 0).toBe(true)
    }),
    { numRuns: 300 },
  )
})
