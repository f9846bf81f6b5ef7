import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Fact } from '../../src/domain/fact.ts'
import type { Report } from '../../src/domain/report.ts'
import { onEveryDriver } from './on-every-driver.ts'

const report = (id: string, text = 'Xã Dương Quang đặt mục tiêu "40 triệu đồng/người"\n…\u2028'): Report => ({
  id,
  title: id,
  text,
  hash: text,
})
const fact = (id: string, of: string): Fact => ({
  id,
  report: of,
  unit: { id: 'u', name: 'xã U' },
  indicator: { id: null, name: 'thu', text: 'thu' },
  period: { year: 2021, label: '2021' },
  kind: 'target',
  role: 'level',
  quantity: null,
  implied: [],
  review: [],
  span: { start: 0, end: 1 },
  sentence: { start: 0, end: 1 },
})

onEveryDriver('ReportStore', open => {
  test('gives back what was put, text for text, also after a restart', async () => {
    const { storage, reopen } = await open()
    await storage.reports.put([{ report: report('a.md'), facts: [fact('f1', 'a.md')] }])
    const { reports } = await reopen()
    expect(await reports.get('a.md')).toEqual(report('a.md'))
    expect(await reports.factsOf('a.md')).toEqual([fact('f1', 'a.md')])
    expect(await reports.reports()).toEqual([report('a.md')])
  })

  test('knows nothing of what was never put', async () => {
    const { storage } = await open()
    expect(await storage.reports.get('none')).toBeUndefined()
    expect(await storage.reports.factsOf('none')).toEqual([])
    await storage.reports.remove(['none'])
  })

  test('a later version replaces the earlier one and all its facts', async () => {
    const { storage, reopen } = await open()
    await storage.reports.put([{ report: report('a.md', 'cũ'), facts: [fact('f1', 'a.md')] }])
    await storage.reports.put([{ report: report('a.md', 'mới'), facts: [] }])
    const { reports } = await reopen()
    expect((await reports.get('a.md'))?.text).toBe('mới')
    expect(await reports.factsOf('a.md')).toEqual([])
  })

  test('names that mean something to JavaScript are names like any other', async () => {
    const { storage, reopen } = await open()
    for (const id of ['__proto__', 'constructor', 'toString', '']) await storage.reports.put([{ report: report(id), facts: [] }])
    expect((await (await reopen()).reports.reports()).map(({ id }) => id)).toEqual(['__proto__', 'constructor', 'toString', ''])
  })

  test('a hundred puts at once are all kept', async () => {
    const { storage, reopen } = await open()
    const ids = Array.from({ length: 100 }, (_, i) => `r${i}.md`)
    await Promise.all(ids.map(id => storage.reports.put([{ report: report(id), facts: [] }])))
    expect((await (await reopen()).reports.reports()).map(({ id }) => id)).toEqual(ids)
  })

  test('agrees with a map, whatever is done to it', async () => {
    const id = fc.constantFrom('a', 'b', 'c')
    const step = fc.oneof(
      fc.record({ do: fc.constant('put' as const), ids: fc.array(id, { maxLength: 3 }), text: fc.string() }),
      fc.record({ do: fc.constant('remove' as const), ids: fc.array(id, { maxLength: 2 }) }),
      fc.constant({ do: 'reopen' as const }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async steps => {
        const { storage, reopen } = await open()
        let { reports } = storage
        const model = new Map<string, Report>()
        for (const one of steps) {
          if (one.do === 'reopen') ({ reports } = await reopen())
          if (one.do === 'remove') await reports.remove(one.ids)
          if (one.do === 'remove') for (const id of one.ids) model.delete(id)
          if (one.do === 'put') await reports.put(one.ids.map(id => ({ report: report(id, one.text), facts: [] })))
          if (one.do === 'put') for (const id of one.ids) model.set(id, report(id, one.text))
        }
        expect(await reports.reports()).toEqual([...model.values()])
      }),
      { numRuns: 25 },
    )
  })
})
