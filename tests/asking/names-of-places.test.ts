import { expect, test } from 'vitest'
import { asking, BLOC, know, type Line, linesOf, report } from '../support/knowledge.ts'

const poor = (unit: Line['unit'], value: number): Line => ({
  unit,
  text: 'tỷ lệ hộ nghèo',
  year: 2023,
  kind: 'result',
  value,
  measure: '%',
})
const QUAN_BA = { id: 'u-quan-ba', name: 'huyện Quản Bạ' }
const TINH_HA = { id: 'u-tinh-ha', name: 'xã Tịnh Hà' }
const CU_MGAR = { id: 'u-cu-mgar', name: "huyện Cư M'gar" }
const DONG = { id: 'u-dong', name: 'xã Đông' }
const DONG_NAM = { id: 'u-dong-nam', name: 'xã Đông Nam' }
const CHO_LACH = { id: 'u-cho-lach', name: 'thị trấn Chợ Lách' }
const ask = asking(
  know(
    ...[QUAN_BA, TINH_HA, CU_MGAR, DONG_NAM, CHO_LACH].map((unit, i) => report(`${unit.id}.md`, unit, '2024-01-05', [poor(unit, i + 1)])),
  ),
)
const told = async (question: string, of = ask) => {
  const answer = await of(question)
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => `${fact.unit.name} ${fact.quantity?.value}`) : answer.status
}

test('a name that begins like the word for a kind of unit keeps its first word', async () => {
  for (const question of ['hộ nghèo huyện Quản Bạ', 'ty le ho ngheo quan ba', 'Quản Bạ còn bao nhiêu % hộ nghèo'])
    expect(await told(question)).toEqual(['huyện Quản Bạ 1'])
  for (const question of ['tỷ lệ hộ nghèo xã Tịnh Hà', 'ho ngheo tinh ha nam 2023', 'tịnh hà còn mấy % hộ nghèo'])
    expect(await told(question)).toEqual(['xã Tịnh Hà 2'])
})

test('a name with an apostrophe is known with any, and with none', async () => {
  for (const name of ["Cư M'gar", 'Cư M’Gar', "cu m'gar", 'cu mgar'])
    expect(await told(`tỷ lệ hộ nghèo ${name} năm 2023`)).toEqual(["huyện Cư M'gar 3"])
})

test('the word for a year is no part of a name', async () => {
  const both = asking(
    know(report('d.md', DONG, '2024-01-05', [poor(DONG, 7)]), report('dn.md', DONG_NAM, '2024-01-05', [poor(DONG_NAM, 8)])),
  )
  expect(await told('tỷ lệ hộ nghèo xã Đông năm 2023', both)).toEqual(['xã Đông 7'])
  expect(await told('ty le ho ngheo xa dong nam 2023', both)).toEqual(['xã Đông 7'])
  expect(await told('tỷ lệ hộ nghèo xã Đông Nam 2023', both)).toEqual(['xã Đông Nam 8'])
  expect(await told('ty le ho ngheo xa dong nam nam 2023', both)).toEqual(['xã Đông Nam 8'])
  expect(await told('tỷ lệ hộ nghèo xã Đông năm 2023')).toBe('no_data')
})

test('a name of words that also begin or end others is heard before how much and when', async () => {
  for (const question of ['ty le ho ngheo o cho lach nam 2023 la bao nhieu', 'ho ngheo cua cho lach bao nhieu vay'])
    expect(await told(question)).toEqual(['thị trấn Chợ Lách 5'])
})

test('the kind of a place typed without marks belongs to its name, and to no compound with the first word of it', async () => {
  const town = { id: 'body-thi-tran-vung-thom', name: 'thị trấn Vũng Thơm' }
  const revenue = { unit: town, text: 'thu ngân sách trên địa bàn', year: 2021, kind: 'result', value: 6.1e9, measure: 'đồng' } as const
  const answer = await asking(know(report('vt.md', town, '2022-01-11', [revenue])))('thu ngan sach thi tran vung thom nam 2021')
  expect(answer.status === 'answer' && answer.facts.map(({ fact }) => fact.quantity?.value)).toEqual([6.1e9])
})

test('what ends one name is no word for the kind of the next', async () => {
  const PHUONG_HO = { id: 'u-phuong-ho', name: 'phường Hồ' }
  const AN_PHUONG = { id: 'u-an-phuong', name: 'phường An Phương' }
  const both = asking(
    know(report('ap.md', AN_PHUONG, '2024-01-05', [poor(AN_PHUONG, 4)]), report('ph.md', PHUONG_HO, '2024-01-05', [poor(PHUONG_HO, 5)])),
  )
  expect(await told('an phuong ho ngheo con may %', both)).toEqual(['phường An Phương 4'])
  expect(await told('phuong ho co bao nhieu % ho ngheo', both)).toEqual(['phường Hồ 5'])
})

test('"có" behind a name is a verb, with or without marks, and no "cỏ" that the catalogue knows', async () => {
  const AN_DONG = { id: 'u-an-dong', name: 'xã An Đồng' }
  const pupils = linesOf(AN_DONG)
  const of = asking(know(report('ad.md', AN_DONG, '2024-01-05', [pupils('số học sinh', 512, 'học sinh')])))
  for (const question of ['an dong co bao nhieu hoc sinh', 'an dong có bao nhiêu học sinh', 'an dong co may hoc sinh'])
    expect(await told(question, of)).toEqual(['xã An Đồng 512'])
})

test('initials of the rest of a name take up no word behind them', async () => {
  const both = asking(
    know(
      report('b20.md', BLOC, '2021-01-05', [{ ...poor(BLOC, 4), year: 2020 }]),
      report('q20.md', QUAN_BA, '2021-01-06', [{ ...poor(QUAN_BA, 8), year: 2020 }]),
      report('q19.md', QUAN_BA, '2020-01-06', [{ ...poor(QUAN_BA, 9), year: 2019 }]),
    ),
  )
  expect(await told('tỷ lệ hộ nghèo: huyện Quản Bạ (2019) so với Khối CQ (2020)', both)).toEqual([
    'huyện Quản Bạ 9',
    'Đảng bộ Khối Chính quyền 4',
  ])
})
