import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { HoiXaError } from '../../src/domain/errors.ts'
import { readFile } from '../../src/intake.ts'
import { openReader } from '../../src/main.ts'
import { type ReadReport, readReport } from '../../src/reading/read-report.ts'
import { type ZipPart, zip } from './zip.ts'

const reader = openReader()

export const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'documents', name))
export const readFixture = (name: string) => readReport(fixture(name), name)

/** One line a block: "heading2: II. Các chỉ tiêu", cells parted by bars. */
export const shown = (report: ReadReport) =>
  report.blocks.map(({ kind, level, start, end }) => `${kind}${level ?? ''}: ${report.text.slice(start, end)}`)

/** One line a fact, in the order of the text, as a person would check it. */
export async function factsOf(bytes: Uint8Array, name: string): Promise<string[]> {
  const { facts } = await readFile({ name, bytes }, reader)
  return facts.map(({ unit, indicator, period, kind, role, quantity: q }) =>
    [unit.name, indicator.name, period.label, kind, role, q && `${q.comparator} ${q.value}${q.of ? ` / ${q.of}` : ''} ${q.measure}`].join(
      ' | ',
    ),
  )
}

export async function refusal(bytes: Uint8Array, name: string): Promise<HoiXaError> {
  const error = await readReport(bytes, name).then(
    report => report.text,
    cause => cause,
  )
  expect(error).toBeInstanceOf(HoiXaError)
  return error as HoiXaError
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** A Word document by hand: `body` is WordprocessingML. */
export function wordParts(body: string, links = ''): ZipPart[] {
  return [
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    { name: 'word/_rels/document.xml.rels', content: `<Relationships xmlns="${PACKAGE}/relationships">${links}</Relationships>` },
    {
      name: 'word/document.xml',
      content: `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}"><w:body>${body}</w:body></w:document>`,
    },
  ]
}

export const word = (body: string, links = '') => zip(wordParts(body, links))
/** A paragraph. */
export const p = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
/** A cell; `properties` such as `<w:gridSpan w:val="2"/>`. */
export const tc = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`
export const tr = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
