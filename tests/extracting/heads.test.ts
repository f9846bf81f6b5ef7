import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Fact } from '../../src/domain/fact.ts'
import { extract } from './reading.ts'

/**
 * Openings and headings of documents of many kinds, in our own words; the units exist, the figures are invented. Each begins with "=== name | unit";
 * a figure is marked with what a person reads of it: `[[4,12%|2023 R]]` is a result of 2023, `T` a plan, `/` parts readings that are equally right.
 */
interface Sample {
  readonly name: string
  readonly unit: string
  readonly text: string
  readonly figures: readonly { readonly start: number; readonly end: number; readonly readings: readonly string[] }[]
}

const MARKED = /\[\[(?<printed>[^|\]]+)\|(?<readings>[^\]]+)\]\]/gu

function sampleOf(part: string): Sample {
  const [head = '', ...lines] = part.split('\n')
  const [name = '', unit = ''] = head.split(' | ')
  const marked = lines.join('\n')
  const figures: Sample['figures'][number][] = []
  let text = ''
  let from = 0
  for (const { index, 0: whole, groups } of marked.matchAll(MARKED)) {
    text += marked.slice(from, index)
    figures.push({ start: text.length, end: text.length + groups!.printed!.length, readings: groups!.readings!.split('/') })
    text += groups!.printed
    from = index + whole.length
  }
  return { name, unit: unit.trim(), text: text + marked.slice(from), figures }
}

const folder = join(import.meta.dirname, 'heads')
const samples = readdirSync(folder).flatMap(file =>
  readFileSync(join(folder, file), 'utf8')
    .normalize('NFC')
    .split(/^=== /m)
    .slice(1)
    .map(part => ({ file: file.replace('.txt', ''), ...sampleOf(part) })),
)

const reading = ({ period, kind }: Fact) => `${period.label} ${kind === 'result' ? 'R' : 'T'}`

describe.each(samples)('$file: $name', ({ unit, text, figures }) => {
  const { facts } = extract(text)

  test.each(figures.map(figure => ({ ...figure, printed: text.slice(figure.start, figure.end) })))('$printed: $readings', figure => {
    const found = facts.filter(fact => fact.quantity && fact.span.start < figure.end && fact.span.end > figure.start)
    expect(found.map(reading)).toEqual([expect.toBeOneOf([...figure.readings])])
    expect(found.map(fact => fact.unit.name)).toEqual([unit])
  })
})
