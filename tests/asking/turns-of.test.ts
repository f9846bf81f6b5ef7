import { expect, test } from 'vitest'
import { asking, DUC_XUAN, DUONG_QUANG, know, report } from '../support/knowledge.ts'

const ask = asking(
  know(
    report('dq.md', DUONG_QUANG, '2024-01-05', [
      {
        unit: DUONG_QUANG,
        text: 'tỷ lệ hộ nghèo',
        year: 2024,
        kind: 'target',
        value: 1.5,
        measure: '%',
        role: 'change',
        direction: 'down',
      },
      { unit: DUONG_QUANG, text: 'tỷ lệ hộ nghèo', year: 2023, kind: 'result', value: 4.2, measure: '%' },
      {
        unit: DUONG_QUANG,
        text: 'giá trị sản xuất',
        year: 2023,
        kind: 'result',
        value: 11.3,
        measure: '%/năm',
        role: 'change',
        direction: 'up',
      },
      { unit: DUONG_QUANG, text: 'giải ngân vốn đầu tư công', year: 2023, kind: 'result', value: 93, measure: '%' },
    ]),
    report('dx.md', DUC_XUAN, '2024-01-05', [
      { unit: DUC_XUAN, text: 'tỷ lệ hộ nghèo', year: 2024, kind: 'target', value: 2.5, measure: '%' },
      { unit: DUC_XUAN, text: 'giá trị sản xuất', year: 2023, kind: 'result', value: 120e9, measure: 'đồng' },
    ]),
  ),
)
const told = async (question: string) => {
  const answer = await ask(question)
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
}

test('by how much a thing is to fall or grew is asked by a name of its own, and told of the thing', async () => {
  for (const question of [
    'mức giảm tỷ lệ hộ nghèo năm 2024 của xã Dương Quang',
    'xa duong quang nam 2024 giam ho ngheo bao nhieu',
    'mục tiêu giảm nghèo xã Dương Quang 2024',
  ])
    expect(await told(question)).toEqual([1.5])
  for (const question of ['tốc độ tăng giá trị sản xuất xã Dương Quang năm 2023', 'gia tri san xuat duong quang tang bao nhieu %'])
    expect(await told(question)).toEqual([11.3])
})

test('where only the level or the sum is known, that is no answer to by how much', async () => {
  expect(await told('mức giảm tỷ lệ hộ nghèo năm 2024 của phường Đức Xuân')).not.toEqual([2.5])
  expect(await told('tốc độ tăng giá trị sản xuất phường Đức Xuân năm 2023')).not.toEqual([120e9])
})

test('a name that the sum and its share go by asks for either', async () => {
  expect(await told('giải ngân vốn đầu tư công xã Dương Quang 2023')).toEqual([93])
})
