import { describe, expect, test } from 'vitest'
import { asking, know, type Line, report } from '../support/knowledge.ts'

const unit = (id: string, name: string, within?: string) => ({ id, name, ...(within === undefined ? {} : { within }) })
const HUYEN = unit('old-d188', 'huyện Chi Lăng')
const XA = unit('old-06526', 'xã Chi Lăng')
const SONG_1 = unit('body-song-1', 'xã Sông Luồng 1', 'old-d188')
const SONG_2 = unit('body-song-2', 'xã Sông Luồng 2', 'old-d188')
const NAM = unit('body-nam', 'phường Nam Thọ', 'old-d188')
const PHUONG = unit('body-phuong', 'xã Phương Nam', 'old-d188')
const BANG = unit('body-bang', 'xã Hua Bằng', 'old-d188')
const BANG_2 = unit('body-bang-2', 'xã Hua Báng', 'old-d188')
const CHU = unit('body-chu', 'phường Chũ', 'old-d188')
const COVER = unit('body-hung', 'xã Phú Hưng', 'old-d188')

const income = (of: Line['unit'], value: number): Line => ({
  unit: of,
  text: 'thu nhập bình quân đầu người',
  year: 2021,
  kind: 'result',
  value,
  measure: 'đồng/người/năm',
})
const cover = (of: Line['unit'], value: number): Line => ({ unit: of, text: 'tỷ lệ che phủ rừng', year: 2021, kind: 'result', value })
const all = [HUYEN, XA, SONG_1, SONG_2, NAM, PHUONG, BANG, BANG_2, COVER, CHU]
const ask = asking(
  know(
    ...all.map((one, i) => report(`${one.id}.md`, one, '2022-01-10', one === HUYEN || one === XA ? [] : [income(one, (i + 1) * 1e7)])),
    report('more.md', HUYEN, '2022-01-11', [
      { unit: HUYEN, text: 'diện tích cây na', year: 2021, kind: 'result', value: 2300, measure: 'ha' },
      { unit: XA, text: 'đạt chuẩn nông thôn mới nâng cao', year: 2021, kind: 'target', value: null },
      cover(HUYEN, 61),
      cover(NAM, 12),
    ]),
  ),
)
const told = async (...questions: string[]) => {
  const answer = await ask(...questions)
  if (answer.status === 'answer') return answer.facts.map(({ fact }) => `${fact.unit.name} ${fact.quantity?.value}`)
  return answer.status === 'choose' ? answer.choices.map(choice => choice.label.replace(/ \(.*/, '')) : answer.status
}

describe('which unit a name means', () => {
  test('the only one of two units that has the figure, unless the type was said', async () => {
    expect(await told('diện tích na Chi Lăng')).toEqual(['huyện Chi Lăng 2300'])
    expect(await told('diện tích na xã Chi Lăng')).toBe('no_data')
  })
  test('a name without its number is asked about', async () => {
    expect(await told('Sông Luồng năm 2021 thu nhập bao nhiêu')).toEqual(['xã Sông Luồng 1', 'xã Sông Luồng 2'])
    expect(await told('Sông Luồng 2 năm 2021 thu nhập bao nhiêu')).toEqual(['xã Sông Luồng 2 40000000'])
  })
  test('a type word begins no name', async () => {
    expect(await told('phường Nam Thọ 2021 thu nhập bình quân')).toEqual(['phường Nam Thọ 50000000'])
  })
  test('Telex keystrokes with their tone tell two names apart', async () => {
    expect(await told('thu nhaapj binhf quaan xax Hua Bawngf nawm 2021')).toEqual(['xã Hua Bằng 70000000'])
  })
  test('words of an indicator are no misspelt place', async () => {
    expect(await told('do che phu rung bao nhieu')).toEqual(expect.arrayContaining(['huyện Chi Lăng', 'phường Nam Thọ']))
  })
  test('a name of one syllable is none beside "tỉnh"', async () => {
    expect(await told('thu nhap binh quan phuong chu 2021')).toEqual(['phường Chũ 100000000'])
    expect(await told('thu nhap binh quan phuong nam tho 2021 tinh chu the nao')).toEqual(['phường Nam Thọ 50000000'])
  })
  test('which of the two just spoken of', async () => {
    expect(await told('thu nhập bình quân Sông Luồng 1 năm 2021', 'còn Sông Luồng 2', 'xã nào cao hơn, hơn bao nhiêu')).toEqual([
      'xã Sông Luồng 1 30000000',
      'xã Sông Luồng 2 40000000',
    ])
  })
  test('what has nothing to do with figures stays out of scope', async () => {
    expect(await told('bán cho mình mảnh đất ở Chi Lăng')).toBe('out_of_scope')
    for (const question of ['quan nao ngon o hua bang', 'quan an nao ngon o phu hung', 'na gi ngot o hua bang'])
      expect(['out_of_scope', 'no_data'], question).toContain(await told(question))
  })
})

test('a hamlet that its own report names again is one hamlet', async () => {
  const hamlet = unit('body-thon-khe-lau-old-d188', 'thôn Khe Lau', 'old-d188')
  const again = unit('body-thon-khe-lau-body-thon-khe-lau', 'thôn Khe Lau', hamlet.id)
  const bare = unit('body-thon-khe-lau', 'thôn Khe Lau')
  const poor = (of: Line['unit'], value: number): Line => ({
    unit: of,
    text: 'số hộ nghèo',
    year: 2014,
    kind: 'result',
    value,
    measure: 'hộ',
  })
  for (const twin of [again, bare]) {
    const one = asking(know(report('k.md', hamlet, '2014-11-18', [income(hamlet, 26e6), poor(twin, 11)])))
    const answer = await one('thon khe lau con may ho ngheo')
    expect(answer.status === 'answer' && answer.facts.map(({ fact }) => fact.quantity?.value)).toEqual([11])
  }
})

test('"xã hội" before a place begins no name of a commune', async () => {
  const AN_PHU = unit('body-an-phu', 'xã An Phú Đông')
  const total: Line = { unit: AN_PHU, text: 'tổng thu nhập xã hội', year: 2021, kind: 'result', value: 611e9, measure: 'đồng' }
  const answer = await asking(know(report('an-phu.md', AN_PHU, '2022-01-10', [total])))('tổng thu nhập xã hội An Phú Đông')
  expect(answer.status === 'answer' && answer.facts.map(({ fact }) => fact.quantity?.value)).toEqual([611e9])
})

describe('what sort of place it is, said before its name', () => {
  const THANH = unit('body-thanh', 'xã Thới Thạnh Đông', 'old-d188')
  const NEAR = unit('body-dao-thoi', 'xã Đào Thới', 'old-d188')
  const of = asking(
    know(report('thanh.md', THANH, '2022-01-10', [income(THANH, 51e6)]), report('near.md', NEAR, '2022-01-10', [income(NEAR, 33e6)])),
  )
  const found = async (question: string) => {
    const answer = await of(question)
    return answer.status === 'answer' ? answer.facts.map(({ fact }) => `${fact.unit.name} ${fact.quantity?.value}`) : answer.status
  }
  test.each([
    'thu nhập bình quân năm 2021 của xã đảo Thới Thạnh Đông',
    'thu nhap binh quan nam 2021 cua xa dao thoi thanh dong',
    'xã miền biển Thới Thạnh Đông thu nhập bình quân năm 2021',
    'Xã Vùng Sâu Thới Thạnh Đông thu nhập bình quân năm 2021',
  ])('%s', async question => {
    expect(await found(question)).toEqual(['xã Thới Thạnh Đông 51000000'])
  })
  test('a name that begins so stays a name', async () => {
    expect(await found('thu nhập bình quân năm 2021 của xã Đào Thới')).toEqual(['xã Đào Thới 33000000'])
    expect(await found('thu nhập bình quân năm 2021 của xã Biển Bạch')).toBe('no_data')
    expect(await found('thu nhập bình quân năm 2021 của xã đảo Thới Lai Hạ')).toBe('no_data')
  })
})
