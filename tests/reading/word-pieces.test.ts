import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readReport } from '../../src/reading/read-report.ts'
import { piecesOf } from '../../src/reading/word-pieces.ts'
import { p, shown, tc, tr, word } from './documents.ts'

const HEAD = '<w:document xmlns:w="x"><w:body>'
const FOOT = '</w:body></w:document>'
const inner = (piece: string) => {
  expect(piece.startsWith(HEAD) && piece.endsWith(FOOT), piece).toBe(true)
  return piece.slice(HEAD.length, -FOOT.length)
}

test('pieces are whole paragraphs and tables, all of them, in order', () => {
  const block = fc.constantFrom(
    p('Năm 2020'),
    '<w:p/>',
    `<w:tbl>${tr(tc('a'), tc('b'))}</w:tbl>`,
    '<w:p w:x="a > b" w:y=\'</w:p>\'>'.replace('</w:p>', '"'),
    '<!-- <w:p> -->',
    '<w:p><w:r><w:t><![CDATA[<w:p>]]></w:t></w:r></w:p>',
  )
  fc.assert(
    fc.property(fc.array(block, { maxLength: 30 }), fc.integer({ min: 1, max: 400 }), (blocks, size) => {
      const closed = blocks.map(one => (one.endsWith("'>") ? `${one}</w:p>` : one))
      const pieces = [...piecesOf(HEAD + closed.join('') + FOOT, size)]
      expect(pieces.map(inner).join('')).toBe(closed.join(''))
      for (const piece of pieces) expect((piece.match(/<w:tbl>/g) ?? []).length).toBe((piece.match(/<\/w:tbl>/g) ?? []).length)
      const longest = Math.max(0, ...closed.map(({ length }) => length))
      for (const piece of pieces.slice(0, -1)) expect(inner(piece).length).toBeLessThan(size + 2 * longest)
    }),
    { examples: [[[...Array<string>(6).fill('<!-- <w:p> -->'), '<w:p/>', '<w:p/>'], 1]] },
  )
})

test.each([
  ['short', `${HEAD}${p('a')}${FOOT}`, 10_000],
  ['without a body', '<w:document>'.padEnd(100, 'a'), 10],
  ['with tags that do not fit', `${HEAD}${p('a')}</w:p>${p('b')}${FOOT}`, 10],
  ['with a paragraph that is never closed', `${HEAD}${p('a')}<w:p>${p('b')}${FOOT}`, 10],
])('a document that is %s stays whole', (_, xml, size) => expect([...piecesOf(xml, size)]).toEqual([xml]))

test.each(['<a "', "<a '", '<!--', '<![CDATA[', '<?', '</', '<a / ', '<a b="c" '])(
  'much of what only looks like tags, as %s, is gone through once',
  part => {
    const xml = HEAD + part.repeat(200_000) + FOOT
    expect([...piecesOf(xml, 10)].map(inner).join('')).toBe(inner(xml))
  },
)

test('a document in several pieces says what its parts say by themselves', async () => {
  const unread = `<w:proofErr w:type="${'x'.repeat(45_000)}"/>`
  const section = (i: number) =>
    `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${unread}<w:r><w:t>Phần ${i}</w:t></w:r></w:p>${p(`Năm ${1900 + i}, xã Cao Thượng trồng rừng mới được ${i} ha.`)}
<w:tbl>${tr(tc('Chỉ tiêu'), tc('Kế hoạch'))}${tr(tc('Lúa (ha)'), tc(String(1_000 + i)))}</w:tbl>${p(`Hết phần ${i}.`)}`
  const sections = Array.from({ length: 50 }, (_, i) => section(i + 1))
  expect(sections.join('').length).toBeGreaterThan(2 * 1024 * 1024)
  const whole = shown(await readReport(word(sections.join('')), 'a.docx'))
  const parts: string[] = []
  for (let at = 0; at < sections.length; at += 10)
    parts.push(...shown(await readReport(word(sections.slice(at, at + 10).join('')), 'a.docx')))
  expect(whole).toEqual(parts)
  expect(whole).toHaveLength(50 * 5)
})
