import { expect, test } from 'vitest'
import { withYearsApart } from '../../src/asking/typing/typed-years.ts'
import { asking, catalogue, know, linesOf, report } from '../support/knowledge.ts'

test.each([
  ['hồi năm hai mốt xã trồng mấy ha', 'hồi năm 2021 xã trồng mấy ha'],
  ['năm hai mươi', 'năm 2020'],
  ['nam hai muoi ba', 'nam 2023'],
  ['năm mười chín', 'năm 2019'],
  ['đến năm hai nghìn hai mươi lăm', 'đến năm 2025'],
  ['năm hai nghìn không trăm hai mươi mốt', 'năm 2021'],
  ['hai không hai hai', '2022'],
  ['năm hai không hai mươi', 'năm 2020'],
  ['hai không hai mươi tư', '2024'],
  ['năm hai mươi mốt ba chẽ', 'năm 2021 ba chẽ'],
])('%s', (typed, read) => expect(withYearsApart(typed)).toBe(read))

test.each([
  'một năm hai mươi triệu',
  'năm hai mươi phần trăm',
  'hai nghìn hai mươi mốt con trâu',
  'hai mươi năm',
  'không hai mươi triệu',
  'năm ba người',
  'một trăm năm hai mươi ha',
])('no year: %s', typed => expect(withYearsApart(typed)).toBe(typed))

const [LUONG_MONG] = catalogue.units.named('Lương Mông').map(({ id, name }) => ({ id, name }))
const [THANH_SON] = catalogue.units.named('Thanh Sơn').map(({ id, name }) => ({ id, name }))
const [lm, ts] = [LUONG_MONG!, THANH_SON!].map(linesOf)
const target = { year: 2023, kind: 'target' } as const
const ask = asking(
  know(
    report('lm.txt', LUONG_MONG!, '2022-12-20', [
      lm!('tổng đàn dê', 75, 'con'),
      lm!('tổng đàn dê', 90, 'con', target),
      lm!('tổng đàn dê', 12, '%', { role: 'change', base: 'cùng kỳ', direction: 'up' }),
    ]),
    report('ts.txt', THANH_SON!, '2022-12-20', [ts!('tổng đàn dê', 30, 'con'), ts!('tổng đàn dê', 44, 'con', target)]),
  ),
)
const told = async (question: string) => {
  const answer = await ask(question)
  return answer.status === 'answer'
    ? [answer.facts.map(({ fact }) => fact.quantity?.value), answer.computed.map(({ value }) => value)]
    : answer.status
}

test('"cháu xem hộ bác" asks nobody for a household', async () => {
  expect(await told('cháu xem hộ bác đàn dê năm hai hai Lương Mông bao nhiêu con')).toEqual([[75], []])
})

test('one year more than another: how the earlier went against the year before it is not told', async () => {
  expect(await told('đàn dê Lương Mông năm 2023 hơn năm 2022 mấy con')).toEqual([[90, 75], [15]])
})

test.each([
  ['Lương Mông 2023 dự kiến nuôi đàn dê hơn kém Thanh Sơn 2022 mấy con', [90, 30]],
  ['đàn dê Lương Mông 2022 so với mục tiêu 2023 của Thanh Sơn', [75, 44]],
  ['đàn dê: Lương Mông 2022; Lương Mông 2023; Thanh Sơn 2023', [75, 90, 44]],
])('each place in its own years and kinds: %s', async (question, values) => expect((await told(question))[0]).toEqual(values))

test('what is planned for a later year is said of none before it', async () => {
  expect((await told('năm 2022 Lương Mông nuôi đàn dê mấy con, năm 2023 định nuôi đàn dê mấy con'))[0]).toEqual([75, 90])
})
