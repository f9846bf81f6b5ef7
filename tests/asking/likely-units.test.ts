import { expect, test } from 'vitest'
import type { UnitRef } from '../../src/domain/unit.ts'
import { asking, catalogue, know, report } from '../support/knowledge.ts'

/** Communes of different names, as the lists have them. */
const units: readonly UnitRef[] = [
  ...new Map(
    ['Dương Quang', 'Nghĩa Trụ', 'Tam Hợp', 'Nga An', 'Hòa Tiến', 'Xuân Hải', 'Vũ Lăng', 'Mường Bon', 'Hải Quang', 'Chiềng Hặc', 'Nhị Hà']
      .concat(['Ea Tóh', 'Vũ Quý', 'Mường Lai', 'Trung Đồng', 'Thanh Lâm', 'Yên Mạc', 'Vạn Xuân', 'Sơn Kim', 'Phú Thịnh'])
      .flatMap(name => catalogue.units.named(name, 'xã').slice(0, 1))
      .map(({ id, name }) => [id, { id, name }] as const),
  ).values(),
]
const poor = { text: 'tỷ lệ hộ nghèo', measure: '%' }
/** A report of each: last year's result, this year's target; of the last three this year's result too. */
const reports = units.map((unit, i) => {
  const of = { ...poor, unit }
  const known = [
    { ...of, year: 2020, kind: 'result' as const, value: 5 + i },
    { ...of, year: 2021, kind: 'target' as const, value: 3 + i },
  ]
  const late = { ...of, year: 2021, kind: 'result' as const, value: 4 + i }
  const own = { unit, text: 'mô hình nuôi ong mật', measure: 'mô hình', year: 2021, kind: 'result' as const, value: 12 }
  return report(`r-${i}.txt`, unit, '2021-12-20', i < units.length - 3 ? known : [...known, late, ...(i === units.length - 1 ? [own] : [])])
})
const ask = asking(know(...reports))

test('of many units those are offered first that have a result of the year asked for', async () => {
  expect(units.length).toBeGreaterThan(16)
  const answer = await ask('tỷ lệ hộ nghèo năm 2021 là bao nhiêu?')
  if (answer.status !== 'choose') throw new Error(answer.status)
  const first = answer.choices.slice(0, 3).map(({ label }) => label)
  for (const { name } of units.slice(-3)) expect(first.some(label => label.startsWith(name))).toBe(true)
})

test('what one unit alone has is told of it, however many there are', async () => {
  const answer = await ask('có bao nhiêu mô hình nuôi ong mật?')
  if (answer.status !== 'answer') throw new Error(answer.status)
  expect(answer.facts.map(({ fact }) => [fact.unit.id, fact.quantity?.value])).toEqual([[units.at(-1)!.id, 12]])
})

test('all units that have the figure are put in order', async () => {
  const answer = await ask('xã nào có tỷ lệ hộ nghèo cao nhất năm 2020?')
  if (answer.status !== 'answer') throw new Error(answer.status)
  expect(answer.facts[0]!.fact.unit.id).toBe(units.at(-1)!.id)
  expect(answer.notes).toContainEqual({ kind: 'among', units: units.length })
})
