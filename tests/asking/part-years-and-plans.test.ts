import { describe, expect, test } from 'vitest'
import type { UnitRef } from '../../src/domain/unit.ts'
import { asking, BA_CHE, DUC_XUAN, DUONG_QUANG, know, linesOf, report } from '../support/knowledge.ts'

const of = linesOf(DUONG_QUANG)
const target = { kind: 'target' } as const
const half = { label: '2022-H1' }
const OFFICES: UnitRef = { id: 'body-dang-bo-khoi-co-quan', name: 'Đảng bộ Khối các cơ quan huyện Ba Chẽ', within: 'old-d202' }
const ask = asking(
  know(
    report('kcq.md', OFFICES, '2022-12-30', [{ ...of('số chi bộ', 14, 'chi bộ'), unit: OFFICES }]),
    report('dq.md', DUONG_QUANG, '2022-07-10', [
      of('diện tích chè', 40, 'ha', target),
      of('diện tích chè', 38, 'ha'),
      of('thu ngân sách trên địa bàn', 5e9, 'đồng', target),
      of('số hộ nghèo', 40, 'hộ', half),
      of('tỷ lệ hộ nghèo', 4, '%', half),
      of('chỉ tiêu đạt và vượt', 12, 'chỉ tiêu', { of: 15, role: 'count_of' }),
    ]),
    report('dx.md', DUC_XUAN, '2022-07-12', [
      { ...of('số hộ nghèo', 90, 'hộ', half), unit: DUC_XUAN },
      { ...of('tỷ lệ hộ nghèo', 7, '%'), unit: DUC_XUAN },
      { ...of('sản phẩm OCOP', 6, 'sản phẩm', { year: 2023 }), unit: DUC_XUAN },
      { ...of('số thôn đạt chuẩn nông thôn mới', 5, 'thôn', { year: 2025, kind: 'target' }), unit: DUC_XUAN },
      { ...of('diện tích ngô', 6, 'ha', { year: 2023, kind: 'target' }), unit: DUC_XUAN },
    ]),
    report('bc.md', BA_CHE, '2022-07-12', [{ ...of('số hộ nghèo', 900, 'hộ', { year: 2021 }), unit: BA_CHE }]),
  ),
)
const answer = async (question: string) => {
  const told = await ask(question)
  return told.status === 'answer'
    ? { verdict: told.verdict, values: told.facts.map(({ fact }) => fact.quantity?.value), notes: told.notes.map(({ kind }) => kind) }
    : told.status
}

describe('whether a plan was reached, asked without marks', () => {
  test('is never a yes because there is a plan', async () => {
    expect(await answer('xa duong quang nam 2022 dien tich che co dat muc tieu khong')).toMatchObject({ verdict: 'no', values: [40, 38] })
    expect(await answer('xa duong quang nam 2022 thu ngan sach co dat chi tieu khong')).toMatchObject({ verdict: 'unknown', values: [5e9] })
  })
  test('stays a question for the plan where that is asked for', async () => {
    expect(await answer('xã Dương Quang năm 2022 có đặt mục tiêu thu ngân sách không')).toMatchObject({ verdict: 'yes', values: [5e9] })
  })
})

describe('units in order where the year is not over', () => {
  test.each([['xã nào có số hộ nghèo cao nhất năm 2022'], ['noi nao co so ho ngheo cao nhat nam 2022']])('%s', async question => {
    expect(await answer(question)).toMatchObject({ values: [90, 40], notes: ['only-part', 'among'] })
  })
  test('shares of a year and of its half stand side by side, each with its time', async () => {
    expect(await answer('nơi nào có tỷ lệ hộ nghèo thấp nhất năm 2022')).toMatchObject({ values: [4, 7] })
  })
})

describe('how many targets were reached', () => {
  test.each([
    ['chỉ tiêu kinh tế xã hội Dương Quang 2022 đạt và vượt'],
    ['Dương Quang năm 2022 chỉ tiêu vượt kế hoạch đạt bao nhiêu'],
    ['số chỉ tiêu đạt và vượt của xã Dương Quang là bao nhiêu'],
  ])('%s', async question => {
    expect(await answer(question)).toMatchObject({ values: [12] })
  })
  test.each([['số chỉ tiêu đạt và vượt phường Đức Xuân bao nhiêu'], ['chỉ tiêu chưa đạt phường Đức Xuân']])(
    '%s: no list of all there is',
    async question => {
      expect(await answer(question)).toBe('no_data')
    },
  )
})

describe('a place that nothing is known of', () => {
  test.each([
    ['làng Đồng Cao năm 2022 diện tích chè bao nhiêu'],
    ['truong mam non hoa hong nam 2022 dien tich che bao nhieu'],
    ['diện tích chè của hợp tác xã Hoa Hồng'],
    ['khu 3 diện tích chè đạt mấy'],
  ])('%s: is told no figure of the only place that has one', async question => {
    expect(['no_data', 'out_of_scope']).toContain(await answer(question))
  })
  test.each([['diện tích chè năm 2022 bao nhiêu'], ['em là giáo viên trường tiểu học Hoa Hồng, cho em hỏi diện tích chè năm 2022']])(
    '%s: nobody else is asked about',
    async question => {
      expect(await answer(question)).toMatchObject({ values: expect.arrayContaining([38]) })
    },
  )
})

describe('a term of which one year is told', () => {
  test('is answered by that year, and the answer says so', async () => {
    expect(await answer('số sản phẩm OCOP phường Đức Xuân giai đoạn 2020-2025')).toMatchObject({ values: [6], notes: ['only-years'] })
  })
  test('is not answered by what is aimed at for its end, half way through', async () => {
    expect(await answer('tính đến giữa nhiệm kỳ 2020-2025 phường Đức Xuân có mấy thôn đạt chuẩn nông thôn mới')).toBe('no_data')
    expect(await answer('nhiệm kỳ 2020-2025 phường Đức Xuân có mấy thôn đạt chuẩn nông thôn mới')).toMatchObject({ values: [5] })
  })
  test('is not answered by what is aimed at in one of its years', async () => {
    expect(await answer('diện tích ngô phường Đức Xuân giai đoạn 2020-2025')).toBe('no_data')
  })
})

describe('a body that is named without where it lies', () => {
  test.each([['Đảng bộ Khối các cơ quan năm 2022 có bao nhiêu chi bộ'], ['so chi bo dang bo khoi cac co quan nam 2022']])(
    '%s',
    async question => {
      expect(await answer(question)).toMatchObject({ values: [14] })
    },
  )
})
