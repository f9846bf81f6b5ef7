import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draw } from '../../src/charts/draw.ts'
import type { Picture } from '../../src/domain/picture.ts'
import { HOSTILE } from '../support/fake-app.ts'
import { comparison, mark, trend } from './pictures.ts'

/** The texts of a picture as a person reads them, with their places. */
function texts(svg: string): { text: string; x: number; y: number; size: number; anchor: string }[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes, text]) => {
    const attribute = (name: string) => new RegExp(` ?${name}="([^"]*)"`).exec(attributes!)?.[1]
    return {
      text: text!
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&'),
      x: Number(attribute('x')),
      y: Number(attribute('y')),
      size: Number(attribute('font-size')),
      anchor: attribute('text-anchor') ?? 'start',
    }
  })
}
const said = (picture: Picture) => texts(draw(picture)).map(({ text }) => text)

describe('a trend', () => {
  const picture = trend([mark(2019, 'result', 33), mark(2020, 'result', 36), mark(2020, 'target', 35, '≥ 35'), mark(2021, 'target', 40)])
  test('tells what, whose, in what, each figure, each year and the source', () => {
    for (const text of [
      'Thu nhập bình quân đầu người',
      'Xã Dương Quang, thành phố Bắc Kạn',
      'Đơn vị tính: triệu đồng/người/năm',
      'Kết quả',
      'Mục tiêu',
      '33',
      '36',
      '≥ 35',
      '40',
      '2019',
      '2020',
      '2021',
      '0',
    ])
      expect(said(picture)).toContain(text)
    expect(said(picture).join(' ')).toContain('Xã Dương Quang triển khai nhiệm vụ năm 2021, 20/01/2021')
  })
  test('results are full circles on an unbroken line, targets hollow diamonds on a dashed one', () => {
    const svg = draw(picture)
    expect(svg.match(/<circle /g)).toHaveLength(3) // two, and one in the legend
    expect(svg.match(/<polygon [^>]*fill="#ffffff"/g)).toHaveLength(3)
    expect(svg).toMatch(/<path d="M[^"]*L[^"]*" fill="none" stroke="#0a5a9c"(?![^>]*dasharray)/)
    expect(svg).toMatch(/<path d="M[^"]*L[^"]*" fill="none" stroke="#a8480b"[^>]*dasharray/)
  })
  test('years between which nothing is known are not joined', () => {
    expect(draw(trend([mark(2017, 'result', 10), mark(2019, 'result', 12)]))).not.toMatch(/<path d="M[^"]*L/)
  })
  test('a year without figures has its place, and years far apart a sign between them', () => {
    expect(said(trend([mark(2017, 'result', 10), mark(2019, 'result', 12)]))).toContain('2018')
    const far = said(trend([mark(2001, 'result', 10), mark(2021, 'result', 12)]))
    expect(far).not.toContain('2011')
    expect(far).toContain('…')
  })
  test('heights are measured from zero', () => {
    const svg = draw(trend([mark(2019, 'result', 20), mark(2020, 'result', 40)]))
    const zero = Number(/<line x1="72" x2="1008" y1="([\d.]+)"/.exec(svg)![1])
    const [half, whole] = [...svg.matchAll(/<circle cx="[\d.]+" cy="([\d.]+)" r="14"/g)].slice(1).map(match => zero - Number(match[1]))
    expect(half! / whole!).toBeCloseTo(0.5, 2)
  })
  test('target and result that would cover each other stand side by side, their figures one above and one below', () => {
    const svg = draw(trend([mark(2020, 'result', 16), mark(2021, 'result', 16), mark(2021, 'target', 16, '≥ 16')]))
    const [above, below] = ['16', '≥ 16'].map(text => texts(svg).findLast(one => one.text === text)!)
    expect(above!.y).toBeLessThan(below!.y - 40)
    expect(above!.x).not.toBe(below!.x)
  })
  test('figures too wide for their years stand in rows instead, larger than they would fit', () => {
    const years = [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023]
    const wide = trend(years.flatMap(year => [mark(year, 'target', year, '≥ 1.234,75'), mark(year, 'result', year, '1.234,75')]))
    const labels = texts(draw(wide)).filter(({ text }) => text.includes('1.234,75'))
    expect(labels).toHaveLength(16)
    expect(new Set(labels.map(({ y }) => y)).size).toBe(16)
    expect(Math.min(...labels.map(({ size }) => size))).toBeGreaterThanOrEqual(32)
  })
})

describe('a comparison', () => {
  const bars = [
    { name: '1. Phường Đức Xuân', value: 9.13, label: '9,13', own: false },
    { name: '2. Xã Dương Quang', value: 4.565, label: '≥ 4,565', own: true },
  ]
  test('names, figures and the one kind that all are of; the unit asked about stands out', () => {
    const svg = draw(comparison('target', bars))
    expect(said(comparison('target', bars))).toEqual(
      expect.arrayContaining(['1. Phường Đức Xuân', '9,13', '2. Xã Dương Quang', '≥ 4,565', 'Mục tiêu']),
    )
    expect(said(comparison('target', bars))).not.toContain('Kết quả')
    expect(svg).toMatch(/font-weight="600">2\. Xã Dương Quang/)
    expect(svg).not.toMatch(/font-weight="600">1\. Phường/)
  })
  test('targets are hatched with a dashed rim, results full', () => {
    expect(draw(comparison('target', bars)).match(/<rect [^>]*url\(#hatch\)[^>]*dasharray/g)).toHaveLength(3)
    expect(draw(comparison('result', bars))).not.toContain('url(#hatch)')
  })
  test('bars are measured from zero', () => {
    const widths = [...draw(comparison('result', bars)).matchAll(/<rect [^>]*width="([\d.]+)" height="46"/g)].map(match => Number(match[1]))
    expect(widths[1]! / widths[0]!).toBeCloseTo(0.5, 2)
  })
})

test('what others wrote is text and nothing else', () => {
  const evil = `${HOSTILE}]]>\u0000\ud800 </text><script>alert(1)</script><image href="file:///etc/passwd"/>`
  for (const picture of [
    trend([mark(2020, 'result', 1, evil), mark(2021, 'result', 2)], {
      title: evil,
      subtitle: evil,
      measure: evil,
      notes: [evil],
      sources: [evil],
    }),
    comparison('result', [
      { name: evil, value: 1, label: evil, own: true },
      { name: 'b', value: 2, label: '2', own: false },
    ]),
  ]) {
    const svg = draw(picture)
    expect(svg.replace(/<\/?(?:svg|defs|pattern|rect|line|path|circle|polygon|text)\b[^<>]*>/g, '')).not.toMatch(/[<>]/)
    expect(svg).not.toMatch(/[\u0000\ud800-\udbff](?![\udc00-\udfff])/)
    expect(svg.match(/href/g)?.every(() => /&lt;image href/.test(svg)) ?? true).toBe(true)
  }
})

test('whatever the figures are, every text lies on the card and the same picture is the same drawing', () => {
  const words = fc
    .array(fc.constantFrom('thu', 'ngân', 'sách', 'xã', 'Ưỡng'.repeat(9), '1.234,5', '<b>', '—'), { minLength: 1, maxLength: 40 })
    .map(all => all.join(' '))
  const marks = fc
    .uniqueArray(fc.record({ year: fc.integer({ min: 1990, max: 2030 }), kind: fc.constantFrom('target' as const, 'result' as const) }), {
      selector: ({ year, kind }) => `${year}${kind}`,
      minLength: 2,
      maxLength: 16,
    })
    .chain(places =>
      fc
        .tuple(
          ...places.map(() =>
            fc.tuple(fc.double({ min: -1e12, max: 1e12, noNaN: true }), fc.constantFrom('7', '≥ 1.234,5', '0,07%', '123.456.789,123')),
          ),
        )
        .map(values => places.map(({ year, kind }, at) => mark(year, kind, ...values[at]!))),
    )
  fc.assert(
    fc.property(marks, words, (all, title) => {
      const picture = trend(all, { title, subtitle: title, notes: [title], sources: [title, title] })
      const svg = draw(picture)
      expect(draw(picture)).toBe(svg)
      expect(svg).not.toMatch(/NaN|Infinity|undefined/)
      const height = Number(/ height="(\d+)"/.exec(svg)![1])
      for (const { x, y, size } of texts(svg)) {
        expect(x).toBeGreaterThanOrEqual(72)
        expect(x).toBeLessThanOrEqual(1008)
        expect(y).toBeGreaterThan(24 + size * 0.7)
        expect(y).toBeLessThan(height - 24)
        expect(size).toBeGreaterThanOrEqual(30)
      }
    }),
    { numRuns: 200 },
  )
})
