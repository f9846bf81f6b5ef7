import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Damage, damageOf } from '../../src/reading/quality.ts'
import { readReport } from '../../src/reading/read-report.ts'

const root = join(import.meta.dirname, '..', '..')
const folders = ['tests/gold/reports', 'tests/extracting/reports', 'seeds/reports']
const reports = folders.flatMap(folder =>
  readdirSync(join(root, folder))
    .filter(name => /\.(?:txt|md|html)$/.test(name))
    .map(name => join(root, folder, name)),
)
const textOf = async (path: string) => (await readReport(readFileSync(path), path)).text

test.each(reports)('%s is whole, also in capitals and without marks', async path => {
  const text = await textOf(path)
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
  for (const printed of [text, text.toUpperCase(), plain]) expect(damageOf(printed)).toBeUndefined()
})

/** Words of three letters or more, every so many of which is spoilt. */
function spoil(text: string, share: number, how: (word: string) => string): string {
  let count = 0
  return text.replace(/[\p{L}\p{M}]{3,}/gu, word => {
    count += share
    if (count < 1) return word
    count--
    return how(word)
  })
}

const HOW: Record<Exclude<Damage, 'no-words' | 'other-language' | 'legacy-encoding'>, (word: string) => string> = {
  'spaced-letters': word => Array.from(word).join(' '),
  'dropped-letters': word => word.replace(/[^a-z]/gi, '').replace(/[aeiouy]/gi, ''),
  'doubled-letters': word => word + word.slice(-2),
  'misread-letters': word => word.replace(/h/g, 'li').replace(/[nm]/g, 'ii').replace(/[tc]/g, 'l').replace(/^./u, '$&j'),
}

describe.each(Object.keys(HOW) as (keyof typeof HOW)[])('%s', kind => {
  const text = readFileSync(join(root, 'tests/extracting/reports/official_report.txt'), 'utf8').repeat(3)
  const ofAllWords = (text.match(/\p{L}+/gu) ?? []).length / (text.match(/\p{L}{3,}/gu) ?? []).length

  // A word spaced out is four or five words that are none; few words may lack a vowel.
  test.each(
    {
      'spaced-letters': [0.02],
      'dropped-letters': [0.05, 0.1],
      'doubled-letters': [0.05, 0.1, 0.15],
      'misread-letters': [0.05, 0.1, 0.15],
    }[kind],
  )('%d of the words: read', share => {
    expect(damageOf(spoil(text, Math.min(1, share * ofAllWords), HOW[kind]))).toBeUndefined()
  })

  test.each([0.3, 0.4])('%d of the words: refused', share => {
    const spoilt = spoil(text, Math.min(1, share * ofAllWords), HOW[kind])
    expect(damageOf(spoilt)).toBe(kind)
    expect(damageOf(spoilt.toUpperCase())).toBeDefined()
  })
})

test.each([
  [
    'names of persons and places from the highlands',
    'Già làng Y Bhăm Niê, H’Lim Ksor, Siu Kpă, Rơ Châm Blit ở Krông Pắc, Đắk Đoa, Ia Grai, Kbang, Buôn Ma Thuột',
  ],
  [
    'brands and foreign words',
    'Công ty Samsung Electronics, Vinamilk, Google, Microsoft Teams, Zalo Mini App, VietGAP, OCOP, wifi, internet, camera, smartphone',
  ],
  ['abbreviations', 'UBND, HĐND, MTTQ, BCH, BTV, KT-XH, QP-AN, ANTT, TTHC, DVCTT, CCHC, NTM, OCOP, HTX, GPMB, GCNQSDĐ, BHYT, BHXH'],
  ['figures and units', '12 ha, 45 kg, 3 km, 26 m², 98 %, 120 kWh, 45 MW, 7.200 m3, 35 trđ'],
])('a report with many of these is still whole: %s', (_, line) => {
  const body =
    'Xã đã chỉ đạo các thôn thực hiện tốt nhiệm vụ, giữ vững an ninh, đời sống của người dân được nâng lên rõ rệt so với năm trước. '
  expect(damageOf(`${line}\n${body.repeat(3)}`)).toBeUndefined()
})
