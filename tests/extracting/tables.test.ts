import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HoiXaError } from '../../src/domain/errors.ts'
import { readReport } from '../../src/reading/read-report.ts'
import { extractFrom } from './reading.ts'

const folder = join(import.meta.dirname, 'tables')
const tables = readdirSync(folder).filter(name => !name.endsWith('.facts'))

const TITLE = 'Xã Ia Dom: kết quả năm 2020, nhiệm vụ năm 2021'
const LEAD = 'Xã Ia Dom, huyện Đức Cơ, tỉnh Gia Lai họp tổng kết công tác.'

/** A table amid a report, in its own format. */
function reportWith(table: string, name: string): string {
  if (name.endsWith('.html')) return `<h1>${TITLE}</h1><p>${LEAD}</p>${table}`
  return `${name.endsWith('.md') ? '# ' : ''}${TITLE}\n\n${LEAD}\n\n${table}`
}

async function extractReport(source: string, name: string) {
  const report = await readReport(new TextEncoder().encode(source), name)
  return { report, facts: extractFrom(report).facts }
}

/** One line a fact, and the figure as printed. */
async function lines(source: string, name: string): Promise<string[]> {
  const { report, facts } = await extractReport(source, name)
  return facts.map(({ unit, indicator, period, kind, role, direction, quantity: q, span }) => {
    const amount = q ? `${q.comparator} ${q.value}${q.of === undefined ? '' : ` / ${q.of}`} ${q.measure}` : 'milestone'
    const way = direction === 'down' ? '-' : direction === 'up' ? '+' : ''
    const printed = report.text.slice(span.start, span.end)
    return [unit.name, indicator.text, indicator.id ?? '–', period.label, kind, role, `${way}${amount}`, printed].join(' | ')
  })
}

test.each(tables)('%s: every fact and nothing else', async name => {
  const expected = readFileSync(join(folder, `${name}.facts`), 'utf8')
    .split('\n')
    .filter(line => line !== '')
  expect(await lines(reportWith(readFileSync(join(folder, name), 'utf8'), name), name)).toEqual(expected)
})

test('the corpus has tables that give nothing', () => {
  const silent = tables.filter(name => readFileSync(join(folder, `${name}.facts`), 'utf8') === '')
  expect(silent).toEqual(
    expect.arrayContaining(['phones.html', 'timetable.html', 'staff.txt', 'documents.html', 'stacked-column-lost.txt']),
  )
})

describe('the same table', () => {
  const HEADS = ['TT', 'Chỉ tiêu', 'ĐVT', 'KH 2020', 'TH 2020']
  const cell = fc.record({
    name: fc.constantFrom('Trồng rừng', 'Diện tích lúa', 'Tổng đàn lợn', 'Tổng đàn bò', 'Diện tích chè'),
    plan: fc.integer({ min: 1, max: 99_999 }),
    done: fc.integer({ min: 1, max: 99_999 }),
  })
  const rows = fc.uniqueArray(cell, { minLength: 2, maxLength: 6, selector: row => row.name })
  const print = (value: number) => String(value).replace(/\B(?=(?:\d{3})+$)/g, '.')
  const measure = (name: string) => (name.startsWith('Tổng đàn') ? 'con' : 'ha')
  const table = rows.map(list => [
    HEADS,
    ...list.map((row, i) => [String(i + 1), row.name, measure(row.name), print(row.plan), print(row.done)]),
  ])
  const layouts: Record<string, (cells: readonly (readonly string[])[]) => [source: string, name: string]> = {
    'as a page': cells => [
      `<table>${cells.map(row => `<tr>${row.map(word => `<td>${word}</td>`).join('')}</tr>`).join('')}</table>`,
      'a.html',
    ],
    'as Markdown': ([head, ...body]) => [[head!, head!.map(() => '---'), ...body].map(row => `| ${row.join(' | ')} |`).join('\n'), 'a.md'],
    'parted by tabs': cells => [cells.map(row => row.join('\t')).join('\n'), 'a.txt'],
    'parted by bars': cells => [cells.map(row => row.join(' | ')).join('\n'), 'a.txt'],
    'parted by dashes': cells => [cells.map(row => row.slice(1).join(' - ')).join('\n'), 'a.txt'],
    'parted by spaces': cells => [cells.map(row => row.join('   ')).join('\n'), 'a.txt'],
    'a cell a line': cells => [cells.flat().join('\n'), 'a.txt'],
  }

  test.each(Object.keys(layouts))('%s gives each figure once, with its own row and column', async layout => {
    await fc.assert(
      fc.asyncProperty(table, async cells => {
        const [source, name] = layouts[layout]!(cells)
        const read = await extractReport(reportWith(source, name), name).catch(refused)
        if (!read) return
        const { report, facts } = read
        const found = facts.map(fact => [
          fact.indicator.text,
          fact.kind,
          fact.quantity?.value,
          report.text.slice(fact.span.start, fact.span.end),
        ])
        const value = (printed: string) => Number(printed.replaceAll('.', ''))
        const expected = cells.slice(1).flatMap(([, what, , plan, done]) => [
          [what, 'target', value(plan!), plan],
          [what, 'result', value(done!), done],
        ])
        expect(found).toEqual(expected)
      }),
      { numRuns: 30 },
    )
  })
})

test('a table of a cell a line that has lost some of them puts no figure into another row or column', async () => {
  const small = fc.integer({ min: 1, max: 12 })
  const row = fc.record({
    name: fc.constantFrom('Trồng rừng', 'Diện tích lúa', 'Tổng đàn lợn', 'Tổng đàn bò', 'Diện tích chè', 'Số hộ nghèo', 'Tổng đàn trâu'),
    figures: fc.tuple(small, small, small),
  })
  const rows = fc.uniqueArray(row, { minLength: 3, maxLength: 7, selector: ({ name }) => name })
  const measures = { T: 'con', D: 'ha', S: 'hộ' }
  await fc.assert(
    fc.asyncProperty(rows, fc.boolean(), fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), async (list, numbered, losses) => {
      const body = list.flatMap(({ name, figures }, i) => [
        ...(numbered ? [String(i + 1)] : []),
        name,
        name === 'Trồng rừng' ? 'ha' : measures[name[0] as 'T'],
        ...figures.map(String),
      ])
      for (const loss of losses) body.splice(loss % body.length, 1)
      const source = [...(numbered ? ['TT'] : []), 'Chỉ tiêu', 'ĐVT', 'KH 2020', 'TH 2020', 'KH 2021', ...body].join('\n')
      const { facts } = await extractReport(reportWith(source, 'a.txt'), 'a.txt')
      const printed = list.flatMap(({ name, figures: [plan, done, next] }) => [
        `${name} 2020 target ${plan}`,
        `${name} 2020 result ${done}`,
        `${name} 2021 target ${next}`,
      ])
      for (const { indicator, period, kind, quantity } of facts)
        expect(printed).toContain(`${indicator.text} ${period.label} ${kind} ${quantity?.value}`)
    }),
    { numRuns: 60 },
  )
})

test('whatever stands in a table, nothing is thrown and every figure is printed where its span says', async () => {
  const word = fc.constantFrom(
    'TT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch', 'TH 2020', 'KH 2021', '% so KH', 'So với cùng kỳ (%)', 'Năm 2020', 'Xã Ia Dom', 'Thôn', 'Thôn Mook Đen',
    'Trồng rừng', '- Lúa', 'Trong đó:', 'I', '1', '1.1', 'ha', 'con', 'nt', '"', '', '-', 'x', '45', '1.250', '98,5%', '8/10', '≥ 60', '16.724.8', '12 ha',
    '2020', 'Cộng', '(1)', '3=2/1', 'Ghi chú', 'triệu đồng', 'Sản lượng', 'Giảm hộ nghèo',
  ) // biome-ignore format: one list
  const rows = fc.array(fc.array(word, { minLength: 1, maxLength: 7 }), { maxLength: 8 })
  const tag = fc.constantFrom('td', 'th', 'td rowspan=2', 'td colspan=2', 'td rowspan=0', 'td colspan=99999')
  const page = fc.tuple(rows, fc.array(tag, { minLength: 1, maxLength: 5 })).map(([cells, tags]) => {
    const body = cells.map(row => `<tr>${row.map((text, i) => `<${tags[i % tags.length]}>${text}`).join('')}`)
    return [`<table>${body.join('')}`, 'a.html'] as const
  })
  const text = fc
    .tuple(rows, fc.constantFrom('\t', ' | ', '   ', '\n'))
    .map(([cells, gap]) => [cells.map(row => row.join(gap)).join('\n'), 'a.txt'] as const)
  await fc.assert(
    fc.asyncProperty(fc.oneof(page, text), async ([source, name]) => {
      const read = await extractReport(reportWith(source, name), name).catch(refused)
      if (!read) return
      const { report, facts } = read
      for (const fact of facts) {
        expect(fact.span.end).toBeGreaterThan(fact.span.start)
        if (fact.quantity) expect(report.text.slice(fact.span.start, fact.span.end)).toMatch(/^\S*\d|^\d/)
      }
    }),
    { numRuns: 400 },
  )
})

/** Words thrown together may well not read as Vietnamese. */
function refused(error: unknown): undefined {
  if (!(error instanceof HoiXaError) || error.code !== 'file-not-vietnamese') throw error
}
