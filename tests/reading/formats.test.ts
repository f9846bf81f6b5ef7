import { expect, test } from 'vitest'
import { type ReadReport, readReport } from '../../src/reading/read-report.ts'
import { PORTAL_PAGE, SHORT_PAGE, TABLE_PAGE } from './pages.ts'

const read = (text: string, name: string) => readReport(new TextEncoder().encode(text), name)
const shown = (report: ReadReport) =>
  report.blocks.map(({ kind, level, start, end }) => `${kind}${level ?? ''}: ${report.text.slice(start, end)}`)
const cells = (report: ReadReport) =>
  report.blocks.flatMap(block => (block.cells ? [block.cells.map(({ start, end }) => report.text.slice(start, end))] : []))

const MARKDOWN = `---
title: "Xã Đồng Thắng tổng kết năm 2020"
unit: xã Đồng Thắng, huyện Đình Lập, tỉnh Lạng Sơn
date: 2020-12-28
---

# Kết quả năm 2020

Xã gieo trồng **312 ha** lúa, *vượt*
kế hoạch; xem [nghị quyết](https://example.vn/nq). Cây ngô &lt; 50 ha.

![Đồng chí Chủ tịch phát biểu](a.jpg)

## Chỉ tiêu năm 2021

- Trồng rừng: 45 ha
  - gỗ lớn: 12 ha
1. Thu ngân sách 2,4 tỷ đồng

| Chỉ tiêu | ĐVT | Kế hoạch |
|---|---|---:|
| Tổng đàn lợn | con | **1.200** |
| Độ che phủ rừng | % | |

<div>Ghi chú: số liệu <b>ước</b></div>
<script>alert(1)</script>
`

test('Markdown is its blocks without its marks', async () => {
  const report = await read(MARKDOWN, 'a.md')
  expect(report.format).toBe('md')
  expect(report.meta).toEqual({
    title: 'Xã Đồng Thắng tổng kết năm 2020',
    unit: 'xã Đồng Thắng, huyện Đình Lập, tỉnh Lạng Sơn',
    date: '2020-12-28',
  })
  expect(shown(report)).toEqual([
    'heading1: Kết quả năm 2020',
    'paragraph: Xã gieo trồng 312 ha lúa, vượt kế hoạch; xem nghị quyết. Cây ngô < 50 ha.',
    'caption: Đồng chí Chủ tịch phát biểu',
    'heading2: Chỉ tiêu năm 2021',
    'item: Trồng rừng: 45 ha',
    'item: gỗ lớn: 12 ha',
    'item: Thu ngân sách 2,4 tỷ đồng',
    'row: Chỉ tiêu | ĐVT | Kế hoạch',
    'row: Tổng đàn lợn | con | 1.200',
    'row: Độ che phủ rừng | % | ',
    'paragraph: Ghi chú: số liệu ước',
  ])
  expect(cells(report)[2]).toEqual(['Độ che phủ rừng', '%', ''])
})

test('a paragraph that begins with a year is no list', async () => {
  expect(shown(await read('2021. Xã phấn đấu thu nhập 42 triệu đồng.', 'a.md'))).toEqual([
    'item: 2021. Xã phấn đấu thu nhập 42 triệu đồng.',
  ])
})

test('a page is its article: no menu, counter, share bar, related news; scripts do not run', async () => {
  const report = await read(PORTAL_PAGE, 'a.html')
  expect(report.text).not.toMatch(/Trang chủ|Facebook|900 tỷ|Bằng Mạc|3306|5510513|165|0205|999|Tin liên quan|nổi bật/)
  expect(report.meta).toEqual({ title: 'HĐND xã Đồng Thắng họp kỳ cuối năm', date: '2020-12-28', url: 'https://example.vn/tin/1' })
  const blocks = shown(report)
  expect(blocks[0]).toBe('heading1: HĐND xã Đồng Thắng họp kỳ cuối năm')
  expect(blocks).toContain('caption: Đồng chí Chủ tịch HĐND xã phát biểu tại kỳ họp')
  expect(blocks).toContain('heading2: Nhiệm vụ năm 2021')
  expect(blocks).toContain('item: Trồng rừng tập trung 45 ha;')
})

test('a table keeps its columns under merged heads', async () => {
  expect(cells(await read(PORTAL_PAGE, 'a.html'))).toEqual([
    ['TT', 'Chỉ tiêu', 'ĐVT', 'Năm 2021 Kế hoạch', 'Năm 2021 Ước thực hiện'],
    ['1', 'Diện tích lúa', 'ha', '312', ''],
    ['2', 'Tổng đàn lợn', 'con', '1.200', '1.150'],
  ])
})

test('an old page laid out by tables is read in order', async () => {
  const blocks = shown(await read(TABLE_PAGE, 'a.htm'))
  expect(blocks[0]).toBe('heading1: Xã Đồng Thắng tổng kết năm 2020')
  expect(blocks[1]).toBe('caption: Toàn cảnh hội nghị')
  expect(blocks.slice(2, 5).map(block => block.slice(0, 30))).toEqual([
    'paragraph: Năm 2020, xã Đồng T',
    'paragraph: Tỷ lệ hộ nghèo giảm',
    'paragraph: Mục tiêu năm 2021: ',
  ])
  expect(blocks.slice(5)).toEqual(['row: Chỉ tiêu | Kế hoạch 2021', 'row: Độ che phủ rừng (%) | 61'])
})

const STORY = [
  'Năm 2020, xã Đồng Thắng gieo trồng 312 ha lúa, thu ngân sách trên địa bàn ước đạt 2,4 tỷ đồng.',
  'Tỷ lệ hộ nghèo giảm còn 3,15%.',
]

test.each([
  ['named as a listing', `<div class="views-field"><div class="field-item">${STORY.map(line => `<p>${line}</p>`).join('')}</div></div>`],
  ['named for printing, lines parted by breaks', `<div id="divPrint"><div class="print-content">${STORY.join('<br/>')}</div></div>`],
  ['within a wrapper named for its menu', `<div class="has-menu layout">${STORY.map(line => `<p>${line}</p>`).join('')}</div>`],
])('an article %s is still read', async (_, body) => {
  const report = await read(`<html><body>${body}<div class="right">Hôm nay: 334</div></body></html>`, 'a.html')
  expect(shown(report)).toEqual(STORY.map(line => `paragraph: ${line}`))
})

test('where no article is found the page is read whole', async () => {
  expect(shown(await read(SHORT_PAGE, 'a.html'))).toEqual([
    'heading1: Xã Đồng Thắng báo cáo',
    'paragraph: Xã Đồng Thắng trồng 45 ha rừng năm 2020.',
  ])
  expect(shown(await read('<p>Xã trồng <b>45</b> ha rừng<br>Hộ nghèo 3%', 'a.html'))).toEqual([
    'paragraph: Xã trồng 45 ha rừng',
    'paragraph: Hộ nghèo 3%',
  ])
})

test('a page is known by what it is, a text by what it is not', async () => {
  expect((await read(SHORT_PAGE, 'a.txt')).format).toBe('html')
  expect((await read('Xã trồng 45 ha rừng, hộ nghèo < 3%', 'a.html')).format).toBe('txt')
  expect((await read(MARKDOWN, 'khong-duoi')).format).toBe('md')
})

test('a page in an older encoding is read by what it declares', async () => {
  const head = Buffer.from('<html><head><meta charset="utf-16"></head><body><p>', 'latin1')
  const text = Buffer.from('Xã Đồng Thắng trồng 45 ha rừng năm 2020', 'utf8')
  expect((await readReport(Buffer.concat([head, text]), 'a.html')).text).toContain('Xã Đồng Thắng')
})

test('nesting without end is refused or read, never a crash', async () => {
  for (const text of [
    `${'<div>'.repeat(20_000)}Xã Đồng Thắng trồng rừng`,
    `${'<table><tr><td>'.repeat(3_000)}Xã Đồng Thắng`,
    `${'>'.repeat(20_000)} Xã`,
  ]) {
    const outcome = await read(text, text.startsWith('<') ? 'a.html' : 'a.md').catch(error => error.code)
    expect(typeof outcome === 'string' ? outcome : outcome.text).toMatch(/^file-unsupported$|Xã/)
  }
})
